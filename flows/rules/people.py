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

# Those that stand with a capital inside a name as well, otherwise words that begin a sentence: Le Pennet, De La Hoyne.
PARTICLES_WITH_CAPITAL = " le la de du del van von der den des dos da di el al ter"
# Those that only people have, as they stand between two words of a name.
TELLING_PARTICLES = "al-, el-, ul-, bin, ibn, bin al-, ibn al-, van der, van den, von der, van, von"
# What stands before an Arabic article and is no person.
BEFORE_ARTICLE = """
jabhat harakat ahrar jaish jaysh masjid shatt wadi jabal jebel tell tal ras umm bab dar beit bayt deir ain ayn khan qasr hizb ansar
liwa jund kataib kata'ib saraya ittihad souk suq hay haret nahr sharm faylaq fatah hay'at hayat bani beni banu port burj kafr madinat
gama'a gamaa jamaat jama'at tanzim sufi bank radio university college
"""
# Given names that are words as well: in a line in capitals they are words.
GIVEN_NAMES_THAT_ARE_WORDS = """
april art august bill brook brooks chase chuck cliff dale dawn dean dick don drew earl eve faith finn frank gene glen grace grant
guy hale harry heath herb hope hunter iris ivy jack jade jasmine jay jean jet jimmy joy june lance lane lee lily major mark marsh
mason max may melody merry miles nick norm olive page parker pat paige pearl penny peter pierce porter ray reed rich rob robin rod
rose rosemary ruby rusty sage sandy scarlett sky sterling stone sue summer tab terry tiger tony troy victor violet wade ward will
young
"""
# Parts that follow a surname.
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
# Chinese and Korean family names, which stand first.
FAMILY_NAMES = """
wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin luo zheng liang xie tang cao deng xiao feng zeng cheng cai
peng pan yuan dong su lu jiang wei jia ding xue ye yan yu du dai xia zhong tian ren fang shi yao tan liao zou xiong jin meng qin bai
cui kang mao qiu shao qian wan hou gu hao gong niu wen fan gao hong han ge bo xi hua tao lei fu kong shen
kim lee park choi jung jeong kang cho yoon yun jang lim im oh seo shin kwon hwang ahn song ryu yoo hong jeon ko moon son yang bae
baek heo nam shim noh roh ha joo ban pak ri chung chun rhee
"""
# Those that are English words: what follows must have a hyphen, "Ban Ki-sun", since "Moon Taxi" and "Fan Bike" sound alike.
FAMILY_NAMES_THAT_ARE_WORDS = "moon park fan song ban son pan tan ha"

# Verbs that people do and places, as a rule, do not: beside an unknown name they make it a person's.
PERSON_VERBS = """
said says told added adds asked asks replied explained explains recalled joked argues argued noted insisted tweeted wrote writes
thinks thought believes believed laughed smiled admitted testified pleaded resigned died graduated married retired
scored stressed insists remembers remembered hopes hoped stated commented quipped continued concluded acknowledged conceded
declared observed remarked suggested warned denied confirmed claimed predicted cautioned vowed urged lamented complained
"""

# Words of a month before it: "in May" is no prime minister.
BEFORE_MONTH = """
in of last next this since until till by from early late mid through during to for between and or a every each after before on the
"""
# What people do beside speaking, behind a name that is another word as well: "May left".
OTHER_VERBS = (
    "has had is was will would also left met faces faced won lost went came took made did does could should must"
)

RULES = (
    Rule("person.role", "person", "A name behind a role or a title: the President, Dr., Gen."),
    Rule("person.honorific", "person", "A name behind a polite form: Mr., Mrs., Frau."),
    Rule("person.given_name", "person", "Two or more capitalised words, the first a known given name."),
    Rule("person.initials", "person", "Initials and a surname."),
    Rule("person.cue", "person", "Capitalised words beside a verb of speaking, an age or a surname suffix."),
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
)
