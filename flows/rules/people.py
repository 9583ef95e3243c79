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
secretary-general director-general attorney-general governor-general vice-chairman co-chairman vice-chancellor
lieutenant-colonel lieutenant-general major-general brigadier-general vice-admiral rear-admiral ex-minister ex-premier
baron baroness duke duchess earl count countess first-lady premier-elect taoiseach vice-president undersecretary
präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident außenminister außenministerin
ministerpräsident ministerpräsidentin innenminister finanzminister verteidigungsminister bürgermeister sprecher sprecherin
minister ministerin generalsekretär premierminister premierministerin staatschef präsidenten außenministers
président présidente ministre premier-ministre maire sénateur député chancelier secrétaire général
presidente ministro ministra alcalde alcaldesa senador diputado canciller secretario portavoz gobernador papa
cancelliere sindaco deputato senatore governatore primo-ministro primeiro-ministro prefeito deputado governador
президент премьер министр премьер-министр глава канцлер министра президента лидер спикер депутат губернатор мэр генерал
"""

# Words for what a person does or is: in small letters before a name they are a role, "champion Zed Moss"; with a capital
# they begin sentences and names of things, and are none. Words that companies are called as well are left out.
OCCUPATIONS = """
activist actor actress adviser advisor aide ambassador-designate anthropologist archaeologist architect artist
astronaut astronomer athlete attorney-general banker barrister batsman billionaire biographer biologist blogger bowler
boxer broadcaster businessman businesswoman campaigner candidate celebrity champion chemist choreographer cleric
climber co-author co-chairman co-pilot co-star co-worker colleague columnist comedian commentator composer conductor
congressman-elect constable consultant coroner cosmonaut critic curator cyclist defenseman demographer designer
diplomat director-general dissident driver ecologist educator entrepreneur epidemiologist expert farmer filmmaker
finalist firefighter fisherman fly-half forecaster forward frontman geologist geophysicist goalie goalscorer golfer
governor-general guitarist gunman gymnast historian hooker hotelier humorist hurdler illustrator industrialist
infielder investigator journalist jockey jurist keeper lecturer left-hander librarian lieutenant-governor linebacker
linguist lobbyist manager-coach mathematician medallist medalist meteorologist millionaire mogul musician naturalist
negotiator neighbour neighbor neurologist neurosurgeon novelist nurse organiser organizer outfielder painter paramedic
pathologist pediatrician percussionist philanthropist philosopher photographer physician physicist pianist pilot
playwright poet policeman politician postmaster presenter prime-minister principal programmer prop psychiatrist
psychologist publicist racer ranger referee researcher resident rider right-hander rower runner sailor scholar
scientist screenwriter scrum-half sculptor secretary-general seismologist singer singer-songwriter skater skier
skipper sociologist soldier solicitor soloist songwriter soprano spinner sprinter statistician strategist student
substitute surfer surgeon surveyor suspect swimmer tenor theologian therapist trainer trooper tycoon umpire
undersecretary-general vaulter vet veterinarian vice-captain vice-chairman vice-chancellor violinist virologist
volunteer warden warlord wicketkeeper winger winner witness wrestler writer zoologist
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
    Rule("person.who", "person", "A name of two words or three before a clause with who."),
    Rule("person.again", "person", "A name that was recognised elsewhere in the text, word for word."),
)
