"""Words that tell of a single victim: who counts as one person, and what shows that nobody was hurt.

"The mayor was shot dead", "the murder of Ada Lund", "killed a guard and his driver" count one each.
"""

from flows.rules.words import words

# How a possessive ends in English, in lower case, and whose people are others: "Lund's driver", "his driver".
POSSESSIVES = ("'s", "’s")
OTHERS_OF = words("his her their")

# One person, by what they do, hold or are to others. Lower case, singular.
PERSON = words("""
    person man woman child boy girl baby infant toddler teenager teen youth youngster minor adult pensioner individual
    gentleman lady human citizen national foreigner civilian resident villager inhabitant native peasant farmer rancher
    landowner shepherd fisherman hunter worker laborer labourer employee clerk secretary receptionist watchman guard bodyguard
    escort janitor porter cook chef waiter waitress maid housekeeper nanny gardener cleaner driver chauffeur cabbie
    motorist motorcyclist cyclist biker passenger pedestrian passerby passer-by bystander onlooker commuter traveler
    traveller tourist visitor guest hiker climber swimmer diver skier surfer sailor seaman fireman captain skipper pilot
    copilot co-pilot navigator stewardess steward trucker railwayman engineer technician mechanic electrician plumber carpenter builder
    welder miner logger lumberjack smith tailor baker butcher shopkeeper grocer vendor merchant trader salesman saleswoman
    seller businessman businesswoman entrepreneur industrialist executive manager director chairman chairwoman chief boss
    owner founder banker broker cashier accountant economist contractor developer consultant adviser advisor analyst
    expert scientist researcher physicist chemist biologist scholar academic professor lecturer teacher instructor
    headmaster headmistress principal dean rector student pupil schoolboy schoolgirl graduate apprentice intern
    journalist reporter newsman newswoman correspondent photographer photojournalist cameraman camerawoman editor
    columnist broadcaster announcer presenter commentator blogger writer author poet novelist publisher artist painter
    sculptor musician singer rapper pianist guitarist composer conductor dancer actor actress comedian filmmaker producer
    model designer architect athlete player footballer boxer wrestler cricketer golfer jockey coach referee umpire
    doctor physician surgeon dentist nurse midwife paramedic medic pharmacist psychologist psychiatrist veterinarian
    patient lawyer attorney prosecutor judge magistrate justice solicitor barrister notary
    priest nun monk friar bishop archbishop cardinal pastor minister preacher rabbi imam cleric clergyman missionary
    catechist seminarian jesuit sacristan pilgrim worshipper worshiper
    politician president premier chancellor senator congressman congresswoman deputy lawmaker legislator parliamentarian
    governor mayor councilman councilwoman councillor councilor alderman commissioner ombudsman official officeholder
    candidate hopeful nominee diplomat ambassador consul envoy attache spokesman spokeswoman spokesperson delegate
    representative leader activist organizer organiser unionist campaigner dissident militant ideologue opponent member
    supporter sympathizer sympathiser follower adherent volunteer aide assistant
    king queen prince princess emperor sultan sheikh
    soldier serviceman servicewoman trooper marine infantryman paratrooper conscript recruit reservist veteran
    peacekeeper officer commander general colonel major lieutenant sergeant corporal private cadet admiral brigadier
    policeman policewoman cop constable detective inspector superintendent sheriff marshal agent patrolman gendarme
    ranger warden firefighter lifeguard rescuer
    rebel guerrilla guerilla insurgent fighter gunman sniper terrorist bomber attacker assailant assassin hitman
    mercenary paramilitary commando extremist separatist jihadist smuggler trafficker dealer robber burglar thief
    gangster mobster criminal suspect fugitive kidnapper hijacker hostage prisoner inmate detainee convict
    protester protestor demonstrator marcher striker rioter looter spectator fan
    refugee migrant immigrant emigrant settler nomad
    husband wife spouse partner fiance fiancee boyfriend girlfriend widow widower father mother parent stepfather
    stepmother son daughter stepson stepdaughter brother sister sibling twin grandfather grandmother grandson
    granddaughter grandchild uncle aunt nephew niece cousin relative friend neighbor neighbour colleague companion
    classmate roommate coworker co-worker accomplice associate bride groom orphan
    american briton englishman frenchman frenchwoman irishman dutchman spaniard german italian russian canadian
    australian mexican colombian peruvian salvadoran iraqi israeli palestinian afghan pakistani indian syrian ukrainian
    """)

# Their plurals that are not made with -s.
IRREGULAR_PLURALS: dict[str, str] = {"person": "people", "child": "children", "grandchild": "grandchildren"}

# What opens a group of words for one person: any one, or one whom the text or the reader knows.
ANY_ONE = words("a an another")
KNOWN_ONE = words("the his her their its our my your")

# Words at which a group of words for a person ends or, read backwards, begins.
SMALL_WORDS = words("""
    a an the this that these those his her their its our my your of in on at by to from with without for near into onto
    under over against through between among during before after since until till as like and or but nor than then who
    whom whose which what when where while because although though if unless including includes along also only not
    no both either neither all each every some any many several more most other others plus about around
    he she it they we i you him them us me there here
    is are was were be been being am has have had having do does did will would can could may might shall should must
    """)
# Nouns and names that look like adverbs or participles.
NOUNS_LIKE_VERBS = words("""
    family assembly ally supply bully butterfly anomaly monopoly building wedding king red bed speed seed breed shed
    sterling browning harding fleming irving manning downing golding spalding reed creed
    """)
# Times that stand between people and verbs in wire copy: "two men yesterday killed a judge".
TIMES = words("""
    today yesterday tonight tomorrow now recently later earlier early late last next this once again already still
    monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night noon midnight dawn
    january february march april may june july august september october november december week month year weekend
    reportedly apparently allegedly presumably seriously critically instantly immediately
    """)

# Whoever died only in these circumstances was killed: nobody counts natural deaths as casualties.
VIOLENCE = words("""
    attack attacks attacked attackers ambush ambushed assault raid shooting shootout shoot-out shot shots gunfire gunshot
    bullet bullets fired gunned stabbed stabbing beaten bomb bombs bombing bombed bombardment explosion explosions exploded
    blast blasts mine grenade rocket missile shell shelling shelled strike strikes airstrike crash crashed collision
    accident wreck derailed capsized sank overturned collapsed collapse fire blaze flames earthquake quake flood floods
    flooding landslide avalanche mudslide storm hurricane typhoon tornado clash clashes fighting combat battle crossfire
    wound wounds injuries injury tortured torture murder murdered murderers assassinated assassination killed killers killing
    massacre violence violent terrorist terrorists riot riots hostage kidnapped abducted execution executed drowned
    electrocuted poisoned suffocated crushed trampled hit struck run
    """)
# Deaths by these words alone may be natural ones; a body that was found is dead.
NATURAL = words("death deaths died dying body bodies")
FOUND: dict[str, frozenset[str]] = {
    "body": words("found discovered recovered"),
    "bodies": words("found discovered recovered"),
}
# Before an act, or before what would have been one: nobody was hurt.
NOT_DONE = words("""
    attempted attempt attempts attempting failed failing foiled thwarted prevented prevent preventing avoid avoided
    avoiding threat threats threatened threatening plot plots plotted plotting conspiracy conspiring averted
    possible potential future planned hypothetical feared imminent without never
    """)
# The same before a verb in -ing: "planned on killing".
NOT_YET = words("""
    plan plans planned planning intention intent intended intends intend aim aimed aims hoped hoping tried trying try
    tries wanted want wants considered considering capable stop stopped from against instead risk
    """)
# The same, unless "have" follows: "to be killed" and "may be killed", but "is believed to have been killed".
UNREAL_UNLESS_PAST = words("to may might must")
CONDITIONS = words("if unless neither nor no")

# A sentence with one of these is about sport: whoever is injured there is no casualty.
SPORT = words("""
    match matches season seasons game games league cup championship tournament playoff playoffs quarter half halftime inning innings goal
    goals coach squad lineup roster midfielder striker goalkeeper defender quarterback linebacker receiver pitcher batsman
    bowler team-mate teammate teammates hamstring groin knee ankle calf achilles ligament injury-time kick-off touchdown
    penalty club clubs nfl nba mlb nhl fifa uefa olympics marathon race
    """)
