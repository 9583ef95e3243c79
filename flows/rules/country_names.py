"""Everyday names of countries in other languages, where pycountry has the official name only.

A line: country code: names. Names may stand in any case of the language's grammar where the program cannot make it.
"""

COUNTRY_NAMES = {
    "de": """
RU: Russland
US: USA, Amerika
GB: Großbritannien, England
KR: Südkorea
KP: Nordkorea
IR: Iran
SY: Syrien
CZ: Tschechische Republik
MD: Moldau, Republik Moldau
VE: Venezuela
BO: Bolivien
TZ: Tansania
LA: Laos
PS: Palästina
TW: Taiwan
MK: Nordmazedonien
CD: Kongo
NL: Niederlande, Niederlanden, Holland
CH: Schweiz
BY: Weißrussland, Belarus
AE: Vereinigte Arabische Emirate, Vereinigten Arabischen Emiraten
""",
    "fr": """
RU: Russie
US: États-Unis, USA
GB: Grande-Bretagne, Angleterre
KR: Corée du Sud
KP: Corée du Nord
IR: Iran
SY: Syrie
CZ: République tchèque
MD: Moldavie
VE: Venezuela
BO: Bolivie
TZ: Tanzanie
LA: Laos
PS: Palestine
TW: Taïwan
MK: Macédoine
CD: RDC, Congo
NL: Pays-Bas
BY: Biélorussie
""",
    "es": """
RU: Rusia
US: EE. UU., EEUU, EE.UU.
GB: Gran Bretaña, Inglaterra
KR: Corea del Sur
KP: Corea del Norte
IR: Irán
SY: Siria
CZ: República Checa
MD: Moldavia
VE: Venezuela
BO: Bolivia
TZ: Tanzania
LA: Laos
PS: Palestina
TW: Taiwán
MK: Macedonia
CD: Congo
NL: Holanda
BY: Bielorrusia
""",
    "it": """
RU: Russia
US: USA, Stati Uniti
GB: Gran Bretagna, Inghilterra
KR: Corea del Sud
KP: Corea del Nord
CZ: Repubblica Ceca
MD: Moldavia
PS: Palestina
TW: Taiwan
CD: Congo
NL: Olanda
BY: Bielorussia
""",
    "pt": """
RU: Rússia
US: EUA
AM: Armênia
GB: Grã-Bretanha, Inglaterra
KR: Coreia do Sul
KP: Coreia do Norte
IR: Irã, Irão
SY: Síria
CZ: República Tcheca
MD: Moldávia, Moldova
VE: Venezuela
BO: Bolívia
TZ: Tanzânia
LA: Laos
PS: Palestina
TW: Taiwan
MK: Macedônia
CD: Congo
NL: Holanda
PL: Polônia
RO: Romênia
BY: Bielorrússia
""",
    "ru": """
RU: Россия, РФ
US: США, Америка
GB: Великобритания, Британия, Англия
KR: Южная Корея
KP: Северная Корея, КНДР
IR: Иран
SY: Сирия
MD: Молдавия, Молдова
VE: Венесуэла
BO: Боливия
TZ: Танзания
LA: Лаос
PS: Палестина
TW: Тайвань
CD: Конго
BY: Белоруссия, Беларусь
AE: ОАЭ
CN: Китай, КНР
""",
}  # fmt: skip

# Endings of names of countries in Russian and what they become in the other cases.
RUSSIAN_CASES = {"ия": ("ии", "ию", "ией"), "на": ("ны", "не", "ну", "ной"), "ан": ("ана", "ану", "ане", "аном")}
