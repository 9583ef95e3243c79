"""The small words around cue verbs, which stand in the files of the languages (`Speech` in languages/tables.py)."""

from flows.rules.words import words

# Cue verbs whose object is who is spoken to: after a quotation they never stand before their subject.
ADDRESSING = words("told tells tell telling asked")
# Who asks is not whom "he" means in the answer.
ASKING = words("""
    asked asks ask asking wondered wonders fragte fragt demandé demande preguntó pregunta chiesto chiede perguntou pergunta
    спросил спросила спрашивает
    """)
# Between a subject and its cue verb, and skipped there.
AUXILIARIES = words("""
    has have had was were is are be been did does do would will could can may might must should 's ’s
    also later then now once again repeatedly previously recently earlier reportedly further simply only just never
    often sometimes always even still already today yesterday first finally famously publicly privately angrily
    quickly flatly bluntly openly sarcastically mockingly strongly forcefully specifically explicitly clearly
    reluctantly jokingly not afterward afterwards sharply quietly directly briefly correctly falsely
    hat haben hatte hatten habe wurde ist
    a ont avait avaient aurait est
    ha han había habían hanno aveva avevano tem têm tinha tinham
    """)
TIME_WORDS = words("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight january february march april may june
    july august september october november december
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag gestern heute
    lundi mardi mercredi jeudi vendredi samedi dimanche hier lunes martes miércoles jueves viernes sábado ayer hoy
    lunedì martedì mercoledì giovedì venerdì sabato ieri oggi ontem hoje
    понедельник вторник среду четверг пятницу субботу воскресенье вчера сегодня
    last this week month year morning afternoon evening night
    """)

# Words that open a phrase before the subject of a sentence: "In a letter on Monday, Moss wrote".
OPENERS = words(
    """
    in on at for from with by after before during under while when as if since speaking asked despite although though
    according to meanwhile however earlier later between more nearly about no not such all both each every here even only
    """
)

# Words that make a clause hang on the one behind it: "When somebody shouted “…,” Moss smiled".
SUBORDINATORS = words("when as after once while before als nachdem lorsque quand cuando quando когда")

# Pronouns of the third person that are a subject wherever they stand.
NOMINATIVES = words("he she they er il ils он она они")
# First and second person: somebody speaks, but no name of the text is meant.
UNNAMED_PRONOUNS = words(
    "i we you who which that this there what why how where whether ich wir je nous yo io eu nós я мы"
)
