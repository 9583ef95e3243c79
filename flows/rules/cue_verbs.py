"""Cue verbs: the words by which a report says that somebody speaks, and the small words around them.

Forms, not stems: a form that is mostly a noun ("claims", "calls" as plurals) is told by its place, not by this list.
"""

from flows.rules.words import words

# Forms that follow or precede speech, by language.
CUE_VERBS: dict[str, frozenset[str]] = {
    "en": words("""
        said says say saying told tells tell telling added adds add adding wrote writes write writing
        asked asks ask asking replied replies reply replying responded responds responding answered answers answering
        stated stating explained pointed points pointing explains explain explaining noted notes noting continued continues
        continuing concluded concludes concluding declared declares declare declaring announced announces announce
        announcing argued argues argue arguing claimed claims claim claiming insisted insists insist insisting
        stressed stresses stress stressing emphasized emphasised emphasizes emphasizing underlined underlines
        warned warns warn warning admitted admits admit admitting acknowledged acknowledges acknowledging
        conceded concedes conceding confirmed confirms confirm confirming denied denies denying recalled recalls recalling
        tweeted tweets tweet tweeting retweeted posted posts emailed texted quipped quips joked jokes joking
        shouted shouts shouting yelled yells yelling screamed cried exclaimed whispered muttered chanted chanting
        declared asserted asserts asserting alleged alleges alleging charged charges charging complained complains
        complaining suggested suggests suggesting observed observes observing remarked remarks remarking
        commented reiterated reiterates reiterating repeated repeats repeating recounted testified
        testifies vowed vows vow vowing pledged pledges pledging promised promises promising predicted predicts
        predicting urged urges urging begged pleaded demanded demands demanding questioned questions wondered
        wonders mused boasted bragged boasting lamented laments lamenting joked interjected retorted countered counters
        recited read reads reported reports reporting relayed revealed reveals revealing disclosed clarified
        clarifying cautioned cautions cautioning opined contended contends contending maintained maintains
        maintaining affirmed reaffirmed proclaimed proclaims proclaiming hinted hinting confessed confided
        offered agreed agrees fumed barked snapped gushed blurted thundered bemoaned echoed echoes echoing
        """),
    "de": words("""
        sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont betonten fügte meinte meint meinten
        berichtete berichtet berichteten schrieb schreibt schrieben teilte mitgeteilt kritisierte kritisiert forderte
        fordert forderten warnte warnt warnten äußerte äußert kündigte kündigt behauptete behauptet bestätigte
        bestätigt antwortete antwortet ergänzte ergänzt hieß rief fragte fragt versicherte versichert unterstrich
        bekräftigte bekräftigt urteilte urteilt zitierte zitiert nannte nennt bezeichnete bezeichnet räumte verkündete
        verkündet mahnte mahnt lobte lobt beklagte beklagt bilanzierte resümierte konstatierte
        erzählte erzählt erinnerte erinnert klagte klagt scherzte befand findet
        erklären berichten schreiben meinen betonen teilten kritisierten kündigten behaupteten bestätigten antworteten
        ergänzten riefen fragten versicherten bekräftigten nannten bezeichneten mahnten beklagten erzählten klagten
        """),
    "fr": words("""
        dit disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute
        ajoutait assuré assure assurait estimé estime estimait souligné souligne soulignait annoncé annonce annonçait
        indiqué indique indiquait précisé précise précisait rappelé rappelle confié confie lancé lance répondu répond
        écrit regretté regrette dénoncé dénonce averti avertit prévenu prévient insisté insiste martelé martèle
        raconté raconte témoigné témoigne réagi réagit poursuit poursuivi conclut conclu commenté commente tweeté
        martelait promis promet salué salue demandé demande constaté constate reconnu reconnaît jugé juge
        affirment assurent expliquent ajoutent estiment soulignent annoncent indiquent précisent rappellent confient
        répondent écrivent regrettent dénoncent avertissent insistent racontent témoignent réagissent concluent commentent
        saluent demandent constatent reconnaissent jugent répètent résument déclarent poursuivent promettent observent
        répété répète résume résumé soupire plaisante reconnaissait racontait observé observe glisse argumente conteste réclame
        """),
    "es": words("""
        dijo dice dijeron dicen decía declaró declara declararon afirmó afirma afirmaron aseguró asegura aseguraron
        explicó explica explicaron añadió añade añadieron agregó agrega agregaron señaló señala señalaron indicó
        indica indicaron sostuvo sostiene comentó comenta manifestó manifiesta subrayó subraya expresó expresa
        advirtió advierte anunció anuncia confirmó confirma denunció denuncia escribió escribe respondió responde
        preguntó pregunta apuntó apunta insistió insiste recalcó recalca reiteró reitera admitió admite reconoció
        reconoce destacó destaca precisó precisa contó cuenta concluyó concluye aclaró aclara remarcó remarca
        declaran afirman aseguran explican añaden agregan señalan indican sostienen sostuvieron comentan comentaron
        manifiestan manifestaron subrayan subrayaron expresan expresaron advierten advirtieron anuncian anunciaron
        confirman confirmaron denuncian denunciaron escriben escribieron responden respondieron insisten insistieron
        reiteran reiteraron admiten admitieron reconocen reconocieron destacan destacaron cuentan contaron concluyen
        concluyeron relatan relataron piden pidieron recuerdan recordaron lamentan lamentaron
        relató relata pidió pide bromeó resumió resume lamentó lamenta recordó recuerda repitió repite prometió promete
        """),
    "it": words("""
        detto dice dicono disse dichiarato dichiara dichiarò affermato afferma affermò spiegato spiega spiegò aggiunto
        aggiunge aggiunse sottolineato sottolinea sottolineò annunciato annuncia annunciò scritto scrive scrisse
        commentato commenta commentò ribadito ribadisce sostenuto sostiene risposto risponde rispose riferito
        riferisce raccontato racconta raccontò assicurato assicura avvertito avverte concluso conclude osservato
        osserva precisato precisa denunciato denuncia confermato conferma ricordato ricorda
        dichiarano affermano spiegano aggiungono sottolineano annunciano scrivono commentano ribadiscono sostengono
        rispondono riferiscono raccontano assicurano avvertono concludono osservano precisano denunciano confermano
        ricordano ripetono ammettono chiedono dissero
        ripete ripeteva scherza racconta riassume ammette ammesso chiede chiesto dicendo
        """),
    "pt": words("""
        disse diz disseram dizem declarou declara declararam afirmou afirma afirmaram explicou explica acrescentou
        acrescenta ressaltou ressalta destacou destaca anunciou anuncia escreveu escreve comentou comenta garantiu
        garante alertou alerta confirmou confirma respondeu responde perguntou pergunta lembrou lembra reiterou
        reitera sublinhou sublinha contou conta avaliou avalia criticou critica defendeu defende admitiu admite
        reconheceu reconhece concluiu conclui informou informa salientou referiu adiantou
        declaram afirmam explicam explicaram acrescentam acrescentaram ressaltam ressaltaram destacam destacaram anunciam
        anunciaram escrevem escreveram comentam comentaram garantem garantiram alertam alertaram confirmam confirmaram
        respondem responderam lembram lembraram reiteram reiteraram contam contaram criticam criticaram defendem
        defenderam admitem admitiram reconhecem reconheceram concluem concluíram informam informaram relatam relataram
        brincou resumiu resume lamentou relatou relata pediu pede repetiu repete
        """),
    "ru": words("""
        сказал сказала сказали говорит говорят говорил говорила говорили заявил заявила заявили заявляет отметил
        отметила отметили отмечает добавил добавила добавили сообщил сообщила сообщили сообщает подчеркнул подчеркнула
        подчеркнули подчёркивает объяснил объяснила пояснил пояснила пояснили ответил ответила ответили написал
        написала написали пишет считает уверен уверена признал признала признался рассказал рассказала рассказали
        рассказывают утверждают сообщают пишут считают отмечают заявляют добавляют объясняют напомнили уточнили признали
        рассказывает предупредил предупредила утверждает утверждал уточнил уточнила напомнил напомнила спросил
        спросила воскликнул произнёс констатировал цитирует заключил резюмировал
        объясняет поясняет заметил заметила призналась признаётся вспоминает вспомнил вспомнила пошутил пошутила спрашивает отвечает попросил попросила
        """),
}  # fmt: skip

# Verbs that bring in a fragment ("praised Moscow for “doing its best”") but, unlike the above, no whole speech.
FRAGMENT_VERBS: dict[str, frozenset[str]] = {
    "en": words("""
        called calls call calling described describes describe describing praised praises praising denounced denounces
        denouncing condemned condemns condemning criticized criticised criticizes criticizing blasted blasts blasting
        accused accuses accuse accusing blamed blames blaming dismissed dismisses dismissing labeled labelled labels
        labeling dubbed dubs branded brands branding hailed hails hailing characterized characterizes rejected rejects
        rejecting thanked thanks slammed slams slamming attacked attacks attacking mocked mocks mocking referred refers
        referring cited cites citing welcomed welcomes likened likens compared compares comparing decried portrayed
        portrays assured assures promoted apologized deemed deems considers considered expressed stresses spoke speaks
        speaking touted touts touting faulted rated ruled sees calls credited lauded encouraged believes
        believe believed thinks hopes hoped wants wanted feels
        heralded heralding portray portraying depict depicts depicted depicting painted paints
        ridiculed ridicules ridiculing derided derides deriding lambasted lambasts lambasting assailed assails assailing
        ripped rebuked chided berated scolded insulted taunted disparaged vilified demonized lampooned bashed trashed
        bemoans applauded applauds applauding commended commends extolled extols championed acclaimed
        coined coins implied implies implying referenced referencing defended defends defending
        """),
    "de": words("sprach spricht"),
    "fr": words("juge jugeait qualifié qualifie qualifiait évoqué évoque parlé parle"),
    "es": words("calificó califica tildó tachó habló acusó acusa criticó critica pidió pide"),
    "it": words("definito definisce definì parlato parla accusato accusa"),
    "pt": words("chamou chama classificou classifica falou acusou acusa pediu"),
    "ru": words("назвал назвала назвали называет называют"),
}

# Cue verbs whose object is who is spoken to: after a quotation they never stand before their subject.
ADDRESSING = words("told tells tell telling asked")
# Who asks is not whom "he" means in the answer.
ASKING = words("""
    asked asks ask asking wondered wonders fragte fragt demandé demande preguntó pregunta chiesto chiede perguntou pergunta
    спросил спросила спрашивает
    """)
# Forms without a subject of their own: the speaker is the subject of the sentence.
PARTICIPLES = frozenset(
    word for verbs in (CUE_VERBS["en"], FRAGMENT_VERBS["en"]) for word in verbs if word.endswith("ing")
)

# Before the speaker: "according to …". Lower case, words joined by blanks.
ACCORDING_TO: dict[str, tuple[str, ...]] = {
    "en": ("according to", "in the words of"),
    "de": ("laut", "nach angaben von", "nach angaben des", "nach angaben der", "zufolge"),
    "fr": ("selon", "d'après", "d’après"),
    "es": ("según", "de acuerdo con"),
    "it": ("secondo",),
    "pt": ("segundo", "de acordo com", "conforme"),
    "ru": ("по словам", "по данным", "как сообщил", "согласно"),
}

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

# Third person pronouns by language, with what they tell of who is meant: "m", "f", "thing" or "many".
PRONOUNS: dict[str, dict[str, str]] = {
    "en": {"he": "m", "she": "f", "it": "thing", "they": "many"},
    "de": {"er": "m", "sie": "f"},
    "fr": {"il": "m", "elle": "f", "ils": "many", "elles": "many"},
    "es": {"él": "m", "ella": "f", "ellos": "many", "ellas": "many"},
    "it": {"lui": "m", "lei": "f", "egli": "m"},
    "pt": {"ele": "m", "ela": "f", "eles": "many", "elas": "many"},
    "ru": {"он": "m", "она": "f", "они": "many"},
}
# Of these, those that are a subject wherever they stand.
NOMINATIVES = words("he she they er il ils он она они")
# Languages that leave the pronoun out (“…”, dijo), with the endings of verbs that several people do, and of the bare
# words for them ("dijeron testigos").
PRO_DROP: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "es": (("n",), ("s",)),
    "it": (("no", "ro"), ("i", "e")),
    "pt": (("am", "em", "êm"), ("s",)),
}
# Words that begin no subject in these languages: dijo a la radio; ha scritto su X.
PREPOSITIONS = {
    "es": words("a al en sobre con por para tras durante desde ante"),
    "it": words("a al alla su sul in nel nella con per durante da dal davanti"),
    "pt": words("em no na ao à para com durante sobre após"),
}
# Before the speaker in German: „…“, so Clara Holm. After the speaker: parts of the verb („…“, teilte die Polizei mit).
SO_SAYS = {"de": "so"}
VERB_PARTS = {"de": words("mit hinzu an ein fort aus klar fest auf zu nach vor zurück heraus dazu bei ab am um")}
# First and second person: somebody speaks, but no name of the text is meant.
UNNAMED_PRONOUNS = words(
    "i we you who which that this there what why how where whether ich wir je nous yo io eu nós я мы"
)
