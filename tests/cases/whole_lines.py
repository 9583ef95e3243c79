"""Lines with a phrase, a credit or a photo in them: what a rule takes, and paragraphs that it leaves alone. Invented."""

from typing import NamedTuple


class LineCase(NamedTuple):
    label: str
    comment: str
    line: str
    kind: str | None  # the kind of the rule that takes the line; None where none may


LONG_EN = "The county lost up to four million pounds in fees, prosecutors said, and the trial begins in May."
LONG_DE = "Der Landkreis verlor bis zu vier Millionen Euro an Gebühren, sagte die Staatsanwältin, und der Prozess beginnt im Mai."
LONG_FR = "Le département a perdu jusqu’à quatre millions d’euros de redevances, a dit la procureure, et le procès s’ouvrira en mai."
LONG_ES = "La provincia perdió hasta cuatro millones de euros en tasas, dijo la fiscal, y el juicio empezará en el mes de mayo."
LONG_IT = "La provincia ha perso fino a quattro milioni di euro di diritti, ha detto la procuratrice, e il processo inizierà a maggio."
LONG_PT = (
    "O concelho perdeu até quatro milhões de euros em taxas, disse a procuradora, e o julgamento vai começar em maio."
)
LONG_RU = "Округ потерял до четырёх миллионов рублей сборов, сообщила прокуратура, а процесс начнётся в мае."

CASES: tuple[LineCase, ...] = (
    # -- an agency behind a report's sentences ------------------------------------------------------------------------
    LineCase("AP behind", "a brief is signed by its agency", f"{LONG_EN} (AP)", None),
    LineCase("AFP behind", "", f"{LONG_FR} (AFP)", None),
    LineCase("Reuters behind", "", f"{LONG_EN} The minister denies it. (Reuters)", None),
    LineCase("Reuters without brackets", "", f"{LONG_EN} Reuters", None),
    LineCase("dpa behind", "", f"{LONG_DE} (dpa)", None),
    LineCase("EFE behind", "", f"{LONG_ES} (EFE)", None),
    LineCase("two agencies behind", "", f"{LONG_DE} (dpa/AFP)", None),
    LineCase("ANSA behind a dash", "", f"{LONG_IT} - ANSA", None),
    LineCase("TASS in brackets", "", f"{LONG_RU} (ТАСС)", None),
    LineCase("short brief with its dateline", "the dateline tells it from a caption", "NORWOOD, March 4 - Two clerks were charged. (AFP)", None),
    LineCase("Reuters asks", "the agency is the sentence's subject", f"{LONG_EN} Reuters could not reach the board for comment.", None),
    LineCase("short: Reuters asks", "", "He left. Reuters asked him why.", None),
    LineCase("agency at the head", "a slash and a bracket open the paragraph, they close no caption", f"(CBS/AP) NORWICK — {LONG_EN}", None),
    LineCase("caption signed by an agency", "short, and no dateline", "Fishermen mend their nets at dawn. (AP)", "caption"),
    LineCase("caption with photographer", "", "Fishermen mend their nets at dawn in the harbour of Norwick, four days after the storm. (AP Photo/Ivo Lane)", "caption"),
    LineCase("long caption with credit", "two sentences and a picture service", f"Ada Quill poses with her cats at the old smokehouse on Monday, Jan. 16, 2012. {LONG_EN} (Ivo Lane/Getty Images)", "caption"),
    LineCase("long German caption", "", f"Die Fischer flicken im Hafen ihre Netze. {LONG_DE} Foto: dpa", "caption"),
    LineCase("long caption, credit glued", "", "Gilt als einziger Gegner des Hafenmeisters im ganzen Landkreis Norderhaven: Ivo LahnBild: Ada Quell/dpa/picture alliance", "caption"),
    LineCase("photographer behind a sentence", "", "The old pier of Norwick in the spring of the long ice, from the roof of the smokehouse. Photo by Ivo Lane", "caption"),
    # -- photos that a report speaks of -------------------------------------------------------------------------------
    LineCase("photo shared", "", "This photo of the pier was shared forty thousand times on Monday, the harbour master said.", None),
    LineCase("photo above", "", "The first lamp (pictured above) was lit in 1902. It has burnt every night since then, but for two.", None),
    LineCase("photos sent", "", "Photos of the scene were sent to the paper, he said.", None),
    LineCase("photo shows, German", "", "Das Foto zeigt einen Mann in blauem Mantel, sagte die Polizei, die um Hinweise bittet.", None),
    LineCase("photo shows, Russian", "", "На фото видно, что мост повреждён, сообщили в полиции города, где ищут свидетелей.", None),
    LineCase("photo agency named", "", "Shutterstock said that it would pay the photographers of the county a share of what their pictures earn.", None),
    LineCase("agency's photo", "the words of a credit inside a sentence", "The paper had no picture of the mayor, so instead it ran an AP photo of him leaving the office on Tuesday morning.", None),
    LineCase("scene", "", "In this photo provided by the coast guard, a trawler leans on the rocks off Norwick.", "caption"),
    LineCase("scene, left", "", "Ada Quill (left) and Ivo Lane at the quay", "caption"),
    # -- words of forms and buttons behind a report's sentences --------------------------------------------------------
    LineCase("form glued", "", f"{LONG_EN} The film shows the pier. Post Your Comment You must be logged in to post a comment", None),
    LineCase("button glued", "", f"{LONG_EN} Read more", None),
    LineCase("share bar glued", "", f"{LONG_EN} Share this: Facebook Twitter", None),
    LineCase("newsletter glued", "", f"{LONG_EN} Get the best of the harbour straight to your inbox.", None),
    LineCase("cookies glued", "", f"{LONG_EN} We use cookies to improve your experience.", None),
    LineCase("rights glued", "", f"{LONG_EN} All rights reserved.", None),
    LineCase("newsletter glued, German", "", f"{LONG_DE} Jetzt den täglichen Newsletter abonnieren", None),
    LineCase("newsletter glued, Spanish", "", f"{LONG_ES} Suscríbete a nuestro boletín", None),
    LineCase("paywall glued, French", "", f"{LONG_FR} Cet article est réservé aux abonnés", None),
    LineCase("channel glued, Russian", "", f"{LONG_RU} Подпишитесь на наш канал в Telegram", None),
    LineCase("notice of three sentences", "", "By signing up, you agree to our terms. You may unsubscribe at any time. You can read our privacy policy here.", "newsletter"),
    LineCase("newsletter", "", "The day's top stories, straight to your inbox.", "newsletter"),
    LineCase("rights", "a notice of rights may be long", "Copyright 2019 The Norwick Tide. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission of the publisher. Read our terms.", "copyright"),
    # -- words of notices that reports use ----------------------------------------------------------------------------
    LineCase("personal data", "a report about them", "Die Firma gab personenbezogene Daten von 40.000 Kunden weiter, teilte die Behörde am Montag mit.", None),
    LineCase("made by art", "", "Viele glauben, dass die Krankheit von Eliten künstlich erzeugt wurde, sagte der Forscher am Montag.", None),
    LineCase("machine translation", "", "The board will test machine translation in its courts, because interpreters are rare on the coast.", None),
    LineCase("receives mail", "a form of a verb that calls use, too", "El secretario recibe el correo de la fiscal a las nueve y lo reenvía al abogado, según el auto.", None),
    LineCase("Yes, I", "an answer, no consent", "Yes, I know the ferry well.", None),
    LineCase("I agree that", "", "I agree that the pier should be rebuilt before the winter.", None),
    LineCase("sponsored by", "", "Sponsored by the fishermen's union, the prize goes to a pupil of the county each year, and to her school.", None),
    LineCase("consent", "", "Yes, I would like to receive news from Norwick Tide.", "newsletter"),
    LineCase("sponsored", "", "Sponsored by Norwick Savings Bank", "advertisement"),
    # -- press releases in one line -----------------------------------------------------------------------------------
    LineCase("release without marks", "a whole release in one line, no punctuation", "FOR IMMEDIATE RELEASE The senator said on Monday that the bill would give the fishermen of the county a fair share of the fees and that she would vote for it " * 2, None),
    LineCase("release with an invitation", "many sentences are no call", f"Sign up for the harbour run. {LONG_EN} {LONG_EN} {LONG_EN} {LONG_EN}", None),
    LineCase("mark of a release", "", "FOR IMMEDIATE RELEASE: March 4, 2019", "boilerplate"),
    # -- chapters -----------------------------------------------------------------------------------------------------
    LineCase("numbered chapter", "", "5. Comments", None),
    LineCase("numbered chapter in brackets", "", "7) Newsletter", None),
    LineCase("numbered name", "", "16. Thought", None),
    LineCase("count of comments", "", "12 Comments", "comment_form"),
)  # fmt: skip
