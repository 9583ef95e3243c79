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
    der die das ein eine einer des dem den seine ihre mehrere einige
    le la les l' l’ un une des plusieurs son sa leur el los las unos unas una varios su sus
    il lo gli i uno o os as um uma uns umas alguns
    """)

# A description goes on over these ("a spokesman for the ministry"); a name ends before them.
DESCRIPTION_JOINERS = words("of for from at in with on to von für des der du de del di do da")

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
