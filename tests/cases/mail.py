"""Records that begin with the head of a mail or a Usenet article, and near misses. All texts are invented."""

from typing import NamedTuple


class MailCase(NamedTuple):
    """lines: how many lines of the record are its head (0: it has none), with blank lines inside counted out."""

    label: str
    comment: str
    text: str
    head_lines: int
    title: str | None = None
    published_on: str | None = None
    author: str | None = None


_REPORT = """The harbour board said on Tuesday that the pier would be rebuilt before the winter storms.

Engineers found that the oldest piles had lost a third of their width, and the ferry will use the cattle quay.
"""

HEADS: tuple[MailCase, ...] = (
    MailCase(
        "usenet",
        "the address first, the name in brackets",
        "From: ada@quay.example (Ada Quill)\nNewsgroups: misc.piers\nSubject: Re: Pier to be rebuilt\n"
        "Date: 3 May 1993 14:02:11 GMT\nOrganization: Norwick Harbour\nLines: 14\nMessage-ID: <1@quay.example>\n\n"
        + _REPORT,
        7,
        "Pier to be rebuilt",
        "1993-05-03",
        "Ada Quill",
    ),
    MailCase(
        "usenet with path and folded fields",
        "a folded field is indented; unknown fields have a hyphen",
        'Path: relay.example!news.example!quay\nFrom: "Ada Quill" <ada@quay.example>\n'
        "Newsgroups: misc.piers,\n\tmisc.boats\nSubject: Pier to be rebuilt\nNntp-Posting-Host: quay.example\n"
        "Article-I.D.: quay.12\nX-Newsreader: Quill 2\nDate: Mon, 3 May 93 14:02:11 GMT\n\n" + _REPORT,
        9,
        "Pier to be rebuilt",
        "1993-05-03",
        "Ada Quill",
    ),
    MailCase(
        "mail",
        "",
        "From: Ada Quill <ada@quay.example>\nTo: readers@quay.example\nSent: Tuesday, May 3, 2011 4:05 PM\n"
        "Subject: Fwd: RE: Pier to be rebuilt\n\n" + _REPORT,
        4,
        "Pier to be rebuilt",
        "2011-05-03",
    ),
    MailCase(
        "an office is no author",
        "",
        "From: Norwick Harbour Office <press@harbour.example>\nTo: press@quay.example\nSubject: Pier to be rebuilt\n\n"
        + _REPORT,
        3,
        "Pier to be rebuilt",
    ),
    MailCase(
        "passed on",
        "a line above the head says so",
        "---------- Forwarded message ----------\nFrom: Ada Quill <ada@quay.example>\nDate: 3 May 2011\n"
        "Subject: Pier to be rebuilt\nTo: Li Wei <li@quay.example>\n\n" + _REPORT,
        5,
        "Pier to be rebuilt",
        "2011-05-03",
        "Ada Quill",
    ),
    MailCase(
        "two heads",
        "who wrote is who stands in the last",
        "From: Li Wei <li@quay.example>\nTo: all@quay.example\nSubject: WG: Pier to be rebuilt\n\n"
        "-----Original Message-----\nFrom: Ada Quill\nSent: May 3, 2011\nSubject: Pier to be rebuilt\n\n" + _REPORT,
        7,
        "Pier to be rebuilt",
        "2011-05-03",
        "Ada Quill",
    ),
    MailCase(
        "clipping",
        "what was passed on has a headline and a byline of its own",
        "From: Li Wei <li@quay.example>\nTo: all\nDate: 4 May 2011\nSubject: FW: [clips] the pier\n\n"
        "---------- Forwarded message ----------\n\nPier to be rebuilt before the winter\n\nBy Ada Quill\n\n" + _REPORT,
        5,
        "Pier to be rebuilt before the winter",
        "2011-05-04",
        "Ada Quill",
    ),
    MailCase(
        "German",
        "",
        "Von: Ada Quill\nGesendet: Dienstag, 3. Mai 2011 16:05\nAn: Redaktion\n"
        "Betreff: AW: Seebrücke wird neu gebaut\n\nDie Seebrücke wird vor dem Winter neu gebaut, sagte der Hafenrat am"
        " Dienstag.\n",
        4,
        "Seebrücke wird neu gebaut",
        "2011-05-03",
        "Ada Quill",
    ),
    MailCase(
        "French",
        "a space stands before the colon",
        "De : Ada Quill\nEnvoyé : mardi 3 mai 2011 16:05\nÀ : Rédaction\nObjet : TR : La jetée sera reconstruite\n\n"
        "La jetée sera reconstruite avant l’hiver, a annoncé mardi le conseil du port.\n",
        4,
        "La jetée sera reconstruite",
        "2011-05-03",
        "Ada Quill",
    ),
    MailCase(
        "Spanish",
        "",
        "De: Ada Quill\nFecha: 3 de mayo de 2011\nPara: Redacción\nAsunto: RV: El muelle será reconstruido\n\n"
        "El muelle será reconstruido antes del invierno, dijo el martes la junta del puerto.\n",
        4,
        "El muelle será reconstruido",
        "2011-05-03",
        "Ada Quill",
    ),
    MailCase(
        "Russian",
        "",
        "От: Ада Квилл <ada@quay.example>\nКому: редакция\nДата: 3 мая 2011 г.\nТема: Причал построят заново\n\n"
        "Причал построят заново до зимы, сообщил во вторник совет порта.\n",
        4,
        "Причал построят заново",
        "2011-05-03",
        "Ада Квилл",
    ),
    MailCase(
        "memo in capitals",
        "",
        "TO: All members\nFROM: The clerk\nDATE: May 3, 2011\nSUBJECT: Pier to be rebuilt\n\n" + _REPORT,
        4,
        "Pier to be rebuilt",
        "2011-05-03",
    ),
    MailCase(
        "no blank line behind the head",
        "",
        "From: ada@quay.example\nSubject: Pier to be rebuilt\nDate: 3 May 2011\n" + _REPORT,
        3,
        "Pier to be rebuilt",
        "2011-05-03",
    ),
)

NEAR_MISSES: tuple[MailCase, ...] = (
    MailCase("a report that opens so", "", "From: here to there\n\n" + _REPORT, 0),
    MailCase("two fields", "", "From: Ada Quill\nSubject: the pier\n\n" + _REPORT, 0),
    MailCase("a timetable", "", "From: Norwick\nTo: Eastwick\nDate: 3 May\nPrice: 12 pounds\n\n" + _REPORT, 0),
    MailCase(
        "an interview",
        "",
        "Question: Why now?\nAnswer: Because of the storms.\nQuestion: And the money?\nAnswer: It is there.\n\n"
        + _REPORT,
        0,
    ),
    MailCase("a recipe", "", "Serves: 4\nTime: 30 minutes\nFrom: Norwick\nNote: keep cool\n\n" + _REPORT, 0),
    MailCase(
        "a head behind the report",
        "what stands on top counts",
        _REPORT + "\nFrom: Ada Quill\nSubject: the pier\nDate: 3 May 2011\n",
        0,
    ),
    MailCase(
        "fields in a paragraph",
        "",
        "The form asks: From: Subject: Date: and nothing else, the clerk said on Tuesday at the harbour office.\n",
        0,
    ),
    MailCase("facts", "", "Date: 3 May 2011\nLocation: Norwick\nLines: 4\nStatus: closed\n\n" + _REPORT, 0),
)
