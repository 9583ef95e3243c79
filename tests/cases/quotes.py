"""Quotations: label, comment, language, text, mentions, expected quotes (text, kind, speaker, role, method, cue).

All texts and names are invented. A mention is (kind, full name, surface, role); each surface of the text gets one.
"""

from typing import NamedTuple

Expected = tuple[str, str, str | None, str | None, str | None, str | None]
MentionCase = tuple[str, str, str, str | None]


class QuoteCase(NamedTuple):
    label: str
    comment: str
    language: str
    text: str
    expected: tuple[Expected, ...]
    mentions: tuple[MentionCase, ...] = ()
    fails: str = ""  # why this is a known failure


CASES = (
    QuoteCase(
        "subject and verb after",
        "the everyday form",
        "en",
        "“We will open the lock in spring,” Harriet Moss said on Monday.",
        (("We will open the lock in spring,", "direct", "Harriet Moss", None, "cue_after", "said"),),
    ),
    QuoteCase(
        "verb before subject, role before name",
        "",
        "en",
        '"Nobody asked the fishermen," said harbour spokesman Jonas Brandt, who has held the post since May.',
        (("Nobody asked the fishermen,", "direct", "Jonas Brandt", "harbour spokesman", "cue_after", "said"),),
    ),
    QuoteCase(
        "speech on both sides of the cue",
        "the second half is the same speech, whatever letter it begins with",
        "en",
        "“The bridge stands,” Moss said, “because we closed it in time. Nothing else saved it.”",
        (
            ("The bridge stands,", "direct", "Moss", None, "cue_after", "said"),
            ("because we closed it in time. Nothing else saved it.", "direct", "Moss", None, "continued", "said"),
        ),
    ),
    QuoteCase(
        "cue before, colon",
        "",
        "en",
        "Moss also stressed: “The final word rests with the council.”",
        (("The final word rests with the council.", "direct", "Moss", None, "cue_before", "stressed"),),
    ),
    QuoteCase(
        "surname tied to full name by a mention",
        "",
        "en",
        "Prime Minister Harriet Moss arrived late. “It rained,” Moss said.",
        (("It rained,", "direct", "Harriet Moss", "Prime Minister", "cue_after", "said"),),
        (("person", "Harriet Moss", "Moss", "Prime Minister"),),
    ),
    QuoteCase(
        "paragraphs of one speech",
        "each opens, only the last closes",
        "en",
        "“We lost the roof,” Ann Lee said. “We lost the hay.\n\n“It took four minutes.\n\n“Then it was quiet.”",
        (
            ("We lost the roof,", "direct", "Ann Lee", None, "cue_after", "said"),
            ("We lost the hay.", "direct", "Ann Lee", None, "continued", "said"),
            ("It took four minutes.", "direct", "Ann Lee", None, "continued", None),
            ("Then it was quiet.", "direct", "Ann Lee", None, "continued", None),
        ),
    ),
    QuoteCase(
        "fragment after a verb of calling",
        "",
        "en",
        "Ann Lee praised the ministry for “doing its best” to reopen the road.",
        (("doing its best", "partial", "Ann Lee", None, "cue_before", "praised"),),
    ),
    QuoteCase(
        "two fragments of one sentence",
        "",
        "en",
        "Emil Stone said he regretted “any distress,” that the rule was “quite clear” and that he was leaving.",
        (
            ("any distress,", "partial", "Emil Stone", None, "cue_before", "regretted"),
            ("quite clear", "partial", "Emil Stone", None, "continued", "regretted"),
        ),
        fails="'regretted' is no cue; 'said' is taken, with the same speaker",
    ),
    QuoteCase(
        "according to, before",
        "",
        "en",
        "According to Ann Lee, “the pump was never switched on.”",
        (("the pump was never switched on.", "partial", "Ann Lee", None, "according_to", "According to"),),
    ),
    QuoteCase(
        "according to, after, anonymous",
        "",
        "en",
        "“The fire began in the kitchen,” according to two officials in the region.",
        (
            (
                "The fire began in the kitchen,",
                "direct",
                None,
                "two officials in the region",
                "according_to",
                "according to",
            ),
        ),
    ),
    QuoteCase(
        "anonymous spokesman",
        "a description has no name: the role says who it was",
        "en",
        "“We are looking into it,” a police spokesman said.",
        (("We are looking into it,", "direct", None, "a police spokesman", "cue_after", "said"),),
    ),
    QuoteCase(
        "a spokesman for somebody is not that somebody",
        "",
        "en",
        "“No comment,” said a spokesman for Ann Lee.",
        (("No comment,", "direct", None, "a spokesman for Ann Lee", "cue_after", "said"),),
        (("person", "Ann Lee", "Ann Lee", None),),
    ),
    QuoteCase(
        "somebody's aide is not that somebody",
        "",
        "en",
        "“No comment,” Lee’s aide said.",
        (("No comment,", "direct", None, "Lee’s aide", "cue_after", "said"),),
        (("person", "Ann Lee", "Lee", None),),
    ),
    QuoteCase(
        "description resolved by role",
        "",
        "en",
        "Ordanian Prime Minister Petar Vell landed at noon. “A useful meeting,” the Ordanian prime minister told reporters.",
        (
            (
                "A useful meeting,",
                "direct",
                "Petar Vell",
                "the Ordanian prime minister",
                "description",
                "told",
            ),
        ),
        (("person", "Petar Vell", "Petar Vell", "Ordanian Prime Minister"),),
    ),
    QuoteCase(
        "description that fits two people",
        "a doubt is no name",
        "en",
        "Petar Vell met Ilo Marn. “A useful meeting,” the prime minister said.",
        (("A useful meeting,", "direct", None, "the prime minister", "cue_after", "said"),),
        (
            ("person", "Petar Vell", "Petar Vell", "Ordanian Prime Minister"),
            ("person", "Ilo Marn", "Ilo Marn", "Lusian Prime Minister"),
        ),
    ),
    QuoteCase(
        "pronoun means the last speaker",
        "",
        "en",
        "“We met,” Petar Vell said.\n\nRain fell all day.\n\n“We will meet again,” he added.",
        (
            ("We met,", "direct", "Petar Vell", None, "cue_after", "said"),
            ("We will meet again,", "direct", "Petar Vell", None, "pronoun", "added"),
        ),
    ),
    QuoteCase(
        "she is not he",
        "",
        "en",
        "“We met,” Mr. Vell said. “I know,” she said.",
        (("We met,", "direct", "Vell", None, "cue_after", "said"), ("I know,", "direct", None, None, None, "said")),
        (("person", "Vell", "Vell", None),),
    ),
    QuoteCase(
        "pronoun without anybody",
        "",
        "en",
        "“We met,” he said.",
        (("We met,", "direct", None, None, None, "said"),),
    ),
    QuoteCase(
        "apposition between name and verb",
        "",
        "en",
        "“It is too late,” Ruth Ames, an engineer at the dam, told the committee.",
        (("It is too late,", "direct", "Ruth Ames", None, "cue_after", "told"),),
    ),
    QuoteCase(
        "apposition before the quotation",
        "",
        "en",
        "His deputy, Ruth Ames, called the plan “a wall with holes”.",
        (("a wall with holes", "partial", "Ruth Ames", None, "cue_before", "called"),),
    ),
    QuoteCase(
        "quoted as saying",
        "",
        "en",
        "The daily quoted Ruth Ames as saying “it was never tested”.",
        (("it was never tested", "partial", "Ruth Ames", None, "cue_before", "saying"),),
    ),
    QuoteCase(
        "asked is not said",
        "",
        "en",
        "Ruth Ames was asked: “Why now?”",
        (("Why now?", "direct", None, None, None, None),),
    ),
    QuoteCase(
        "colon at the end of the paragraph before",
        "",
        "en",
        "In a letter Ruth Ames wrote:\n\n“The gates were shut at noon.”",
        (("The gates were shut at noon.", "direct", "Ruth Ames", None, "cue_before", "wrote"),),
    ),
    QuoteCase(
        "closing mark that looks like an opening one",
        "scraped text",
        "en",
        "“That led us here,” Vell said. “We will respect any choice. “\n\nRain fell.",
        (
            ("That led us here,", "direct", "Vell", None, "cue_after", "said"),
            ("We will respect any choice.", "direct", "Vell", None, "continued", "said"),
        ),
    ),
    QuoteCase(
        "closing mark glued to the next word",
        "scraped text",
        "en",
        "The office said that “trade and tolls will also be addressed. “be spoken.",
        (("trade and tolls will also be addressed.", "partial", None, "The office", "cue_before", "said"),),
    ),
    QuoteCase(
        "nested quotation is no row",
        "",
        "en",
        "“He told me, ‘Go home,’ and I did,” Ruth Ames said.",
        (("He told me, ‘Go home,’ and I did,", "direct", "Ruth Ames", None, "cue_after", "said"),),
    ),
    QuoteCase(
        "nested in the same marks",
        "",
        "en",
        "“He told me, “Go home,” and I did,” Ruth Ames said.",
        (("He told me, “Go home,” and I did,", "direct", "Ruth Ames", None, "cue_after", "said"),),
    ),
    QuoteCase(
        "single marks",
        "British papers; the apostrophes are none",
        "en",
        "‘I didn’t see the soldiers’ boats,’ said Ruth Ames.",
        (("I didn’t see the soldiers’ boats,", "direct", "Ruth Ames", None, "cue_after", "said"),),
    ),
    QuoteCase(
        "apostrophes", "no quotation at all", "en", "The soldiers’ boats didn’t leave in the ’90s, it's said.", ()
    ),
    QuoteCase("feet and inches", "", "en", 'He is 6\'2" tall and carries a 12" pipe, he said.', ()),
    QuoteCase("scare quotes", "two words, nobody speaks", "en", "The “smart valley” has eleven inhabitants.", ()),
    QuoteCase("title of a work", "", "en", "Her novel “The Long Quiet Summer” came out in May.", ()),
    QuoteCase(
        "unclosed in mid-paragraph",
        "ends with its sentence",
        "en",
        "Vell said: “We will go. The army moved on. Rain fell.\n\nNobody spoke.",
        (("We will go.", "direct", "Vell", None, "cue_before", "said"),),
    ),
    QuoteCase(
        "signature after a dash",
        "",
        "en",
        "“I have seen many floods, and this was one.” ― Ruth Ames",
        (("I have seen many floods, and this was one.", "direct", "Ruth Ames", None, "cue_after", None),),
    ),
    QuoteCase(
        "doubled apostrophes",
        "some archives print '' for a quote mark",
        "en",
        "''We will go,'' Ruth Ames said.",
        (("We will go,", "direct", "Ruth Ames", None, "cue_after", "said"),),
        fails="'' closes a quotation that another mark opened, and opens none yet",
    ),
    QuoteCase(
        "doubled grave accents",
        "as typesetters write them",
        "en",
        "``We'll go,'' Ruth Ames said. ``Soon.''",
        (
            ("We'll go,", "direct", "Ruth Ames", None, "cue_after", "said"),
            ("Soon.", "direct", "Ruth Ames", None, "continued", "said"),
        ),
    ),
    QuoteCase(
        "doubled grave accents over paragraphs",
        "each opens, the last closes",
        "en",
        "``We will go,'' Ruth Ames said. ``The boat is full.\n\n``It leaves at noon.''\n\nRain fell.",
        (
            ("We will go,", "direct", "Ruth Ames", None, "cue_after", "said"),
            ("The boat is full.", "direct", "Ruth Ames", None, "continued", "said"),
            ("It leaves at noon.", "direct", "Ruth Ames", None, "continued", None),
        ),
    ),
    QuoteCase(
        "doubled curly marks",
        "three in a row: the outer two are the double mark",
        "en",
        "‘‘He told me, ‘Go home,’’’ Ruth Ames said.",
        (("He told me, ‘Go home,’", "direct", "Ruth Ames", None, "cue_after", "said"),),
    ),
    QuoteCase(
        "opened by one mark, closed by two",
        "scraped text",
        "en",
        '"We will go,\'\' Ruth Ames said. "Soon."',
        (
            ("We will go,", "direct", "Ruth Ames", None, "cue_after", "said"),
            ("Soon.", "direct", "Ruth Ames", None, "continued", "said"),
        ),
    ),
    QuoteCase(
        "doubled marks left open",
        "nothing is swallowed",
        "en",
        "Ruth Ames called it ``a fine day and left. Nobody spoke. Rain fell on the pier.",
        (("a fine day and left.", "partial", "Ruth Ames", None, "cue_before", "called"),),
    ),
    QuoteCase("doubled marks in code", "", "en", "Run ```make``` or set name = '' and mode = ''''.", ()),
    QuoteCase(
        "all capitals",
        "wire text",
        "en",
        'COL. PEDRO ARANDA, THE COMMANDER, SAID: "THE TRAIN WAS LATE."',
        (("THE TRAIN WAS LATE.", "direct", "PEDRO ARANDA", "COL.", "cue_before", "SAID"),),
    ),
    QuoteCase(
        "German, low and high marks",
        "",
        "de",
        "„Das Wasser steigt noch“, sagte Bürgermeisterin Clara Holm. „Wir warten.“",
        (
            ("Das Wasser steigt noch", "direct", "Clara Holm", "Bürgermeisterin", "cue_after", "sagte"),
            ("Wir warten.", "direct", "Clara Holm", "Bürgermeisterin", "continued", "sagte"),
        ),
    ),
    QuoteCase(
        "German, guillemets turned round, verb before subject",
        "",
        "de",
        "Dazu sagte Clara Holm: »Das Wasser steigt noch, und niemand schläft.«",
        (("Das Wasser steigt noch, und niemand schläft.", "direct", "Clara Holm", None, "cue_before", "sagte"),),
    ),
    QuoteCase(
        "German, a description",
        "capitals make no name in German",
        "de",
        "„Das Wasser steigt noch“, sagte der Sprecher.",
        (("Das Wasser steigt noch", "direct", None, "der Sprecher", "cue_after", "sagte"),),
    ),
    QuoteCase(
        "French, guillemets with blanks",
        "",
        "fr",
        "« L’eau monte encore », a déclaré le maire, Paul Tissier. « Nous attendons. »",
        (
            ("L’eau monte encore", "direct", "Paul Tissier", "le maire", "cue_after", "déclaré"),
            ("Nous attendons.", "direct", "Paul Tissier", "le maire", "continued", "déclaré"),
        ),
    ),
    QuoteCase(
        "French, pronoun behind the verb",
        "",
        "fr",
        "« L’eau monte », a déclaré Paul Tissier. Il pleut.\n\n« Nous attendons », a-t-il ajouté.",
        (
            ("L’eau monte", "direct", "Paul Tissier", None, "cue_after", "déclaré"),
            ("Nous attendons", "direct", "Paul Tissier", None, "pronoun", "a-t-il ajouté"),
        ),
    ),
    QuoteCase(
        "Spanish",
        "the pronoun is left out",
        "es",
        "«El agua sigue subiendo», dijo Carla Ibarra. Llueve.\n\n«Hay que esperar», añadió.",
        (
            ("El agua sigue subiendo", "direct", "Carla Ibarra", None, "cue_after", "dijo"),
            ("Hay que esperar", "direct", "Carla Ibarra", None, "pronoun", "añadió"),
        ),
    ),
    QuoteCase(
        "Spanish dialogue dashes",
        "",
        "es",
        "—El agua sigue subiendo —dijo Carla Ibarra—. Hay que esperar.",
        (
            ("El agua sigue subiendo", "direct", "Carla Ibarra", None, "cue_after", "dijo"),
            ("Hay que esperar.", "direct", "Carla Ibarra", None, "continued", "dijo"),
        ),
    ),
    QuoteCase(
        "Italian",
        "",
        "it",
        "«L’acqua sale ancora», ha detto Carla Bossi.",
        (("L’acqua sale ancora", "direct", "Carla Bossi", None, "cue_after", "detto"),),
    ),
    QuoteCase(
        "Portuguese",
        "",
        "pt",
        "“A água continua a subir”, disse a presidente Carla Nogueira.",
        (("A água continua a subir", "direct", "Carla Nogueira", "presidente", "cue_after", "disse"),),
    ),
    QuoteCase(
        "Russian",
        "",
        "ru",
        "«Вода ещё поднимается», — сказала Анна Ветрова.",
        (("Вода ещё поднимается", "direct", "Анна Ветрова", None, "cue_after", "сказала"),),
    ),
    QuoteCase(
        "Russian dialogue dash",
        "",
        "ru",
        "— Вода ещё поднимается, — сказала Анна Ветрова.",
        (("Вода ещё поднимается,", "direct", "Анна Ветрова", None, "cue_after", "сказала"),),
    ),
    QuoteCase("list with dashes", "no cue, no speech", "ru", "— Хлеб — свежий\n— Молоко — вчерашнее", ()),
    QuoteCase(
        "Japanese",
        "corner brackets; a speaker is not looked for",
        "ja",
        "「船はまだ来ない、待つしかない」と、船長は話した。",
        (("船はまだ来ない、待つしかない", "direct", None, None, None, None),),
    ),
)
