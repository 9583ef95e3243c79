"""News agencies, as datelines, bylines and credits name them."""

# Long or unmistakable names: matched in any case.
AGENCY_NAMES: tuple[str, ...] = (
    "Reuters", "Reuter", "Thomson Reuters", "Associated Press", "The Associated Press", "Agence France-Presse",
    "Agence France Presse", "Deutsche Presse-Agentur", "United Press International", "Press Association", "PA Media",
    "Canadian Press", "The Canadian Press", "La Presse Canadienne", "Press Trust of India", "Agencia EFE",
    "Agência Brasil", "Agencia Brasil", "Agência Lusa", "Agência Estado", "Estadão Conteúdo", "Folhapress",
    "Prensa Latina", "Europa Press", "Notimex", "Télam", "Telam", "Adnkronos", "Askanews", "LaPresse", "Interfax",
    "Interfax-Ukraine", "ITAR-TASS", "RIA Novosti", "RIA", "TASS", "Sputnik", "Xinhua", "Xinhuanet", "Kyodo",
    "Kyodo News", "Jiji", "Jiji Press", "Yonhap", "Bernama", "Antara", "Anadolu", "Anadolu Agency", "Belga", "Ritzau",
    "Keystone-SDA", "Keystone-ATS", "Lusa", "Tanjug", "Agerpres", "Ukrinform", "Unian", "BelTA", "Azertac",
    "Armenpress", "Kazinform", "RFE/RL", "Radio Free Europe", "Radio Free Europe/Radio Liberty", "Radio Liberty",
    "Voice of America", "Bloomberg", "Bloomberg News", "Dow Jones", "Dow Jones Newswires", "MarketWatch", "AFX",
    "Business Wire", "PRNewswire", "PR Newswire", "PRNewswire-USNewswire", "GLOBE NEWSWIRE", "GlobeNewswire",
    "Marketwired", "Canada NewsWire", "ACCESSWIRE", "EFE", "ACAN-EFE", "ANSA", "Agenzia ANSA", "Inter Press Service",
    "Knight Ridder", "Tribune News Service", "McClatchy", "Australian Associated Press", "Catholic News Service",
    "Catholic News Agency", "Religion News Service", "Morning Star News", "States Newsroom", "Stateline",
    "The Conversation", "Thomson Reuters Foundation", "Hollywood Reporter", "BBC News", "CBS News", "ABC News",
    "NBC News", "CNN Business", "CNN Money", "РИА Новости", "ТАСС", "ИТАР-ТАСС", "Интерфакс", "INTERFAX.RU",
    "Рейтер", "Укринформ", "БелТА", "Регнум", "Росбалт", "Интерфакс-Украина", "Интерфакс-Україна", "Укрінформ",
    "Прайм", "Спутник", "АЗЕРТАДЖ", "Арменпресс", "Казинформ", "КазТАГ", "Agência Lusa", "Agencia Telam", "Colpisa",
    "Servimedia", "Italpress", "Agenparl", "Sputnik Mundo", "Andina", "Noticias Argentinas", "Agenzia Nova",
)  # fmt: skip

# Short names: only as written here (dpa also in capitals), since they are words or initials otherwise.
AGENCY_INITIALS: tuple[str, ...] = (
    "AP", "AFP", "dpa", "DPA", "UPI", "PTI", "ANI", "IANS", "UNI", "APA", "SDA", "sda", "ATS", "PA", "CP", "AAP",
    "NZPA", "SAPA", "PAP", "CTK", "ČTK", "MTI", "BTA", "STA", "HINA", "STT", "NTB", "TT", "ANP", "epd", "KNA", "SID", "epdÖ",
    "AGI", "VOA", "RFE", "CNN", "BBC", "CBS", "NBC", "ABC", "NPR", "RFI", "DW", "RT", "CNA", "CNS", "RNS", "BSS",
    "UNB", "APP", "INP", "PPI", "NNN", "NNA", "MENA", "SANA", "SPA", "WAM", "QNA", "KUNA", "BNA", "ONA", "IRNA",
    "ISNA", "MNA", "INA", "KCNA", "VNA", "TNA", "PNA", "NAN", "GNA", "KBC", "TAP", "MAP", "APS", "AA", "CMC", "IPS",
    "AFX", "DJ", "IRIN", "PL", "ADN", "ND", "RIA", "MIA", "ANA", "AMNA", "AGERPRES", "dpo", "Ria", "Lusa", "УНН", "УНИАН", "УНІАН", "АПА", "DHA", "İHA", "IHA", "AWP", "TASR",
    "FENA", "ELTA", "BNS", "LETA",
)  # fmt: skip

# Agencies whose regional services stand behind a slash: "dpa/lnw".
REGIONAL_AGENCIES: tuple[str, ...] = ("dpa", "epd", "apa", "sda")
