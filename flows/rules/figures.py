"""Words that make a number a count of people killed, wounded, arrested …, and what such a number is not."""

from flows.rules.rule import Rule
from flows.rules.words import words

# What a trigger word can do. One letter each:
#   p  stands after the counted people, as participle or adjective: "12 people (were) killed", "12 dead"
#   a  stands before them, as an active verb: "killed 12 people"
#   i  stands after them, as a verb of its own: "12 people died"
#   n  is what is counted: "41 deaths"
#   o  stands before "of" and the counted people: "the murder of six priests"
TRIGGERS: dict[str, dict[str, tuple[str, str]]] = {
    "en": {
        "killed": ("killed", "pa"), "killing": ("killed", "ao"), "kills": ("killed", "a"), "killings": ("killed", "no"),
        "dead": ("killed", "p"), "died": ("killed", "i"), "dying": ("killed", "i"), "death": ("killed", "o"), "kill": ("killed", "a"), "body": ("killed", "o"), "deaths": ("killed", "no"),
        "perished": ("killed", "i"), "drowned": ("killed", "pi"), "murdered": ("killed", "pa"), "murder": ("killed", "o"),
        "murders": ("killed", "no"), "murdering": ("killed", "a"), "assassinated": ("killed", "pa"),
        "assassination": ("killed", "o"), "assassinations": ("killed", "no"), "assassinating": ("killed", "a"),
        "slain": ("killed", "p"), "slaying": ("killed", "o"), "massacred": ("killed", "pa"), "massacre": ("killed", "o"),
        "executed": ("killed", "pa"), "execution": ("killed", "o"), "executions": ("killed", "n"),
        "slaughtered": ("killed", "pa"), "beheaded": ("killed", "pa"), "hanged": ("killed", "pa"),
        "fatalities": ("killed", "n"), "bodies": ("killed", "no"), "corpses": ("killed", "no"), "lives": ("killed", "no"),
        "fatally": ("killed", "p"), "casualties": ("other", "n"), "killers": ("killed", "o"), "murderers": ("killed", "o"),
        "wounded": ("wounded", "pa"), "wound": ("wounded", "a"), "wounding": ("wounded", "a"), "injured": ("wounded", "pa"), "wounds": ("wounded", "a"),
        "injuring": ("wounded", "a"), "hurt": ("wounded", "pa"), "hurting": ("wounded", "a"), "injures": ("wounded", "a"),
        "maimed": ("wounded", "pa"), "hospitalized": ("wounded", "p"), "hospitalised": ("wounded", "p"),
        "missing": ("missing", "p"), "unaccounted": ("missing", "p"), "disappeared": ("missing", "i"),
        "disappearance": ("missing", "o"), "vanished": ("missing", "i"),
        "arrested": ("arrested", "pa"), "arresting": ("arrested", "a"), "arrests": ("arrested", "n"),
        "arrest": ("arrested", "o"), "detained": ("arrested", "pa"), "detaining": ("arrested", "a"), "detention": ("arrested", "o"),
        "captured": ("arrested", "pa"), "capturing": ("arrested", "a"), "capture": ("arrested", "o"),
        "detainees": ("arrested", "n"),
        "displaced": ("displaced", "pa"), "displacing": ("displaced", "a"), "evacuated": ("displaced", "pa"),
        "evacuating": ("displaced", "a"), "evacuation": ("displaced", "o"), "fled": ("displaced", "i"), "homeless": ("displaced", "p"),
        "uprooted": ("displaced", "pa"), "refugees": ("displaced", "n"), "homes": ("displaced", "i"), "evacuees": ("displaced", "n"),
        "kidnapped": ("kidnapped", "pa"), "kidnapping": ("kidnapped", "ao"), "kidnappings": ("kidnapped", "n"),
        "abducted": ("kidnapped", "pa"), "abducting": ("kidnapped", "a"), "abduction": ("kidnapped", "o"),
        "hostage": ("kidnapped", "p"), "hostages": ("kidnapped", "n"),
    },
    "de": {
        "getötet": ("killed", "p"), "tot": ("killed", "p"), "tote": ("killed", "n"), "toten": ("killed", "n"),
        "starben": ("killed", "ip"), "gestorben": ("killed", "p"), "todesopfer": ("killed", "n"), "ermordet": ("killed", "p"),
        "töteten": ("killed", "a"), "tötete": ("killed", "a"), "ums": ("killed", "p"),
        "verletzt": ("wounded", "p"), "verletzte": ("wounded", "na"), "verletzten": ("wounded", "na"),
        "verwundet": ("wounded", "p"), "verwundete": ("wounded", "n"), "schwerverletzte": ("wounded", "n"),
        "vermisst": ("missing", "p"), "vermisste": ("missing", "n"),
        "festgenommen": ("arrested", "p"), "verhaftet": ("arrested", "p"), "festnahmen": ("arrested", "n"),
        "vertrieben": ("displaced", "p"), "flüchtlinge": ("displaced", "n"), "evakuiert": ("displaced", "p"),
        "entführt": ("kidnapped", "p"), "geiseln": ("kidnapped", "n"),
    },
    "fr": {
        "tués": ("killed", "p"), "tué": ("killed", "pa"), "tuées": ("killed", "p"), "morts": ("killed", "np"),
        "mortes": ("killed", "p"), "tuant": ("killed", "a"), "tuent": ("killed", "a"), "décès": ("killed", "n"),
        "mort": ("killed", "o"), "assassinés": ("killed", "p"),
        "blessés": ("wounded", "np"), "blessées": ("wounded", "p"), "blessé": ("wounded", "a"), "blessant": ("wounded", "a"),
        "disparus": ("missing", "np"), "disparues": ("missing", "p"), "arrêtés": ("arrested", "p"), "arrêtées": ("arrested", "p"),
        "interpellés": ("arrested", "p"), "interpellées": ("arrested", "p"), "arrestations": ("arrested", "n"), "interpellations": ("arrested", "n"),
        "déplacés": ("displaced", "np"), "déplacées": ("displaced", "p"), "évacuées": ("displaced", "p"), "évacués": ("displaced", "p"),
        "réfugiés": ("displaced", "n"), "enlevés": ("kidnapped", "p"), "enlevées": ("kidnapped", "p"), "otages": ("kidnapped", "n"),
    },
    "es": {
        "muertos": ("killed", "np"), "muertas": ("killed", "p"), "murieron": ("killed", "ip"), "mató": ("killed", "a"),
        "mataron": ("killed", "a"), "asesinados": ("killed", "p"), "asesinadas": ("killed", "p"), "fallecieron": ("killed", "ip"), "fallecidos": ("killed", "np"),
        "muertes": ("killed", "n"), "muerte": ("killed", "o"), "asesinato": ("killed", "o"),
        "heridos": ("wounded", "np"), "heridas": ("wounded", "p"), "hirió": ("wounded", "a"), "hirieron": ("wounded", "a"),
        "lesionados": ("wounded", "np"), "desaparecidos": ("missing", "np"), "desaparecidas": ("missing", "p"),
        "detenidos": ("arrested", "np"), "detenidas": ("arrested", "p"), "arrestados": ("arrested", "p"), "detuvo": ("arrested", "a"),
        "desplazados": ("displaced", "np"), "desplazadas": ("displaced", "p"), "evacuados": ("displaced", "p"), "evacuadas": ("displaced", "p"),
        "refugiados": ("displaced", "n"), "secuestrados": ("kidnapped", "p"), "secuestradas": ("kidnapped", "p"), "rehenes": ("kidnapped", "n"),
    },
    "it": {
        "morti": ("killed", "np"), "morte": ("killed", "po"), "uccisi": ("killed", "p"), "uccise": ("killed", "pa"), "ucciso": ("killed", "a"),
        "vittime": ("killed", "n"), "uccidendo": ("killed", "a"), "decessi": ("killed", "n"),
        "feriti": ("wounded", "np"), "ferite": ("wounded", "p"), "ferito": ("wounded", "a"), "ferendo": ("wounded", "a"),
        "dispersi": ("missing", "np"), "arrestati": ("arrested", "p"), "arrestate": ("arrested", "p"), "arresti": ("arrested", "n"),
        "sfollati": ("displaced", "np"), "evacuate": ("displaced", "p"), "profughi": ("displaced", "n"), "rapiti": ("kidnapped", "p"),
        "ostaggi": ("kidnapped", "n"),
    },
    "pt": {
        "mortos": ("killed", "np"), "mortas": ("killed", "p"), "morreram": ("killed", "ip"), "matou": ("killed", "a"), "mataram": ("killed", "a"),
        "matando": ("killed", "a"), "mortes": ("killed", "n"), "morte": ("killed", "o"),
        "feridos": ("wounded", "np"), "feridas": ("wounded", "p"), "ferindo": ("wounded", "a"), "feriu": ("wounded", "a"),
        "desaparecidos": ("missing", "np"), "desaparecidas": ("missing", "p"), "presos": ("arrested", "p"), "presas": ("arrested", "p"),
        "detidos": ("arrested", "p"), "detidas": ("arrested", "p"), "desalojados": ("displaced", "np"), "desabrigados": ("displaced", "np"),
        "deslocados": ("displaced", "np"), "sequestrados": ("kidnapped", "p"), "sequestradas": ("kidnapped", "p"), "reféns": ("kidnapped", "n"),
    },
    "ru": {
        "убиты": ("killed", "pa"), "погибли": ("killed", "pa"), "погибло": ("killed", "pa"), "погибших": ("killed", "n"), "убитых": ("killed", "n"),
        "убито": ("killed", "pa"), "убил": ("killed", "a"), "убили": ("killed", "a"), "гибели": ("killed", "a"), "скончались": ("killed", "pa"),
        "ранены": ("wounded", "pa"), "ранено": ("wounded", "pa"), "раненых": ("wounded", "n"), "пострадали": ("wounded", "pa"), "пострадавших": ("wounded", "n"),
        "пострадало": ("wounded", "pa"), "задержаны": ("arrested", "pa"), "задержано": ("arrested", "pa"), "задержали": ("arrested", "a"), "арестованы": ("arrested", "pa"),
        "пропали": ("missing", "pa"), "пропал": ("missing", "pi"), "погиб": ("killed", "pi"), "пропавших": ("missing", "n"), "эвакуированы": ("displaced", "pa"), "эвакуировали": ("displaced", "a"),
        "беженцев": ("displaced", "n"), "похищены": ("kidnapped", "pa"), "заложников": ("kidnapped", "n"),
    },
}  # fmt: skip

# Small words at which a description of people ends.
AFTER_PEOPLE = words("""
    in on at by who whom that which when and or after during from near as with while including to into for before since
    because but over under against through between among inside outside last this today yesterday later earlier
    im am bei durch und mit in auf dans par et à au en por y con nel da e em в на при от из по с
    """)

# Words that only mean what they do here beside one of these: lives that something claimed, homes that were fled.
NEEDS: dict[str, frozenset[str]] = {
    "homes": words("left fled leave flee abandoned lost driven forced from"),
    "kill": words("managed manages"),
    "wound": words("managed manages"),
    "lives": words("claimed claim claims claiming cost costing costs lost losing taken took"),
}
# "The death toll rose to 41": these words may stand between toll and number.
TOLL_WORDS = frozenset({"toll", "bilan", "opferzahl"})
# "The toll of Friday's fire rose to nine": the verb right before the number, the toll anywhere before it.
TOLL_VERBS = words("rose rises risen climbed climbs jumped stands stood reached reaches")
TOLL_PATH = words(
    "rose rises risen has had now to at stands stood of climbed climbs reached reaches hit is was be put from the jumped "
    "passed exceeded surpassed total officially"
)

# Between people and what happened to them.
BE = words("""
    was were been being be are is got get reported confirmed feared presumed believed left found also
    shot beaten burned stabbed burnt hacked later then still seriously critically badly slightly lightly gravely severely
    now reportedly apparently allegedly either already taken held declared listed remain remained remains gone went
    all both and or
    wurden wurde sind waren worden kamen sein werden
    ont été sont étaient a était
    han sido fueron resultaron son quedaron fue han ha continúan siguen permanecen
    sono stati state rimasti rimaste è
    foram ficaram estão
    были было
    """)
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
# Verbs whose subject is the source of a number.
SOURCE_VERBS = words("""
    said says say told tells reported reports report confirmed confirms announced announces added adds stated estimated
    estimates wrote writes acknowledged admitted admits declared indicated indicates noted insisted revealed disclosed
    """)

# Words that tell a part of a number already given.
PART_WORDS = words("including includes include among included darunter dont incluidos entre incluindo tra cui включая")
# Words that tie a further number to the same event: "killed 12 soldiers and two civilians".
JOINING = words("and or plus und et y e и sowie ainsi que besides")

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
    Rule("figure.one", "figure", "A single unnamed person of whom it is said: a policeman was killed; his driver died."),
    Rule("figure.victim", "figure", "A named person of whom it is said: Ada Lund was killed; the murder of Ada Lund."),
    Rule("figure.people", "figure", "Any other count of people: 4,000 protesters."),
)
