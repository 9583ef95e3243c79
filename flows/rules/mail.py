"""Heads of mail and of Usenet articles: the names of their fields, and what mail programs write before a subject."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("mail_head.subject", "mail_head", "The subject in the head of a mail or Usenet article: it is the title."),
    Rule(
        "mail_head.date", "mail_head", "The date in the head of a mail or Usenet article: it is the day of publication."
    ),
    Rule("mail_head.from", "mail_head", "The sender in the head of a mail or Usenet article."),
    Rule("mail_head.field", "mail_head", "Any other line in the head of a mail or Usenet article."),
)

# Fields by what they tell, in lower case: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
# Danish, Norwegian, Finnish, Polish, Czech, Turkish, Russian, Ukrainian.
SENDER_FIELDS = frozenset(
    {
        "from", "von", "de", "da", "van", "från", "fra", "lähettäjä", "od", "kimden", "gönderen", "от", "от кого",
        "від", "expéditeur", "remitente", "mittente", "remetente",
    }
)  # fmt: skip
SUBJECT_FIELDS = frozenset(
    {
        "subject", "re", "betreff", "objet", "sujet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne",
        "aihe", "temat", "předmět", "konu", "тема",
    }
)  # fmt: skip
DATE_FIELDS = frozenset(
    {
        "date", "sent", "datum", "gesendet", "envoyé", "envoyé le", "fecha", "enviado", "enviado el", "data", "inviato",
        "enviada em", "enviado em", "verzonden", "skickat", "dato", "sendt", "päivämäärä", "lähetetty", "wysłano",
        "odesláno", "tarih", "дата", "отправлено", "надіслано", "posted", "nntp-posting-date", "date-received",
    }
)  # fmt: skip
OTHER_FIELDS = frozenset(
    {
        "to", "cc", "bcc", "reply-to", "sender", "newsgroups", "path", "message-id", "organization", "organisation",
        "lines", "references", "distribution", "keywords", "summary", "followup-to", "expires", "article-i.d.",
        "originator", "approved", "xref", "control", "supersedes", "mime-version", "content-type", "x-mailer",
        "content-transfer-encoding", "content-language", "content-disposition", "content-length", "received",
        "return-path", "delivered-to", "in-reply-to", "list-id", "list-unsubscribe", "precedence", "errors-to",
        "user-agent", "importance", "priority", "sensitivity", "attachments", "nntp-posting-host", "mailing-list",
        "reply to", "disclaimer", "news-software", "status", "resent-from", "resent-date", "resent-to", "thread-topic",
        "an", "kopie", "antwort an", "antworten an", "anlagen", "wichtigkeit", "à", "a", "répondre à", "copie",
        "copie à", "pièces jointes", "para", "cco", "responder a", "adjuntos", "per", "rispondi a", "allegati",
        "responder para", "anexos", "aan", "bijlagen", "till", "kopia", "til", "kopi", "vastaanottaja", "do",
        "do wiadomości", "komu", "kopie pro", "kime", "bilgi", "кому", "копия", "копія",
    }
)  # fmt: skip
# Fields whose name begins so are known, whatever follows: "X-Newsreader".
FIELD_PREFIXES: tuple[str, ...] = ("x-", "nntp-", "list-", "dkim-", "arc-", "authentication-", "resent-")

# What stands above the head of a mail that was passed on, in lower case, without dashes.
FORWARDS = frozenset(
    {
        "forwarded message", "original message", "begin forwarded message", "forwarded by", "weitergeleitete nachricht",
        "ursprüngliche nachricht", "anfang der weitergeleiteten nachricht", "message transféré", "message d'origine",
        "début du message transféré", "début du message réexpédié", "mensaje reenviado", "mensaje original",
        "inicio del mensaje reenviado", "messaggio inoltrato", "messaggio originale", "mensagem encaminhada",
        "mensagem original", "doorgestuurd bericht", "oorspronkelijk bericht", "vidarebefordrat meddelande",
        "videresendt besked", "videresendt melding", "wiadomość przekazana dalej", "iletilen mesaj",
        "пересылаемое сообщение", "переслане повідомлення",
    }
)  # fmt: skip

# What they put before the subject of a mail that was passed on, and before any, in lower case, without the colon.
FORWARD_PREFIXES = frozenset({"fw", "fwd", "wg", "rv", "tr", "vl", "vb", "i", "enc", "pd", "ilt", "пер"})
SUBJECT_PREFIXES = FORWARD_PREFIXES | {
    "re", "aw", "réf", "ref", "antw", "sv", "vs", "r", "res", "odp", "ynt", "на", "ha",
}  # fmt: skip
