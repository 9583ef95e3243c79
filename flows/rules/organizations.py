"""Words by which organizations are known, and organizations known by name."""

from flows.rules.rule import Rule

# Last word of a public body: a demonym or country before it is not part of its name ("Armenian Foreign Ministry").
PUBLIC_HEADS = """
ministry parliament army navy government cabinet senate congress embassy consulate legislature assembly duma knesset
bundestag police treasury
"""

# Last word of other organizations: all capitalised words before it are part of the name.
HEADS = """
university college institute academy school seminary department agency bureau commission committee council authority
administration board office party union federation confederation alliance association society foundation institution
organization organisation group corporation company consortium league club front patrol movement bank fund trust hospital clinic
court tribunal press newspaper times herald tribune gazette journal post news radio television network airlines airways
air motors industries holdings partners enterprises systems technologies technology laboratories pharmaceuticals securities
brothers stores communications entertainment records studios pictures service services force forces guard command brigade
battalion regiment division corps orchestra museum library centre center exchange chamber unit task team
coalition congress conference council forum initiative campaign project programme program insurance
democrats republicans socialists communists fc cf afc united rovers wanderers athletic rangers
"""

# Words that lead a name: "Bank of Canada", "Ministry of Defence".
LEADING_HEADS = """
university ministry department bank institute house church office bureau association organization organisation board federation
council court college school academy union league society chamber commission committee agency museum
"""

# Suffixes of companies; the words before them are the name.
COMPANY_SUFFIXES = "inc inc. corp corp. co co. ltd ltd. llc plc ag gmbh sa s.a. nv n.v. oao ooo spa s.p.a. llp lp bhd pty kg se ab asa oy as bv"

# What stands behind the ampersand of a company's name.
PARTNERS = (
    "sons son co co. company brothers bros bros. associates partners daughters cie cie. söhne sohn hijos figli fils"
)

# Words of subject that may follow "of" and "and" in such names: "Ministry of Foreign Affairs and Trade".
SUBJECTS = """
foreign affairs security health justice interior defense defence trade commerce finance education labor labour industry energy
science culture agriculture transport transportation environment human services rights social development economic economy
internal external international national public investigation immigration statistics urban housing information technology
medicine arts sciences management budget planning welfare tourism sport sports youth family women children homeland natural
resources securities oil gas savings loan food drug arts savings
state treasury veterans representatives lords commons deputies co-operation cooperation nations
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
United Nations
European Union
Amnesty International
Human Rights Watch
Red Cross
Red Crescent
Islamic State
World Bank
World Health Organization
Federal Reserve
State Department
Supreme Court
House of Representatives
Security Council
General Assembly
Wall Street Journal
White House
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
Minsk Group
Labour Party
Vatican Radio
Scotland Yard
European Commission
European Parliament
Council of Europe
African Union
Arab League
al-Qaeda
Democratic Party
Republican Party
Irish Republican Army
International Red Cross
U.N. Security Council
Vereinte Nationen
Vereinten Nationen
Europäische Union
Europäischen Union
Europäische Kommission
Europäischen Kommission
Weltgesundheitsorganisation
Rotes Kreuz
Roten Kreuz
Naciones Unidas
Unión Europea
Cruz Roja
Nazioni Unite
Unione Europea
Nações Unidas
União Europeia
"""

RULES = (
    Rule("organization.head", "organization", "Capitalised words ended by a word for an organization: Ministry, Bank."),
    Rule(
        "organization.leading_head", "organization", "A word for an organization, of, and its subject: Bank of Canada."
    ),
    Rule("organization.company", "organization", "Capitalised words ended by a company's suffix: Inc., GmbH, & Sons."),
    Rule("organization.known", "organization", "An organization known by its name."),
    Rule("organization.acronym", "organization", "An acronym that the text introduces in brackets."),
    Rule("organization.team", "organization", "The name of a place and a plural: a team."),
)
