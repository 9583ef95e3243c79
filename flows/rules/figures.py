"""Words that make a number a count of people killed, wounded, arrested …, and what such a number is not."""

from flows.rules.rule import Rule
from flows.rules.words import words

# Small words at which a description of people ends.
AFTER_PEOPLE = words("""
    in on at by who whom that which when and or after during from near as with while including to into for before since
    because but over under against through between among inside outside last this today yesterday later earlier
    im am bei durch und mit in auf dans par et à au en por y con nel da e em в на при от из по с
    """)

# "The death toll rose to 41".
TOLL_WORDS = words("toll bilan opferzahl todeszahl")
# "The number of wounded rose to 41": one of these before "of" and what is counted.
COUNTS = words("number total tally zahl anzahl nombre número cifra numero totale total число количество")
# "The toll of Friday's fire rose to nine": the verb right before the number, the toll anywhere before it.
TOLL_CLIMBS = words("rose rises risen climbed climbs jumped stands stood reached reaches")
# Verbs between a toll and its number.
TOLL_VERBS = words("""
    rose rises risen climbed climbs jumped stands stood reached reaches hit passed exceeded surpassed is was
    ist stieg steigt gestiegen erhöhte erhöht kletterte liegt lag beträgt
    passé passe élève élevait atteint monte porté est
    subió sube ascendió asciende aumentó aumenta elevó eleva llegó es
    salito sale salita raggiunge raggiunto è
    subiu sobe chegou aumentou é
    выросло возросло достигло составило составляет увеличилось
    """)
# Other words that may stand between the two.
TOLL_PATH = TOLL_VERBS | words("""
    has had now to at of be been put from the by officially total least and
    auf sich der die das bei von ist hat mindestens auf
    a à est s'est s’est s'élève s’élève désormais à de du des au
    a ha se de los las en del
    a di è dei delle del
    para a foi de dos das do
    до по
    """)

# The small words of the above, which open no passive: "12 men and two women".
OPEN_BE = words("and or all both also later then still now und oder et ou y o e и или")
# Before a form of "be" or a participle; alone they make no passive: "three men have killed a judge".
AUXILIARIES = words("have has had having")
# The forms that make a passive by themselves, for a single person.
BE_PASSIVE = words("was were been being is are be got")
# People behind one of these are no subject of what follows: "an attack by two gunmen was reported".
NO_SUBJECT = words("""
    by in at near during from after against under with without of for into behind beside like between among through
    on than to upon toward towards before since until
    """)
# "A mother of three was killed": the number counts her children.
PARENTS = words("mother father parent widow widower grandmother grandfather grandparent")
# After a participle without a form of "be": these open its object, so it was an active verb.
OPENS_OBJECT = words("the a an his her their its my our him them it that another two three four five")

# People nouns: what is counted in figures of kind "other", and what makes a bare "a" a one.
PEOPLE = words("""
    people persons protesters demonstrators marchers strikers rioters civilians residents villagers inhabitants citizens
    soldiers troops servicemen infantrymen peacekeepers policemen officers police militants fighters rebels guerrillas
    insurgents gunmen terrorists volunteers students pupils children women men boys girls workers employees miners
    farmers journalists reporters doctors nurses patients passengers tourists migrants refugees families spectators
    worshippers pilgrims prisoners inmates supporters fans delegates voters members personnel staff firefighters rescuers
    teachers lawmakers officials priests
    menschen personen demonstranten soldaten einwohner bewohner polizisten teilnehmer kinder frauen männer flüchtlinge
    personnes manifestants soldats habitants civils policiers enfants femmes hommes réfugiés
    personas manifestantes soldados habitantes civiles policías niños mujeres hombres
    persone manifestanti soldati abitanti civili bambini donne uomini
    pessoas soldados civis policiais crianças mulheres homens moradores
    человек людей солдат военных военнослужащих жителей детей женщин демонстрантов
    """)
# One of them: "a policeman was killed" counts one.
PERSON = words("""
    person man woman child boy girl baby infant teenager student pupil teacher soldier policeman policewoman officer
    sergeant lieutenant corporal guard bodyguard civilian villager resident peasant farmer worker driver passenger
    tourist journalist reporter photographer doctor nurse priest nun judge lawyer mayor councilman militant fighter
    rebel guerrilla gunman terrorist protester demonstrator bystander pedestrian firefighter volunteer citizen woman
    girl serviceman peacekeeper pilot businessman employee agent detective minor youth
    """)

# Things that are counted beside people: "in 600 clashes", "three explosions left two dead".
THINGS = words("""
    explosions explosion blasts blast bombs bomb bombings bombing attacks attack ambushes clashes clash battles raids raid strikes
    incidents incident accidents accident crashes operations operation actions action cases case crimes shootings fires
    murders trials sentences charges counts laws bills bill proposals penalties penalty games matches points cells
    """)

# A number before one of these counts no people.
UNITS = words("""
    percent percentage pc points years year months month weeks week days day hours hour minutes minute seconds times
    km kilometers kilometres miles mile meters metres feet foot inches kg kilograms tons tonnes pounds dollars euros
    rubles roubles yen pounds cents dollar euro degrees a.m p.m am pm o'clock seats goals votes rounds shots bullets
    rocket rockets bombs vehicles houses homes buildings cars trucks buses tanks planes aircraft villages towns cities
    jahre jahren tage tagen prozent uhr euro ans jours heures pour años días horas euros anni giorni ore anos dias horas
    лет года дней процентов рублей долларов часов
    st nd rd th january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)
MONTHS = words("""
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août
    septembre octobre novembre décembre
    """)
# Before a number that tells one of many things apart: channel 7, room 12, flight 103.
NUMBERED = words("""
    aged age chapter article articles page pages no nos number numbers flight channel room route highway interstate road street
    gate line platform section paragraph clause amendment act title volume issue episode season lot box figure table
    district precinct ward zone sector block building apartment floor level grade class phase stage step round group
    pool unit engine ladder squadron battalion regiment brigade division pier berth runway track lane exit mile kilometer
    kilometre radio area resolution decree law version model type
    """)
BEFORE_YEARS = words("""
    in since until till by of during from january february march april may june july august september october november
    december year im seit en depuis desde nel dal em desde в с to and jan feb mar apr jun jul aug sep sept oct nov dec
    """)
# Before a word for one: nobody is counted.
NO_COUNT = words("no any every which this that each the someone number no. aged age article page chapter")

# "Five of them seriously": these words after a number make it a part of the number before it.
OF_THEM = frozenset(
    {
        ("of", "them"),
        ("of", "whom"),
        ("von", "ihnen"),
        ("d’entre", "eux"),
        ("d'entre", "eux"),
        ("de", "ellos"),
        ("di", "loro"),
        ("из", "них"),
    }
)
# The second words of these.
THEM = frozenset(pair[1] for pair in OF_THEM)
# Verbs whose subject is the source of a number.
SOURCE_VERBS = words("""
    said says say told tells reported reports report confirmed confirms announced announces added adds stated estimated
    estimates wrote writes acknowledged admitted admits declared indicated indicates noted insisted revealed disclosed
    """)

# Words that tell a part of a number already given.
PART_WORDS = words("""
    including includes include among included darunter dont incluidos incluidas incluido entre incluindo incluindo tra cui
    compresi comprese включая числе среди
    """)
# "Nine were hurt, two seriously": these right behind a number make it a part of the wounded before it.
SEVERELY = words("seriously critically gravely severely badly slightly lightly")
# Behind a comma: what follows may be told by somebody else.
OTHER_HAND = words("while whereas but although though")
# Verbs between people and their injuries.
SUFFERED = words("suffered suffers suffering sustained sustaining received receiving")
# Who is killed where an army "lost" them.
MILITARY = words("""
    soldiers troops men fighters guerrillas rebels policemen servicemen marines infantrymen guards militants insurgents
    paratroopers combatants commandos troopers conscripts reservists peacekeepers
    """)
# Who is hurt on a field is no casualty.
PLAYERS = words("""
    players midfielders defenders strikers forwards goalkeepers keepers wingers quarterbacks linebackers receivers pitchers
    batsmen bowlers starters regulars internationals teammates team-mates
    """)
# Words for a whole whose number follows: a total of 63 people, a family of five.
WHOLES = words("total group team crew family party crowd band gang couple handful")
# Words that tie a further number to the same event: "killed 12 soldiers and two civilians".
JOINING = words("and or plus und et y e и sowie ainsi que besides ed также")

RULES: tuple[Rule, ...] = (
    Rule("figure.active", "figure", "A number right after an active verb: killed 12 people."),
    Rule(
        "figure.passive",
        "figure",
        "A number whose people are said to have been killed, wounded …: 12 people were killed.",
    ),
    Rule("figure.noun", "figure", "A number of deaths, arrests, hostages … or of the lives that something claimed."),
    Rule("figure.act_of", "figure", "A number of people after an act: the murder of six priests."),
    Rule("figure.toll", "figure", "A number that a death toll reached."),
    Rule(
        "figure.joined",
        "figure",
        "A number joined to another one of the same event: killed 12 soldiers and two civilians.",
    ),
    Rule("figure.part", "figure", "A number that is said to be part of another: 12 people, including three children."),
    Rule(
        "figure.one", "figure", "A single unnamed person of whom it is said: a policeman was killed; his driver died."
    ),
    Rule("figure.victim", "figure", "A named person of whom it is said: Ada Lund was killed; the murder of Ada Lund."),
    Rule("figure.people", "figure", "Any other count of people: 4,000 protesters."),
)
