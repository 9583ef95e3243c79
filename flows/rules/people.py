"""Words that stand before, in and after the names of people."""

from flows.rules.rule import Rule

# Polite forms: they say that a name follows and nothing about the person.
HONORIFICS = """
mr mr. mrs mrs. ms ms. miss mister sir madam madame mme mme. mlle monsieur herr frau señor señora sra. signor signora
dom don doña senhor senhora lady lord dame господин госпожа
"""

# Words that are a role by themselves: "President Putin", "Dr. Young", "Police Chief Ann Moss".
ROLES = """
president president-elect ex-president minister premier chancellor secretary senator congressman congresswoman governor mayor
councilman councilwoman councillor councilor alderman speaker chairman chairwoman chairperson chair director ceo cfo coo
chief commander commissioner ambassador envoy spokesman spokeswoman spokesperson leader king queen prince princess emperor
sultan sheikh sheik emir shah pope cardinal archbishop bishop monsignor reverend rabbi imam ayatollah father sister brother
pastor deacon patriarch catholicos general gen. colonel col. lt. lieutenant major maj. captain capt. cpt. sergeant sgt. cpl.
corporal pvt. admiral adm. brig. brigadier marshal sheriff deputy detective inspector superintendent officer judge
justice attorney prosecutor magistrate professor prof. prof dr. dr doctor rep. representative sen. gov. lt.-gov. rev. hon.
mp treasurer coach manager captain editor reporter correspondent author striker midfielder
defender goalkeeper quarterback pitcher economist analyst lawyer advocate counsel trustee dean rector chaplain
comptroller controller ombudsman assemblyman assemblywoman delegate legislator lawmaker co-chair co-founder founder owner
baron baroness duke duchess earl count countess first-lady premier-elect taoiseach vice-president undersecretary
präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident außenminister außenministerin
ministerpräsident ministerpräsidentin innenminister finanzminister verteidigungsminister bürgermeister sprecher sprecherin
minister ministerin generalsekretär premierminister premierministerin staatschef präsidenten außenministers
président présidente ministre premier-ministre maire sénateur député chancelier secrétaire général
presidente ministro ministra alcalde alcaldesa senador diputado canciller secretario portavoz gobernador papa
cancelliere sindaco deputato senatore governatore primo-ministro primeiro-ministro prefeito deputado governador
президент премьер министр премьер-министр глава канцлер министра президента лидер спикер депутат губернатор мэр генерал
"""

# Words that make a role with the word behind them: "Foreign Minister", "Vice President".
ROLE_MODIFIERS = """
prime foreign defense defence interior finance justice vice deputy acting former ex- assistant associate executive
chief senior junior lead house senate majority minority opposition party state federal police fire health education energy trade
agriculture economy culture labor labour transport environment information press national security general supreme
managing crown attorney district county city town village military army navy air force staff head first second third
lieutenant major brigadier rear field grand special regional premier managing joint international tourism sports club
premier managing superintendent auxiliary council school board executive human rights home
"""

# "Secretary of State Jane Moss": what may stand between "of" and the name.
ROLE_OBJECTS = (
    "state defense defence staff police labor commerce education transportation energy agriculture health war mission"
)

# Small words inside names.
PARTICLES = "de da do dos das del della di du la le van von der den ten ter zu zur y e bin ibn ben al el af av dal d"

# Verbs that people do and places, as a rule, do not: beside an unknown name they make it a person's.
PERSON_VERBS = """
said says told added adds asked asks replied explained explains recalled joked argues argued noted insisted tweeted wrote writes
thinks thought believes believed laughed smiled admitted testified pleaded resigned died graduated married retired
scored stressed insists remembers remembered hopes hoped stated commented quipped continued concluded acknowledged conceded
declared observed remarked suggested warned denied confirmed claimed predicted cautioned vowed urged lamented complained
"""

RULES = (
    Rule("person.role", "person", "A name behind a role or a title: the President, Dr., Gen."),
    Rule("person.honorific", "person", "A name behind a polite form: Mr., Mrs., Frau."),
    Rule("person.given_name", "person", "Two or more capitalised words, the first a known given name."),
    Rule("person.initials", "person", "Initials and a surname."),
    Rule("person.cue", "person", "Capitalised words beside a verb of speaking, an age or a surname suffix."),
    Rule("person.brackets", "person", "A given name that the editor put into brackets, and the surname behind it."),
    Rule("person.surname", "person", "A surname whose full name stands elsewhere in the text."),
    Rule("person.speaker", "person", "A name of two words or more that a quotation is attributed to."),
    Rule("person.pronoun", "person", "A single word that quotations are attributed to, by name and by he or she."),
    Rule("person.who", "person", "A name of two words or three before a clause with who."),
    Rule("person.again", "person", "A name that was recognised elsewhere in the text, word for word."),
)
