"""Counts: label, language, text, expected figures, all invented.

Expected: kind, low, high, modifier, object, side, source, part_of, the words of the number.
"""

from typing import NamedTuple

Expected = tuple[str, int, int, str | None, str | None, str | None, str | None, int | None, str]


class FigureCase(NamedTuple):
    label: str
    language: str
    text: str
    expected: tuple[Expected, ...]
    fails: str = ""  # why this is a known failure


def one(
    kind: str,
    low: int,
    span: str,
    what: str | None = None,
    *,
    high: int = 0,
    modifier: str | None = None,
    side: str | None = None,
    source: str | None = None,
    part_of: int | None = None,
) -> Expected:
    return (kind, low, high or low, modifier, what, side, source, part_of, span)


CASES = (
    FigureCase(
        "active verb", "en", "The blast killed 12 people in the old town.", (one("killed", 12, "12", "people"),)
    ),
    FigureCase("passive", "en", "12 people were killed in the blast.", (one("killed", 12, "12", "people"),)),
    FigureCase("left dead", "en", "The blast left 12 dead.", (one("killed", 12, "12"),)),
    FigureCase("intransitive", "en", "Seven miners died underground.", (one("killed", 7, "Seven", "miners"),)),
    FigureCase(
        "lives claimed",
        "en",
        "The fever claimed the lives of more than 6,500 soldiers on both sides.",
        (one("killed", 6500, "more than 6,500", "soldiers", modifier="more_than", side="both sides"),),
    ),
    FigureCase(
        "lives, estimated",
        "en",
        "The ensuing war claimed an estimated 30,000 lives.",
        (one("killed", 30_000, "an estimated 30,000", "lives", modifier="about"),),
    ),
    FigureCase("lives saved", "en", "The new pump may have saved 30 lives.", ()),
    FigureCase("toll", "en", "The death toll rose to 41 on Friday.", (one("killed", 41, "41"),)),
    FigureCase(
        "toll of something",
        "en",
        "The death toll of the ferry fire off Lissa rose from seven to nine.",
        (one("killed", 9, "nine"),),
    ),
    FigureCase("murder of", "en", "The murder of the six priests is unsolved.", (one("killed", 6, "six", "priests"),)),
    FigureCase("deaths", "en", "The clinic counted 29 deaths in May.", (one("killed", 29, "29", "deaths"),)),
    FigureCase(
        "two kinds",
        "en",
        "At least 63 Ordanian civilians had been killed and 293 wounded, officials said.",
        (
            one("killed", 63, "At least 63", "Ordanian civilians", modifier="at_least", source="officials"),
            one("wounded", 293, "293", source="officials"),
        ),
    ),
    FigureCase(
        "of its personnel, in addition to",
        "en",
        "The ministry said 874 of its military personnel had been killed since September 27, in addition to 37 civilians.",
        (
            one("killed", 874, "874", "military personnel", source="The ministry"),
            one("killed", 37, "37", "civilians", source="The ministry"),
        ),
    ),
    FigureCase(
        "each side's part of a total",
        "en",
        "Nearly 5,000 people had been killed, with more than 2,000 dead on each side.",
        (
            one("killed", 5000, "Nearly 5,000", "people", modifier="nearly"),
            one("killed", 2000, "more than 2,000", modifier="more_than", side="each side", part_of=0),
        ),
    ),
    FigureCase(
        "including",
        "en",
        "A bomb killed 12 people, including three children, and wounded 30 others, five of them seriously.",
        (
            one("killed", 12, "12", "people"),
            one("killed", 3, "three", "children", part_of=0),
            one("wounded", 30, "30"),
            one("wounded", 5, "five", part_of=2),
        ),
    ),
    FigureCase(
        "among them, source first",
        "en",
        "The health office said at least 41 people, among them 12 children, had died.",
        (
            one("killed", 41, "at least 41", "people", modifier="at_least", source="The health office"),
            one("killed", 12, "12", "children", source="The health office", part_of=0),
        ),
    ),
    FigureCase(
        "joined",
        "en",
        "Gunmen killed 17 guards and two drivers.",
        (one("killed", 17, "17", "guards"), one("killed", 2, "two", "drivers")),
    ),
    FigureCase(
        "range between",
        "en",
        "Between 15 and 20 people were wounded.",
        (one("wounded", 15, "Between 15 and 20", "people", high=20),),
    ),
    FigureCase(
        "range to", "en", "The slide killed 20 to 30 people.", (one("killed", 20, "20 to 30", "people", high=30),)
    ),
    FigureCase("range dash", "en", "The slide killed 20-30 people.", (one("killed", 20, "20-30", "people", high=30),)),
    FigureCase(
        "words",
        "en",
        "More than two hundred infantrymen were killed in two days.",
        (one("killed", 200, "More than two hundred", "infantrymen", modifier="more_than"),),
    ),
    FigureCase(
        "hundreds",
        "en",
        "Hundreds were arrested overnight.",
        (one("arrested", 200, "Hundreds", high=999, modifier="vague"),),
    ),
    FigureCase(
        "dozens more",
        "en",
        "Dozens more are still missing, according to relatives.",
        (one("missing", 24, "Dozens", high=99, modifier="vague", source="relatives"),),
    ),
    FigureCase(
        "scores and thousands",
        "en",
        "Scores were injured and thousands fled their homes.",
        (
            one("wounded", 40, "Scores", high=99, modifier="vague"),
            one("displaced", 2000, "thousands", high=9999, modifier="vague"),
        ),
    ),
    FigureCase(
        "tens of thousands",
        "en",
        "Tens of thousands of villagers were displaced.",
        (one("displaced", 20_000, "Tens of thousands", "villagers", high=99_000, modifier="vague"),),
    ),
    FigureCase("a dozen", "en", "A dozen soldiers died.", (one("killed", 12, "A dozen", "soldiers"),)),
    FigureCase("up to", "en", "Up to 40 men are missing.", (one("missing", 40, "Up to 40", "men", modifier="up_to"),)),
    FigureCase(
        "kidnapped",
        "en",
        "Riders kidnapped six traders near the ford.",
        (one("kidnapped", 6, "six", "traders"),),
    ),
    FigureCase(
        "held hostage", "en", "Nine teachers are being held hostage.", (one("kidnapped", 9, "Nine", "teachers"),)
    ),
    FigureCase(
        "left their homes",
        "en",
        "About 2,400 people have left their homes.",
        (one("displaced", 2400, "About 2,400", "people", modifier="about"),),
    ),
    FigureCase(
        "one unnamed person",
        "en",
        "A policeman was killed and two others hurt.",
        (one("killed", 1, "A", "policeman"), one("wounded", 2, "two")),
    ),
    FigureCase(
        "active verb after the number",
        "en",
        "Twelve rebels killed the mayor.",
        (one("other", 12, "Twelve", "rebels"), one("killed", 1, "the mayor", "mayor")),
    ),
    FigureCase(
        "protesters",
        "en",
        "Some 4,000 protesters marched.",
        (one("other", 4000, "Some 4,000", "protesters", modifier="about"),),
    ),
    FigureCase(
        "troops are no casualties",
        "en",
        "It sent about 2,000 troops.",
        (one("other", 2000, "about 2,000", "troops", modifier="about"),),
    ),
    FigureCase("year", "en", "In 2014 people fled. The dead of 1999 were buried in 2001.", ()),
    FigureCase("age", "en", "Ann Lee, 45, was killed. A 12-year-old was wounded.", ()),
    FigureCase("money, score, distance", "en", "He was killed over $300, lost 3-1 and was found dead 40 km away.", ()),
    FigureCase("percent", "en", "Deaths fell by 12 percent; 20% were wounded.", ()),
    FigureCase("day of the month", "en", "On May 12 people were killed.", ()),
    FigureCase("nobody", "en", "No one was killed.", ()),
    FigureCase(
        "all capitals",
        "en",
        "FOUR POLICEMEN WERE KILLED AND NINE OTHERS WERE WOUNDED TODAY.",
        (one("killed", 4, "FOUR", "POLICEMEN"), one("wounded", 9, "NINE")),
    ),
    FigureCase(
        "capitals, gerunds",
        "en",
        "THE PATROL WAS AMBUSHED, KILLING THREE AND WOUNDING FOUR SOLDIERS.",
        (one("killed", 3, "THREE"), one("wounded", 4, "FOUR", "SOLDIERS")),
    ),
    FigureCase(
        "counts behind a noun",
        "en",
        "THE ARMY SUSTAINED 20 KILLED AND 10 WOUNDED.",
        (one("killed", 20, "20"), one("wounded", 10, "10")),
    ),
    FigureCase(
        "German",
        "de",
        "Bei dem Unglück wurden mindestens 1.200 Menschen verletzt, zwei kamen ums Leben.",
        (
            one("wounded", 1200, "mindestens 1.200", "Menschen", modifier="at_least"),
            one("killed", 2, "zwei"),
        ),
    ),
    FigureCase(
        "French",
        "fr",
        "La crue a fait au moins trois morts et une dizaine de blessés, selon la préfecture.",
        (
            one("killed", 3, "au moins trois", "morts", modifier="at_least", source="la préfecture"),
            one("wounded", 10, "dizaine", "blessés", modifier="about", source="la préfecture"),
        ),
    ),
    FigureCase(
        "Spanish",
        "es",
        "Dieciocho personas murieron y 11 resultaron heridas, según el municipio.",
        (
            one("killed", 18, "Dieciocho", "personas", source="el municipio"),
            one("wounded", 11, "11", source="el municipio"),
        ),
    ),
    FigureCase(
        "Italian",
        "it",
        "Circa 130 persone sono state evacuate; due dispersi.",
        (one("displaced", 130, "Circa 130", "persone", modifier="about"), one("missing", 2, "due", "dispersi")),
    ),
    FigureCase(
        "Portuguese",
        "pt",
        "O incêndio fez dois mortos e pelo menos 17 feridos.",
        (one("killed", 2, "dois", "mortos"), one("wounded", 17, "pelo menos 17", "feridos", modifier="at_least")),
    ),
    FigureCase(
        "Russian",
        "ru",
        "Два человека погибли. Эвакуированы более 1800 жителей.",
        (
            one("killed", 2, "Два", "человека"),
            one("displaced", 1800, "более 1800", "жителей", modifier="more_than"),
        ),
    ),
    FigureCase(
        "lives lost",
        "en",
        "12 people lost their lives and 40 were injured.",
        (one("killed", 12, "12", "people"), one("wounded", 40, "40")),
    ),
    FigureCase(
        "an aside between commas",
        "en",
        "11 people, including two reporters, were hurt.",
        (one("wounded", 11, "11", "people"), one("wounded", 2, "two", "reporters", part_of=0)),
    ),
    FigureCase(
        "number of injured",
        "en",
        "The number of injured rose to 30.",
        (one("wounded", 30, "30"),),
    ),
    FigureCase(
        "inverted",
        "en",
        "Also injured were two guards and a nurse.",
        (one("wounded", 2, "two", "guards"), one("wounded", 1, "a", "nurse")),
    ),
    FigureCase(
        "both of a list",
        "en",
        "The murder of the six monks and the two cooks is unsolved.",
        (one("killed", 6, "six", "monks"), one("killed", 2, "two", "cooks")),
    ),
    FigureCase(
        "somebody whom the text describes",
        "en",
        "The mayor's driver was shot dead.",
        (one("killed", 1, "The mayor's driver", "mayor's driver"),),
    ),
    FigureCase("one of a group", "en", "One of the guards was killed.", (one("killed", 1, "One", "guards"),)),
    FigureCase(
        "only the victims, not who speaks or asks",
        "en",
        "The mayor said two guards had been wounded.",
        (one("wounded", 2, "two", "guards", source="The mayor"),),
    ),
    FigureCase("things around the people", "en", "In 600 clashes 12 men died.", (one("killed", 12, "12", "men"),)),
    FigureCase(
        "what was counted before does not die",
        "en",
        "Three explosions rocked the town, leaving one dead and five wounded.",
        (one("killed", 1, "one"), one("wounded", 5, "five")),
    ),
    FigureCase(
        "what could have been",
        "en",
        "Twelve residents could have been killed.",
        (one("other", 12, "Twelve", "residents"),),
    ),
    FigureCase(
        "plots and attempts",
        "en",
        "A plot to assassinate the governor failed. The attempted murder of two guards was filmed.",
        (),
    ),
    FigureCase("neither", "en", "Neither the mayor nor her driver was hurt.", ()),
    FigureCase("natural death", "en", "The mayor died at home on Sunday.", ()),
    FigureCase("metaphors", "en", "The council killed the bill. Moss killed the penalty.", ()),
    FigureCase("sport", "en", "A midfielder was injured in the match.", ()),
    FigureCase("gunmen who flee", "en", "Twelve gunmen fled on motorcycles.", (one("other", 12, "Twelve", "gunmen"),)),
    FigureCase("a channel", "en", "Channel 7 was killed by the storm.", ()),
    FigureCase("her children", "en", "A mother of three was killed.", (one("killed", 1, "A", "mother"),)),
    FigureCase(
        "German, arrested",
        "de",
        "Die Polizei nahm 17 Demonstranten fest.",
        (one("arrested", 17, "17", "Demonstranten"),),
    ),
    FigureCase(
        "German, displaced",
        "de",
        "Rund 2.000 Bewohner mussten ihre Häuser verlassen.",
        (one("displaced", 2000, "Rund 2.000", "Bewohner", modifier="about"),),
    ),
    FigureCase(
        "German, missing",
        "de",
        "Einundzwanzig Seeleute gelten als vermisst.",
        (one("missing", 21, "Einundzwanzig", "Seeleute"),),
    ),
    FigureCase("German, toll", "de", "Die Zahl der Toten stieg auf 41.", (one("killed", 41, "41"),)),
    FigureCase(
        "German, kidnapped", "de", "Bewaffnete entführten sechs Händler.", (one("kidnapped", 6, "sechs", "Händler"),)
    ),
    FigureCase(
        "French, arrested", "fr", "La police a interpellé 17 personnes.", (one("arrested", 17, "17", "personnes"),)
    ),
    FigureCase(
        "French, missing",
        "fr",
        "Vingt et un marins sont toujours portés disparus.",
        (one("missing", 21, "Vingt et un", "marins"),),
    ),
    FigureCase(
        "French, killed and displaced",
        "fr",
        "Le séisme a fait 350 morts et des milliers de sans-abri.",
        (
            one("killed", 350, "350", "morts"),
            one("displaced", 2000, "milliers", "sans-abri", high=9999, modifier="vague"),
        ),
    ),
    FigureCase(
        "French, kidnapped",
        "fr",
        "Des hommes armés ont enlevé six commerçants.",
        (one("kidnapped", 6, "six", "commerçants"),),
    ),
    FigureCase("Spanish, arrested", "es", "La policía detuvo a 17 personas.", (one("arrested", 17, "17", "personas"),)),
    FigureCase(
        "Spanish, lives",
        "es",
        "Treinta y dos mineros perdieron la vida.",
        (one("killed", 32, "Treinta y dos", "mineros"),),
    ),
    FigureCase(
        "Spanish, missing", "es", "Cinco marineros siguen desaparecidos.", (one("missing", 5, "Cinco", "marineros"),)
    ),
    FigureCase(
        "Spanish, displaced",
        "es",
        "Cientos de familias abandonaron sus hogares.",
        (one("displaced", 200, "Cientos", "familias", high=999, modifier="vague"),),
    ),
    FigureCase("Spanish, toll", "es", "La cifra de muertos subió a 41.", (one("killed", 41, "41"),)),
    FigureCase(
        "Italian, killed and wounded",
        "it",
        "L'esplosione ha ucciso 12 civili; 30 sono rimasti feriti.",
        (one("killed", 12, "12", "civili"), one("wounded", 30, "30")),
    ),
    FigureCase(
        "Italian, arrested", "it", "La polizia ha arrestato 17 persone.", (one("arrested", 17, "17", "persone"),)
    ),
    FigureCase(
        "Italian, displaced",
        "it",
        "Il terremoto ha provocato 10mila sfollati.",
        (one("displaced", 10_000, "10mila", "sfollati"),),
    ),
    FigureCase("Portuguese, arrested", "pt", "A polícia prendeu 17 pessoas.", (one("arrested", 17, "17", "pessoas"),)),
    FigureCase(
        "Portuguese, lives",
        "pt",
        "Vinte e um mineiros perderam a vida.",
        (one("killed", 21, "Vinte e um", "mineiros"),),
    ),
    FigureCase(
        "Portuguese, missing",
        "pt",
        "Cinco marinheiros continuam desaparecidos.",
        (one("missing", 5, "Cinco", "marinheiros"),),
    ),
    FigureCase(
        "Portuguese, displaced",
        "pt",
        "Centenas de famílias ficaram desabrigadas.",
        (one("displaced", 200, "Centenas", "famílias", high=999, modifier="vague"),),
    ),
    FigureCase(
        "Russian, killed and wounded",
        "ru",
        "Двенадцать человек погибли и более 30 ранены.",
        (one("killed", 12, "Двенадцать", "человек"), one("wounded", 30, "более 30", modifier="more_than")),
    ),
    FigureCase("Russian, arrested", "ru", "Полиция задержала 17 человек.", (one("arrested", 17, "17", "человек"),)),
    FigureCase("Russian, missing", "ru", "Пять моряков пропали без вести.", (one("missing", 5, "Пять", "моряков"),)),
    FigureCase(
        "Russian, kidnapped",
        "ru",
        "Боевики похитили шестерых торговцев.",
        (one("kidnapped", 6, "шестерых", "торговцев"),),
    ),
    FigureCase(
        "part in brackets",
        "en",
        "Eight people (three soldiers and five civilians) were wounded.",
        (
            one("wounded", 8, "Eight", "people"),
            one("wounded", 3, "three", "soldiers", part_of=0),
            one("wounded", 5, "five", "civilians", part_of=0),
        ),
    ),
    FigureCase(
        "two sources",
        "en",
        "Between 15 and 20 civilians were killed, according to the mayor; rebels put the toll at 50.",
        (
            one("killed", 15, "Between 15 and 20", "civilians", high=20, source="the mayor"),
            one("killed", 50, "50", source="rebels"),
        ),
    ),
    FigureCase(
        "two sources, while",
        "en",
        "The ministry put the number of dead at 85, while opposition groups said at least 120 had been killed.",
        (
            one("killed", 85, "85", source="The ministry"),
            one("killed", 120, "at least 120", modifier="at_least", source="opposition groups"),
        ),
    ),
    FigureCase(
        "of the dead",
        "en",
        "Of the 41 dead, 12 were children.",
        (
            one("killed", 41, "41"),
            one("killed", 12, "12", "children", part_of=0),
        ),
    ),
    FigureCase(
        "of those killed",
        "en",
        "Of those killed, nine were soldiers and three were civilians.",
        (
            one("killed", 9, "nine", "soldiers"),
            one("killed", 3, "three", "civilians"),
        ),
    ),
    FigureCase(
        "among them two and one",
        "en",
        "Eleven people died, among them two nurses and a priest.",
        (
            one("killed", 11, "Eleven", "people"),
            one("killed", 2, "two", "nurses", part_of=0),
            one("killed", 1, "a", "priest", part_of=0),
        ),
    ),
    FigureCase(
        "a total of",
        "en",
        "A total of 63 people were arrested during the protests.",
        (one("arrested", 63, "63", "people"),),
    ),
    FigureCase(
        "of whom",
        "en",
        "Police detained some 300 demonstrators, 40 of whom were later released.",
        (
            one("arrested", 300, "some 300", "demonstrators", modifier="about"),
            one("arrested", 40, "40", part_of=0),
        ),
    ),
    FigureCase(
        "decimal million",
        "en",
        "About 1.5 million people were forced from their homes.",
        (one("displaced", 1_500_000, "About 1.5 million", "people", modifier="about"),),
    ),
    FigureCase(
        "may have been",
        "en",
        "As many as 400 people may have been killed.",
        (one("killed", 400, "As many as 400", "people", modifier="up_to"),),
    ),
    FigureCase(
        "age before a noun",
        "en",
        "The 45-year-old driver was killed; his wife, 43, and two sons were injured.",
        (
            one("killed", 1, "The 45-year-old driver", "45-year-old driver"),
            one("wounded", 1, "his wife", "wife"),
            one("wounded", 2, "two", "sons"),
        ),
    ),
    FigureCase(
        "ages of several", "en", "Three boys, aged 9, 11 and 13, drowned.", (one("killed", 3, "Three", "boys"),)
    ),
    FigureCase("players", "en", "Lund won 3-1; two players were injured in the match.", ()),
    FigureCase(
        "another",
        "en",
        "One policeman was killed and another wounded.",
        (
            one("killed", 1, "One", "policeman"),
            one("wounded", 1, "another"),
        ),
    ),
    FigureCase(
        "survivors",
        "en",
        "Rescuers pulled 14 survivors and nine bodies from the rubble.",
        (one("killed", 9, "nine", "bodies"),),
    ),
    FigureCase(
        "both",
        "en",
        "Both pilots were killed. Both police sources confirmed it.",
        (one("killed", 2, "Both", "pilots"),),
    ),
    FigureCase("a family of", "en", "The shelling killed a family of five.", (one("killed", 5, "five"),)),
    FigureCase(
        "injuries",
        "en",
        "There were 12 deaths and 40 injuries; one person suffered minor injuries.",
        (
            one("killed", 12, "12", "deaths"),
            one("wounded", 40, "40", "injuries"),
            one("wounded", 1, "one", "person"),
        ),
    ),
    FigureCase(
        "two seriously",
        "en",
        "The blast injured at least nine, two seriously.",
        (
            one("wounded", 9, "at least nine", modifier="at_least"),
            one("wounded", 2, "two", part_of=0),
        ),
    ),
    FigureCase(
        "of them civilians",
        "en",
        "It said that 14 people had been killed, 11 of them civilians.",
        (
            one("killed", 14, "14", "people"),
            one("killed", 11, "11", "civilians", part_of=0),
        ),
    ),
    FigureCase(
        "of the people aboard",
        "en",
        "Of the 120 people on the ferry, 45 drowned and 70 were rescued.",
        (
            one("other", 120, "120", "people"),
            one("killed", 45, "45", part_of=0),
        ),
    ),
    FigureCase(
        "shot dead",
        "en",
        "Police shot dead three protesters and wounded a dozen.",
        (
            one("killed", 3, "three", "protesters"),
            one("wounded", 12, "a dozen"),
        ),
    ),
    FigureCase(
        "stabbed to death", "en", "Robbers stabbed to death two traders.", (one("killed", 2, "two", "traders"),)
    ),
    FigureCase(
        "a list behind a colon",
        "en",
        "Nine people were killed: six soldiers and three drivers.",
        (
            one("killed", 9, "Nine", "people"),
            one("killed", 6, "six", "soldiers", part_of=0),
            one("killed", 3, "three", "drivers", part_of=0),
        ),
    ),
    FigureCase(
        "half a million",
        "en",
        "Since 2011 the war has killed more than half a million people.",
        (one("killed", 500_000, "more than half a million", "people", modifier="more_than"),),
    ),
    FigureCase(
        "lost in battle",
        "en",
        "The army says it killed 200 rebels; the rebels say they lost 40 men.",
        (
            one("killed", 200, "200", "rebels", source="The army"),
            one("killed", 40, "40", "men", source="the rebels"),
        ),
    ),
    FigureCase("lost staff", "en", "The company lost 300 workers.", (one("other", 300, "300", "workers"),)),
    FigureCase(
        "on the rebel side",
        "en",
        "Israel said 1,200 people died, and 40 were killed on the rebel side.",
        (
            one("killed", 1200, "1,200", "people", source="Israel"),
            one("killed", 40, "40", side="the rebel side", source="Israel"),
        ),
    ),
    FigureCase(
        "on the east side of town",
        "en",
        "Three people on the east side of town were killed.",
        (one("killed", 3, "Three", "people"),),
    ),
    FigureCase(
        "killed were",
        "en",
        "Killed were two teachers and a nurse.",
        (
            one("killed", 2, "two", "teachers"),
            one("killed", 1, "a", "nurse"),
        ),
    ),
    FigureCase("most of them", "en", "The blast killed 12, most of them women.", (one("killed", 12, "12"),)),
    FigureCase(
        "among the dead",
        "en",
        "Three guards and a driver were among the dead.",
        (
            one("killed", 3, "Three", "guards"),
            one("killed", 1, "a", "driver"),
        ),
    ),
    FigureCase(
        "German, toll that has risen", "de", "Die Zahl der Todesopfer ist auf 85 gestiegen.", (one("killed", 85, "85"),)
    ),
    FigureCase(
        "German, millions",
        "de",
        "Rund 1,5 Millionen Menschen wurden vertrieben.",
        (one("displaced", 1_500_000, "Rund 1,5 Millionen", "Menschen", modifier="about"),),
    ),
    FigureCase(
        "French, part",
        "fr",
        "Douze personnes ont été tuées, dont trois enfants.",
        (
            one("killed", 12, "Douze", "personnes"),
            one("killed", 3, "trois", "enfants", part_of=0),
        ),
    ),
    FigureCase(
        "Spanish, homes",
        "es",
        "Cientos de personas fueron detenidas y miles huyeron de sus hogares.",
        (
            one("arrested", 200, "Cientos", "personas", high=999, modifier="vague"),
            one("displaced", 2000, "miles", high=9999, modifier="vague"),
        ),
    ),
    FigureCase("Spanish, toll up to", "es", "La cifra de muertos subió hasta 85.", (one("killed", 85, "hasta 85"),)),
    FigureCase(
        "Italian, part",
        "it",
        "Dodici persone sono state uccise, tra cui tre bambini.",
        (
            one("killed", 12, "Dodici", "persone"),
            one("killed", 3, "tre", "bambini", part_of=0),
        ),
    ),
    FigureCase(
        "Portuguese, part",
        "pt",
        "Doze pessoas foram mortas, incluindo três crianças.",
        (
            one("killed", 12, "Doze", "pessoas"),
            one("killed", 3, "três", "crianças", part_of=0),
        ),
    ),
    FigureCase("Russian, toll", "ru", "Число погибших выросло до 85.", (one("killed", 85, "до 85"),)),
    FigureCase(
        "Russian, part",
        "ru",
        "Погибли 12 человек, в том числе трое детей.",
        (
            one("killed", 12, "12", "человек"),
            one("killed", 3, "трое", "детей", part_of=0),
        ),
    ),
    FigureCase(
        "a single victim in German",
        "de",
        "Ein 25-jähriger Polizist wurde bei einem Unfall in Nordheim schwer verletzt.",
        (one("wounded", 1, "Ein", "25-jähriger Polizist"),),
    ),
    FigureCase(
        "behind its verb in German",
        "de",
        "Bei dem Brand wurde eine Frau verletzt.",
        (one("wounded", 1, "eine", "Frau"),),
    ),
    FigureCase(
        "a single victim in Spanish",
        "es",
        "Un hombre de 45 años fue asesinado a tiros.",
        (one("killed", 1, "Un", "hombre"),),
    ),
    FigureCase(
        "two single victims in Spanish",
        "es",
        "Los atacantes mataron a un guardia y a su chofer.",
        (
            one("killed", 1, "un", "guardia"),
            one("killed", 1, "su chofer", "chofer"),
        ),
    ),
    FigureCase(
        "a single victim in French", "fr", "Un homme de 30 ans a été tué par balle.", (one("killed", 1, "Un", "homme"),)
    ),
    FigureCase(
        "a single victim in Portuguese",
        "pt",
        "Bandidos mataram um policial e seu filho.",
        (
            one("killed", 1, "um", "policial"),
            one("killed", 1, "seu filho", "filho"),
        ),
    ),
    FigureCase("a natural death in Spanish", "es", "Una mujer murió de cáncer.", ()),
    FigureCase("a natural death in French", "fr", "Une femme est morte d'un cancer.", ()),
    FigureCase(
        "an aside about somebody else",
        "pt",
        "O menino, que é filho do marido, Ivo, que foi preso, foi levado a um abrigo.",
        (),
    ),
)

# What numbers are that count nobody hurt: dates, years, buses, streets, rates, shares, animals, things, inmates.
NO_TOLLS: tuple[tuple[str, str, tuple[tuple[str, int], ...]], ...] = (
    ("en", "The storm passed; 10 died May 3, officials said.", (("killed", 10),)),
    ("en", "Bus 41 was stopped and two passengers were hurt.", (("wounded", 2),)),
    ("en", "On flight 214 the pilot said all were safe.", ()),
    ("en", "The rebels killed the bill, and 12 amendments were killed off in the night.", ()),
    ("en", "The flood left 30 people homeless at 14 Harbour Street.", (("displaced", 30),)),
    ("en", "The ministry is missing 40 staff posts.", ()),
    ("en", "In 2003 murders fell; the 1998 deaths were never explained.", ()),
    ("en", "The zoo said 12 elephants died and 300 trees were killed by frost.", ()),
    ("en", "Three public bodies were abolished and two governing bodies merged.", ()),
    ("en", "Norwick won 102-98 and nobody was hurt.", ()),
    ("en", "Four letters had vanished from the records.", ()),
    ("en", "Six hikers vanished from a mountain hut on Sunday.", (("missing", 6),)),
    ("en", "The rate fell to 3 deaths per 100,000 people.", ()),
    ("en", "Two thirds of the wounded went home.", ()),
    ("en", "The camp holds 300 inmates; 12 inmates were killed in a riot.", (("killed", 12),)),
    ("de", "Am 15. Dezember starb der Bürgermeister.", ()),
    ("de", "Am 3. Mai 2016 wurde der Hafenmeister getötet.", ()),
    ("de", "In der Hafenstraße 12 wurden drei Menschen verletzt.", (("wounded", 3),)),
    ("de", "Bei dem Brand starben 40 Kühe und 12 Schweine.", ()),
    ("de", "Im Bus 14 wurden zwei Fahrgäste verletzt.", (("wounded", 2),)),
    ("de", "Zwei Drittel der Verletzten wurden entlassen.", ()),
    ("de", "Zweihundert Menschen wurden verletzt.", (("wounded", 200),)),
    ("de", "Der Film von 1964 zeigt den Sänger, der mit 27 Jahren gestorben ist.", ()),
    ("de", "Im Gefängnis sitzen 300 Häftlinge; 12 Häftlinge wurden getötet.", (("killed", 12),)),
    ("de", "Zwei Kinder wurden nicht verletzt.", ()),
    ("fr", "Le 3 mai 2016, le maire est mort.", ()),
    ("fr", "Au 12, rue du Port, trois personnes ont été blessées.", (("wounded", 3),)),
    ("fr", "Les chasseurs ont tué 91 renards.", ()),
    ("fr", "Deux tiers des blessés sont sortis.", ()),
    ("fr", "Le film de 1964 montre le chanteur, mort en 1971 à 27 ans.", ()),
    ("fr", "56 détenus ont été tués dans une mutinerie.", (("killed", 56),)),
    ("fr", "Mille personnes ont été évacuées.", (("displaced", 1000),)),
    ("fr", "On compte 3 décès pour 100 000 habitants.", ()),
    ("fr", "Connue de millions de lecteurs, la romancière est morte.", ()),
    ("es", "El 3 de mayo murió el alcalde.", ()),
    ("es", "El 31 de octubre de 2016 fue asesinado el jefe del puerto.", ()),
    ("es", "Murieron en el incendio doce personas.", (("killed", 12),)),
    ("es", "En la calle Mayor 12 fueron detenidas tres personas.", (("arrested", 3),)),
    ("es", "56 presos fueron asesinados en la cárcel.", (("killed", 56),)),
    ("es", "Dos mil quinientas personas murieron.", (("killed", 2500),)),
    ("es", "Murieron 40 vacas en la riada.", ()),
    ("es", "El autobús 14 chocó y dos pasajeros resultaron heridos.", (("wounded", 2),)),
    ("es", "Dos tercios de los heridos fueron dados de alta.", ()),
    ("it", "Il 3 maggio 2016 è morto il sindaco.", ()),
    ("it", "In via Roma 12 sono stati arrestati tre uomini.", (("arrested", 3),)),
    ("it", "Sono morte 40 mucche nell'alluvione.", ()),
    ("it", "Duemila persone sono state evacuate.", (("displaced", 2000),)),
    ("it", "Sono morti nell'incendio dodici operai.", (("killed", 12),)),
    ("it", "56 detenuti sono stati uccisi.", (("killed", 56),)),
    ("it", "Due terzi dei feriti sono stati dimessi.", ()),
    ("pt", "Em 3 de maio morreu o prefeito.", ()),
    ("pt", "Na rua das Flores, 12, foram presos três homens.", (("arrested", 3),)),
    ("pt", "Morreram no incêndio doze operários.", (("killed", 12),)),
    ("pt", "O voo 447 caiu e 30 pessoas morreram.", (("killed", 30),)),
    ("pt", "Mil e duzentas pessoas ficaram desalojadas.", (("displaced", 1200),)),
    ("pt", "Morreram 40 vacas na enchente.", ()),
    ("pt", "O clube pagou R$ 3 milhões e o presidente foi preso.", ()),
    ("ru", "3 мая умер мэр города.", ()),
    ("ru", "В школе № 12 ранены двое учителей.", (("wounded", 2),)),
    ("ru", "При пожаре погибли 40 коров.", ()),
    ("ru", "В аварии погибли двенадцать пассажиров автобуса 14.", (("killed", 12),)),
    ("ru", "Погибли при пожаре двенадцать человек.", (("killed", 12),)),
    ("ru", "Ни один рабочий не погиб.", ()),
    ("ru", "Семьсот человек были эвакуированы.", (("displaced", 700),)),
    ("ru", "56 заключённых убиты в колонии.", (("killed", 56),)),
    ("ru", "Две трети пострадавших выписаны.", ()),
    ("ru", "Фильм 1964 года показывает певца, умершего в 1971 году.", ()),
)
