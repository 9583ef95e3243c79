"""Names of no language: organizations known by name, suffixes of companies; and the rules for names but places."""

from flows.rules.rule import Rule

# Suffixes of companies; the words before them are the name.
COMPANY_SUFFIXES = "inc inc. corp corp. co co. ltd ltd. llc plc ag gmbh sa s.a. nv n.v. oao ooo spa s.p.a. llp lp bhd pty kg se ab asa oy as bv"

# What clubs of sport put before the name of their town; those of more than three letters are words as well.
CLUB_WORDS = """
fc sc sk ac afc cf rc sv vfb vfl tsv fk nk hnk dynamo dinamo spartak lokomotiv torpedo deportivo atletico real sporting inter
borussia eintracht werder hansa racing olympique rapid maccabi hapoel
"""

# Known by name, as they are written; those of several words have a line of their own.
KNOWN_WORDS = """
UN U.N. NATO EU E.U. OSCE IMF WTO WHO IAEA UNESCO UNICEF UNHCR OPEC ASEAN FIFA UEFA IOC NBA NFL NHL MLB NCAA FIA ATP WTA PGA
FBI CIA NSA NASA EPA FDA FCC SEC FEMA IRS ATF DEA USDA NTSB FAA CDC BBC CNN NBC CBS ABC CBC AFP AP UPI ITAR-TASS TASS NPR PBS
Xinhua Interfax Reuters Bloomberg Al-Jazeera RFE/RL KGB FSB GRU MI5 MI6 PLO PKK ISIS ISIL IRA ETA FARC ELN FMLN ANC BJP CDU CSU
SPD FDP GOP AfD DUP SNP Hamas Hezbollah Hizbollah Hizbullah Taliban Fatah Qaeda Likud Kremlin Pentagon Interpol Europol
Congress Senate Capitol Bundestag Knesset Duma Gazprom Rosneft Lukoil Aeroflot Amazon Google Microsoft Facebook Twitter YouTube
Instagram Netflix Tesla Boeing Airbus Toyota Honda Nissan Hyundai Samsung Sony Nokia Siemens Volkswagen BMW Renault Peugeot Fiat
Chrysler IBM Intel Cisco Pfizer Novartis Unilever Walmart Wal-Mart Starbucks McDonald's Exxon ExxonMobil Chevron BP Citigroup
JPMorgan Barclays HSBC Deutsche Lufthansa Greenpeace Nasdaq Labour Eurostat Bundesbank Fed
ONU OTAN OEA OMS UE Harvard Yale MIT UCLA
"""
KNOWN_NAMES = """
Amnesty International
Human Rights Watch
Wall Street Journal
New York Times
Washington Post
Associated Press
Agence France-Presse
Goldman Sachs
Morgan Stanley
General Motors
General Electric
Ford Motor
Manchester United
Manchester City
Real Madrid
Vatican Radio
Scotland Yard
al-Qaeda
"""

RULES = (
    Rule("person.role", "person", "A name behind a role or a title: the President, Dr., Gen."),
    Rule("person.honorific", "person", "A name behind a polite form: Mr., Mrs., Frau."),
    Rule("person.given_name", "person", "Two or more capitalised words, the first a known given name."),
    Rule("person.initials", "person", "Initials and a surname."),
    Rule("person.cue", "person", "Capitalised words beside a verb of speaking, an age or a surname suffix."),
    Rule("person.list", "person", "Two words or three in a list of people, before a country or a minute in brackets."),
    Rule(
        "person.shape",
        "person",
        "A name by its shape: ul-, bin, van der, a Chinese or Korean family name first, Mc, O'.",
    ),
    Rule("person.brackets", "person", "A given name that the editor put into brackets, and the surname behind it."),
    Rule("person.surname", "person", "A surname whose full name stands elsewhere in the text."),
    Rule("person.speaker", "person", "A name of two words or more that a quotation is attributed to."),
    Rule("person.pronoun", "person", "A single word that quotations are attributed to, by name and by he or she."),
    Rule("person.who", "person", "A name of two words or three before a clause with who."),
    Rule("person.again", "person", "A name that was recognised elsewhere in the text, word for word."),
    Rule("organization.head", "organization", "Capitalised words ended by a word for an organization: Ministry, Bank."),
    Rule(
        "organization.leading_head", "organization", "A word for an organization, of, and its subject: Bank of Canada."
    ),
    Rule("organization.company", "organization", "Capitalised words ended by a company's suffix: Inc., GmbH, & Sons."),
    Rule("organization.known", "organization", "An organization known by its name."),
    Rule("organization.acronym", "organization", "An acronym that the text introduces in brackets."),
    Rule(
        "organization.cue", "organization", "Unknown words beside a word for a firm or paper, or its shares: brewer X."
    ),
    Rule(
        "organization.short",
        "organization",
        "A word of a company's or a team's name that stands in the text as a whole.",
    ),
    Rule("organization.team", "organization", "The name of a place and a plural: a team."),
    Rule(
        "organization.in_marks", "organization", "A name in quotation marks behind a word for a paper, party or firm."
    ),
    Rule("demonym.word", "demonym", "A word for the people or the things of a country."),
)
