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
