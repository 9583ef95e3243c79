"""Words in and around a speaker: what comes before a name, what binds its parts, where it ends."""

from flows.rules.words import words

# Capitalised words before a name that are no part of it. Lower case, without the point of an abbreviation.
TITLES = words("""
    mr mrs ms miss dr prof professor sir lord lady dame rev reverend fr father sister brother msgr
    president vice premier prime minister chancellor secretary state general attorney senator sen representative
    rep congressman congresswoman governor gov lieutenant lt mayor councilman councilwoman councillor alderman judge justice chief
    colonel col major maj captain capt sergeant sgt admiral adm commander corporal lieut brig gen officer detective
    sheriff inspector superintendent commissioner ambassador envoy speaker leader spokesman spokeswoman spokesperson
    chairman chairwoman chairperson chair director deputy foreign defense defence interior finance justice health
    former ex then acting democratic republican rival nominee candidate pollster strategist host anchor columnist
    correspondent editor reporter author commentator analyst adviser advisor aide manager executive ceo cfo founder
    russian american british french german armenian azerbaijani turkish israeli palestinian iranian ukrainian chinese
    house senate majority minority whip us u.s uk eu nato deputy-general secretary-general comrade mp mep lawmaker
    activist historian expert scholar economist actor actress singer rapper comedian filmmaker coach
    herr frau bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin bundespräsident außenminister
    außenministerin innenminister innenministerin verteidigungsminister ministerpräsident ministerpräsidentin präsident präsidentin sprecher sprecherin
    bürgermeister bürgermeisterin polizeisprecher regierungssprecher
    m mme monsieur madame président présidente ministre sr sra señor señora presidente presidenta ministro ministra
    signor signora don doña dom premier
    coordinator engineer farmer teacher resident trader organizer owner boss veteran researcher scientist biologist delegate
    composer writer poet artist curator prosecutor lawyer attorney counsel commander head driver pilot nurse doctor physician
    procureure procureur délégué déléguée maire directeur directrice porte-parole députée député sénateur
    portavoz alcalde alcaldesa delegada delegado director directora sindaco assessore prefetto prefeito vereador
    губернатора спикер директор начальник заведующая режиссёр представитель
    президент министр премьер премьер-министр глава губернатор мэр
    """)  # fmt: skip
# Titles that say nothing of what somebody does.
HONORIFICS = words(
    "mr mrs ms miss sir lord lady dame herr frau m mme monsieur madame sr sra señor señora signor signora don doña dom"
)
# Words of a title that join the title's parts: "Secretary of State …".
TITLE_JOINERS = words("of for")

# Small words inside a name.
NAME_JOINERS = words("de da do dos das del della di du van von der den la le el al bin ibn ben of y e")

DETERMINERS = words("""
    the a an another one some several many most both two three four five six other his her their its our my
    seven eight nine ten eleven twelve dozens hundreds thousands few every each no
    der die das ein eine einer des dem den seine ihre mehrere einige zwei drei vier fünf sechs sieben acht neun zehn zwölf
    viele manche andere beide alle dutzende hunderte kein keine jeder jede
    le la les l' l’ un une des plusieurs son sa leur el los las unos unas una varios su sus
    il lo gli i uno o os as um uma uns umas alguns
    """)

# A description goes on over these ("a spokesman for the ministry"); a name ends before them.
DESCRIPTION_JOINERS = words("of for from at in with on to von für des der du de del di do da")
# The same in German only.
GERMAN_JOINERS = words("zum zur beim vom im am über dieser diese dieses diesem nach bei aus gegen vor ins gegenüber zu")

# Where a group of words certainly ends.
BREAKS = words("""
    and but or while when as if because that who whom whose which where after before during since until although though
    about by into over under against through than not is was are were be been has have had will would in on at from to with for
    und oder aber dass weil wenn et mais que qui y pero cuando e ma che quando mas и но что когда который которая
    """)

# Bodies that speak: a name before one of them ("the Clinton campaign") is the body's name.
BODIES = words("""
    campaign administration team government ministry office department committee agency organization organisation
    group party union council court church university company army police regime embassy association foundation
    center centre institute board commission parliament network magazine newspaper website post bank report poll survey university bureau house league
    state
    """)

# Words for people who are not named, in the singular or without one: "an official said", "police said".
PEOPLE = words("""
    official resident witness bystander onlooker neighbour neighbor local villager townspeople inhabitant voter worker
    employee staffer aide adviser advisor ally friend relative parent family student pupil child teacher teenager doctor
    nurse medic paramedic patient expert analyst critic supporter opponent sympathizer protester protestor demonstrator
    marcher activist campaigner lawyer prosecutor investigator detective policeman policewoman officer soldier rebel
    militant insurgent guerrilla fighter peasant gunman hostage passenger survivor victim suspect rescuer firefighter
    lawmaker legislator diplomat negotiator mediator delegate politician pollster economist trader investor banker broker
    dealer shareholder executive manager owner farmer fisherman miner driver pilot sailor tourist visitor customer
    consumer shopper reader viewer listener user commenter commentator observer historian scientist researcher engineer
    scholar academic author writer reviewer editor reporter journalist correspondent columnist blogger fan player coach
    spectator organizer organiser volunteer member colleague classmate roommate insider informant source donor candidate
    contender rival defender advocate proponent detractor sceptic skeptic refugee migrant immigrant prisoner inmate guard
    spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople signatory person people man men woman women boy
    girl guy kid stranger mother father sister brother son daughter wife husband uncle aunt grandmother grandfather widow
    cousin boyfriend girlfriend landlord tenant commander captain priest nun monk farmworker steelworker biologist
    police authorities crowd audience public management staff media press everyone everybody someone somebody anyone
    anybody nobody none others some many most several dozens hundreds thousands democrat republican
    mann frau junge mädchen zeuge zeugin augenzeuge augenzeugin anwohner anwohnerin nachbar nachbarin bewohner bewohnerin
    beamter beamte mitarbeiter mitarbeiterin polizist polizistin experte expertin vater mutter tochter sohn
    homme femme garçon fille témoin habitant habitante voisin voisine riverain responsable policier experte père mère fils
    hombre mujer chico chica testigo vecino vecina habitante funcionario policía experto experta padre madre hijo hija
    uomo donna ragazzo ragazza testimone residente vicino vicina funzionario poliziotto esperto esperta padre madre figlio
    homem mulher menino menina testemunha morador moradora vizinho vizinha funcionário policial especialista pai mãe filho
    мужчина женщина очевидец свидетель житель жительница сосед соседка чиновник источник полицейский эксперт отец мать сын
    """)  # fmt: skip
# Endings of words for several people that no surname has.
GROUP_ENDINGS = ("ists", "icians", "makers", "people", "workers", "fighters")

# Words of a description that tell whether "he" or "she" can mean it.
WOMEN = words("""
    woman girl mother sister daughter wife widow grandmother aunt girlfriend nun actress lady policewoman spokeswoman
    chairwoman councilwoman congresswoman frau mädchen mutter tochter sprecherin ministerin präsidentin zeugin anwohnerin
    femme fille mère voisine mujer madre hija vecina alcaldesa donna ragazza figlia mulher mãe moradora vizinha
    женщина мать жительница соседка
    """)  # fmt: skip
MEN = words("""
    man boy father brother son husband grandfather uncle boyfriend priest monk policeman fisherman spokesman chairman
    councilman congressman mann vater sohn sprecher minister präsident zeuge homme garçon père fils hombre padre hijo
    vecino uomo ragazzo figlio homem pai filho morador мужчина отец сын
    """)  # fmt: skip

# Articles of a description that means somebody known; Russian has none.
DEFINITE = words("the der die das le la el il lo o os")

# Words that make another office of an office: "the president" is no vice president and no former president.
OTHER_OFFICES = words("""
    vice deputy former ex ex- past late prime attorney secretary lieutenant assistant associate under shadow honorary elect
    vize stellvertretender stellvertretende ehemaliger ehemalige früherer frühere ancien ancienne adjoint adjointe
    exministro expresidente vicepresidente viceministro sub бывший вице экс
    """)  # fmt: skip

# German titles are compounds: a capitalised word that ends so, before a name, is no part of it.
TITLE_ENDINGS = (
    "meister", "meisterin", "minister", "ministerin", "sprecher", "sprecherin", "präsident", "präsidentin", "chef", "chefin",
    "leiter", "leiterin", "direktor", "direktorin", "rat", "rätin", "anwalt", "anwältin", "forscher", "forscherin",
    "vorsitzende", "vorsitzender", "sekretär", "sekretärin", "beauftragte", "beauftragter", "inspektor", "kommissar",
    "physiker", "physikerin", "lehrer", "lehrerin", "wirt", "wirtin", "pastor", "pfarrer", "professor", "professorin",
)  # fmt: skip

# Capitalised words that begin a sentence or a name that is no person's.
NOT_IN_NAMES = words("""
    he she they it we you this that these those there here what why how after before on in at for with from by as if but
    since during under over about last next new old north south east west northern southern eastern western united states
    street road river lake bay island islands mount city county province district school hospital airport station bridge
    port harbour harbor fc club times herald tribune gazette journal news press radio television channel world national
    international federal royal saint monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december christmas easter
    """)
