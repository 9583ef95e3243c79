"""Hard-wrapped records with words broken at line ends: what must stand in the text and what must not. Invented texts."""

from typing import NamedTuple


class BrokenCase(NamedTuple):
    label: str
    comment: str
    text: str
    holds: tuple[str, ...]
    lacks: tuple[str, ...] = ()


BROKEN: tuple[BrokenCase, ...] = (
    BrokenCase(
        "English",
        "endings that are no words; compounds keep their hyphen",
        "The harbour board of Norwick said on Tuesday that it had a long-\n"
        "term plan for the pier, and that the insurers had asked for a se-\n"
        "cond survey of the founda-\n"
        "tions before the winter storms. The mayor-\n"
        "elect promised help to all, and the porters protest-\n"
        "ed against the fees that the board had raised in the winter.\n",
        ("long-term plan", "second survey", "foundations before", "mayor-elect promised", "protested against"),
    ),
    BrokenCase(
        "joined form elsewhere",
        "the record has the word in one piece, and nothing else tells",
        "The insurers of the harbour wanted a second survey, since the in-\n"
        "surers had lost much money in the storm of last winter, and the\n"
        "board of the harbour agreed with them on Tuesday at its meeting.\n",
        ("since the insurers had",),
    ),
    BrokenCase(
        "hyphenated form elsewhere",
        "beside a word that was broken",
        "The re-elected mayor of the town of Norwick said that nobody was re-\n"
        "elected without the votes of the old quarter, where the founda-\n"
        "tions of the oldest houses had been repaired twice since the storm.\n",
        ("nobody was re-elected", "foundations"),
    ),
    BrokenCase(
        "no word is broken",
        "a program that breaks lines at hyphens only",
        "The harbour board of Norwick said on Tuesday that it had a long-\n"
        "awaited plan for the eastern pier, and that the north-\n"
        "eastern quay would be closed to all traffic until the late spring.\n",
        ("long-awaited plan", "north-eastern quay"),
    ),
    BrokenCase(
        "both halves are words of the record",
        "",
        "The ferry and its captain are known to all in the town, and the ferry-\n"
        "captain said on Tuesday that the founda-\n"
        "tions of the eastern pier had been lost in the storm of the winter.\n",
        ("ferry-captain", "foundations"),
    ),
    BrokenCase(
        "figures, capitals and addresses",
        "keep theirs",
        "The board told the 18-\n"
        "year-old clerk to write to the Anglo-\n"
        "American firm, or to look at https://norwick.example/the-\n"
        "pier for the founda-\n"
        "tions of the plan, which had been printed there since last winter.\n",
        ("Anglo-American", "foundations", "the-pier"),
        ("18year", "18-year-oldclerk"),
    ),
    BrokenCase(
        "German",
        "",
        "Der Hafenrat von Norvik sagte am Dienstag, die Seebrücke werde noch vor den Winter-\n"
        "stürmen neu gebaut, und die Versicherun-\n"
        "gen hätten der Haupt- und der Nebenbrücke zugestimmt, wie die Bürger-\n"
        "meisterei am Abend mitteilte; die Bürgermeisterei nannte keine Kos-\n"
        "ten, und eine Verwal-\n"
        "tung des Hafens gibt es seit dem Winter nicht mehr, hieß es weiter.\n",
        ("Winterstürmen", "Haupt- und der", "die Bürgermeisterei am", "Verwaltung", "Kosten"),
    ),
    BrokenCase(
        "French",
        "pronouns and compounds keep their hyphen",
        "Le conseil du port de Norvic a annoncé mardi que la jetée serait recons-\n"
        "truite avant l’hiver, malgré les obliga-\n"
        "tions de la ville et le rendez-\n"
        "vous manqué du printemps. La jetée sera-t-\n"
        "elle prête? Peut-\n"
        "être, dit-\n"
        "il, mais les travaux de la jetée ne commenceront pas avant le mois de mai.\n",
        ("obligations", "Peut-être", "dit-il", "sera-t-elle"),
    ),
    BrokenCase(
        "Spanish",
        "",
        "La junta del puerto de Norvik dijo el martes que el muelle se recons-\n"
        "truiría antes del invierno, y que la opera-\n"
        "ción costaría dos millones de libras, según el ayunta-\n"
        "miento de la villa, que pagará la mayor parte de la obra del muelle.\n",
        ("operación", "ayuntamiento", "reconstruiría"),
    ),
    BrokenCase(
        "Portuguese",
        "pronouns keep theirs",
        "A junta do porto de Norvique disse na terça-\n"
        "feira que o cais será reconstruído antes do inverno, e que a opera-\n"
        "ção custará dois milhões. Trata-\n"
        "se da maior obra do porto, disse a junta, que não quis dar mais dados.\n",
        ("terça-feira", "operação", "Trata-se"),
    ),
    BrokenCase(
        "Russian",
        "particles keep theirs",
        "Совет порта Норвик сообщил во вторник, что причал построят заново до зим-\n"
        "них штормов, и что строитель-\n"
        "ство обойдётся в два миллиона. Кто-\n"
        "то должен был сказать об этом рань-\n"
        "ше, заявил начальник порта, который узнал об этом из газет на прошлой неделе.\n",
        ("строительство", "Кто-то", "раньше", "зимних"),
    ),
    BrokenCase(
        "soft hyphens at line ends",
        "they say themselves that they are none of the word's",
        "The harbour board of Norwick said on Tuesday that it had be\xad\n"
        "gun to replace the oldest piles of the eastern pier, and that in\xad\n"
        "surers had asked for a second survey before the next storms come.\n",
        ("begun to", "insurers"),
    ),
    BrokenCase(
        "signs for soft hyphens",
        "",
        "The harbour board of Norwick said on Tuesday that it had be¬\n"
        "gun to replace the oldest piles of the eastern pier, and that in¬\n"
        "surers had asked for a second survey before the next storms come.\n",
        ("begun to", "insurers"),
        ("¬",),
    ),
)

UNTOLD = BrokenCase(
    "one broken word",
    "gins is no ending, and the record has no other broken word",
    "The harbour board of Norwick said on Tuesday that the work on the pier be-\n"
    "gins in May and should be done by the time of the autumn storms, and\n"
    "that the ferry would use the cattle quay until the pier could be used.\n",
    ("begins in May",),
)

# Stories with the places where printers break words (¦). Wherever their lines end, other places tell the words.
_ENGLISH = (
    "The har¦bour board said on Tuesday that its foun¦da¦tions would be re¦built be¦fore the win¦ter, and that the"
    " foun¦da¦tions of the mar¦ket, the foun¦da¦tions of the mill and the mar¦ket hall were next to be re¦built. The"
    " har¦bour board and the mar¦ket had asked for it since last win¦ter, be¦fore the long-term plan was made.\n\nThe"
    " win¦ter storms took the foun¦da¦tions of the har¦bour in one night, and those of the mar¦ket a week later; the"
    " board said be¦fore the storm that it had a long-term plan, and that the har¦bour and the mill would be re¦built."
)
_GERMAN = (
    "Der Ha¦fen¦rat sagte am Dienstag, die Brü¦cke über den Ha¦fen werde vor dem Win¦ter er¦neu¦ert, und die"
    " Ver¦si¦che¦run¦gen hätten der Haupt- und der Nebenbrücke des Ha¦fens zugestimmt. Im Win¦ter sei die Brü¦cke"
    " gesperrt, er¦klär¦ten die Ver¦si¦che¦run¦gen, und der Ha¦fen¦rat er¦klär¦te: Die Brü¦cke wird er¦neu¦ert.\n\nDie"
    " Ver¦si¦che¦run¦gen zahlen die Hälfte, er¦klär¦te der Ha¦fen¦rat; im Win¦ter fehlte das Geld, und der Ha¦fen"
    " war ohne Brü¦cke, wie die Ver¦si¦che¦run¦gen er¦klär¦ten, bis sie er¦neu¦ert war und der Win¦ter um."
)
HYPHENATED: tuple[str, ...] = (_ENGLISH, _GERMAN)
