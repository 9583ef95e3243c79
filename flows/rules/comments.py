"""Words of the lines that sign readers' comments, and of the time at which these were written; lower case."""

from flows.rules.words import words

# Words that say of a line with a name and a date that a reader wrote what stands beside it.
COMMENT_WORDS = words("""
    posted says said writes wrote reply replied responded comment comments commented subscriber guest member link
    sagt sagte schreibt schrieb antworten antwortete kommentar kommentiert gast
    dit écrit répondre répondu commentaire invité abonné
    dice dijo escribe escribió responder respondió comentario comentó invitado
    scrive scritto rispondi commento ospite
    diz disse escreve escreveu respondeu comentário comentou convidado
    пишет написал написала ответить ответил ответила сказал сказала комментарий гость
    """)

# Verbs that end the line over a comment, behind a name: over a report's quotation as well, so that they tell nothing
# where no heading of the comments stands above.
SAYING = words("""
    says said writes wrote sagt sagte schreibt schrieb meint meinte dit écrit écrivait dice dijo escribe escribió
    scrive scritto detto diz disse escreve escreveu пишет написал написала сказал сказала говорит
    """)

# Words that say how long ago something was, beside a number: "3 hours ago", "vor 3 Stunden", "il y a 3 heures".
AGO = r"\d+\s?(?:[^\W\d_]+\.?\s)?(?:ago|atrás|назад|fa)\b|\b(?:vor|hace|há|il y a)\s\d+\s?[^\W\d_]"

# Words of the buttons that stand at every comment, and not in the form in which one is written.
BUTTON_WORDS = words("""
    reply respond quote report flag recommend like antworten zitieren melden répondre signaler citer
    responder denunciar reportar citar rispondi segnala ответить пожаловаться цитировать відповісти
    odpowiedz zgłoś cytuj απάντηση beantwoorden reageer svara svar vastaa yanıtla 回复 回覆 举报 返信 답글
    """)

# Words beside a clock time, a date or an age, which are no names.
CLOCK_WORDS = words("""
    am pm a.m. p.m. a.m p.m at on by the st nd rd th est edt cst cdt mst mdt pst pdt utc gmt ist bst cet cest msk
    ago hour hours hr hrs minute minutes min mins second seconds day days week weeks month months year years an
    um uhr am von vor stunde stunden minuten tag tagen woche wochen monat monaten jahr jahren
    à le par il y a heure heures minutes jour jours semaine semaines mois ans an
    a las el por hace hora horas minutos día días semana semanas mes meses año años
    alle ore il di da fa ora minuti giorno giorni settimana settimane mese mesi anni
    às em por há atrás dia dias mês anos
    в г назад час часа часов минут минуты минуту день дня дней недели месяц месяца
    o godz godzinę godziny godzin temu minut dni tygodnie miesiące lat dodano
    στις πριν ώρες ώρα λεπτά ημέρες
    posted reply permalink link edited says said up actions report abuse flag
    """)
