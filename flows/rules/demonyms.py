"""Words for the people and the things of a country."""

from flows.rules.rule import Rule

# Country code: adjective and people, the first is the adjective; plurals in -s are made by the program.
DEMONYMS = """
AE: Emirati
AF: Afghan
AL: Albanian
AM: Armenian
AO: Angolan
AR: Argentine, Argentinian, Argentinean
AT: Austrian
AU: Australian, Aussie
AZ: Azerbaijani, Azeri
BA: Bosnian
BB: Barbadian
BD: Bangladeshi
BE: Belgian
BF: Burkinabe
BG: Bulgarian
BH: Bahraini
BI: Burundian
BJ: Beninese
BO: Bolivian
BR: Brazilian
BS: Bahamian
BT: Bhutanese
BW: Botswanan
BY: Belarusian, Belarussian, Byelorussian
BZ: Belizean
CA: Canadian, Quebecois, Quebecer, Manitoban, Ontarian, Albertan
CD: Congolese, Zairean
CH: Swiss
CI: Ivorian, Ivoirian
CL: Chilean
CM: Cameroonian
CN: Chinese, Tibetan
CO: Colombian
CR: Costa Rican
CU: Cuban
CY: Cypriot
CZ: Czech
DE: German, Bavarian
DK: Danish, Dane
DO: Dominican
DZ: Algerian
EC: Ecuadorian, Ecuadorean
EE: Estonian
EG: Egyptian
ER: Eritrean
ES: Spanish, Spaniard, Catalan, Basque
ET: Ethiopian
FI: Finnish, Finn
FJ: Fijian
FR: French, Frenchman, Frenchmen, Frenchwoman, Parisian, Corsican
GA: Gabonese
GB: British, Briton, English, Englishman, Englishmen, Scottish, Scot, Welsh, Welshman, Londoner
GE: Georgian, Abkhaz, Abkhazian, South Ossetian
GH: Ghanaian
GL: Greenlandic
GM: Gambian
GN: Guinean
GR: Greek
GT: Guatemalan
GY: Guyanese
HN: Honduran
HR: Croatian, Croat
HT: Haitian
HU: Hungarian
ID: Indonesian
IE: Irish, Irishman, Irishmen
IL: Israeli
IN: Indian, Punjabi
IQ: Iraqi
IR: Iranian
IS: Icelandic, Icelander
IT: Italian, Sicilian
JM: Jamaican
JO: Jordanian
JP: Japanese
KE: Kenyan
KG: Kyrgyz
KH: Cambodian
KP: North Korean
KR: South Korean
KW: Kuwaiti
KZ: Kazakh, Kazakhstani
LA: Laotian
LB: Lebanese
LK: Sri Lankan
LR: Liberian
LT: Lithuanian
LU: Luxembourgish
LV: Latvian
LY: Libyan
MA: Moroccan
MD: Moldovan
ME: Montenegrin
MG: Malagasy
MK: Macedonian
ML: Malian
MM: Burmese
MN: Mongolian
MR: Mauritanian
MT: Maltese
MU: Mauritian
MW: Malawian
MX: Mexican
MY: Malaysian
MZ: Mozambican
NA: Namibian
NE: Nigerien
NG: Nigerian
NI: Nicaraguan
NL: Dutch, Dutchman, Dutchmen
NO: Norwegian
NP: Nepalese, Nepali
NZ: New Zealander
OM: Omani
PA: Panamanian
PE: Peruvian
PG: Papua New Guinean
PH: Filipino, Philippine
PK: Pakistani
PL: Polish, Pole
PR: Puerto Rican
PS: Palestinian, Gazan
PT: Portuguese
PY: Paraguayan
QA: Qatari
RO: Romanian
RS: Serbian, Serb
RU: Russian, Chechen, Dagestani, Siberian, Muscovite
RW: Rwandan
SA: Saudi, Saudi Arabian
SD: Sudanese
SE: Swedish, Swede
SG: Singaporean
SI: Slovenian, Slovene
SK: Slovak, Slovakian
SL: Sierra Leonean
SN: Senegalese
SO: Somali
SR: Surinamese
SS: South Sudanese
SV: Salvadoran, Salvadorean
SY: Syrian
TD: Chadian
TG: Togolese
TH: Thai
TJ: Tajik
TM: Turkmen
TN: Tunisian
TR: Turkish, Turk
TT: Trinidadian
TW: Taiwanese
TZ: Tanzanian
UA: Ukrainian, Crimean
UG: Ugandan
US: American, Texan, Californian, New Yorker, Hawaiian, Alaskan, Floridian, Iowan, Minnesotan, Virginian
UY: Uruguayan
UZ: Uzbek
VE: Venezuelan
VN: Vietnamese
XK: Kosovar
YE: Yemeni
ZA: South African
ZM: Zambian
ZW: Zimbabwean
: European, African, Asian, Soviet, Arab, Kurdish, Kurd, Latin American, Yugoslav, Scandinavian, Caribbean, Balkan
: North American, South American, Central American, West African, Korean, Middle Eastern, Eastern European
: Central Asian, Southeast Asian, Ossetian, Czechoslovak, Karabakhi, Western European, East German, West German
"""

RULES = (Rule("demonym.word", "demonym", "A word for the people or the things of a country."),)
