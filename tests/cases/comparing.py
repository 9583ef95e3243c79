"""Pairs of documents: label, comment, two documents (title, text), what they are to each other.

All texts and names are invented.
"""

from typing import NamedTuple

Document = tuple[str | None, str]


class PairCase(NamedTuple):
    label: str
    comment: str
    first: Document
    second: Document
    method: str | None
    fails: str = ""  # why this is a known failure


HARBOUR = (
    "The harbour of Norwood stayed closed for a third day on Friday as divers searched the channel for a barge that sank in a storm.",
    "Port captain Ida Holm said the vessel, loaded with 400 tonnes of gravel, lay across the fairway at a depth of 11 metres.",
    "“We cannot let anyone through before we know how she lies,” Holm told reporters at the fish market, where most stalls were empty.",
    "Fourteen ferries a day normally leave for the islands, and the council has put on buses to Easton, where a smaller pier is in use.",
    "Grocers on the islands said they had bread for two more days, while the bakery at Tarn worked through the night to help its neighbours.",
    "The owner of the barge, Alma Shipping, declined to say why she had left port after the warning, and promised to pay for the salvage.",
    "A crane is due from Port Alma on Sunday, weather permitting, and the mayor expects the first ferries to sail on Tuesday morning.",
    "It is the second closure in a year: in March a dredger lost its anchor in the same channel and cut the power line to the islands.",
)
LIBRARY = (
    "Readers in Easton will keep their library after the council voted on Thursday to sell the old town hall instead.",
    "Councillor Marta Benn, who had gathered 3,100 signatures, called the vote a victory for everyone who ever needed a warm room and a book.",
    "The building from 1911 needs a new roof, which the treasurer puts at 240,000, and a lift that would cost about as much again.",
    "Opponents said the money would be missed at the school on Mill Road, where two classes are taught in containers.",
    "The hall will be offered in spring. A brewery and a theatre company have shown interest, the treasurer said.",
    "The library opens on six days a week from January, one more than now, with volunteers at the desk on Saturdays.",
)
FOOTER = (
    "Sign up for the morning letter of the Norwood Courier and have the news of the coast in your box before breakfast every day.",
    "The Norwood Courier is a member of the press council; complaints about its reports can be sent to the ombudsman at any time.",
    "Reproduction of texts and pictures is allowed with the written consent of the publisher only, and for a fee in most cases.",
)
QUAKE = (
    "An earthquake of magnitude {size} struck {far} kilometres off {place} on {day}, the geological survey said.",
    "The quake hit at {hour} local time at a depth of {deep} kilometres, and was felt as far away as {town}.",
    "There were no immediate reports of damage or casualties, and no tsunami warning was issued.",
)
MARKET = (
    "Shares on the Norwood exchange {move} on {day} as investors waited for the decision on interest rates.",
    "The main index {move} {points} points to close at {close}. Volume was {volume} million shares.",
    "{up} {move} {more} percent and {down} {move} {less} percent, while the mark was quoted at {mark} at the close.",
)
OBITUARY = (
    "{name}, {age}, of {place}, died on {day} at home, surrounded by the family.",
    "Born in {birth} in {year}, {name} worked for {firm} for {years} years and sang in the church choir.",
    "Survivors include {kin} of {town} and {count} grandchildren. Visitation will be from {start} to {end} p.m. at the chapel.",
)
MATCH = (
    "{home} beat {guest} {score} on {day} in front of a crowd of {crowd} with a late goal by {player}.",
    "{player} scored from {metres} metres in the {minute}th minute after the keeper had let a corner slip.",
    "The win lifts {home} to {rank}th place with {points} points; next week the side travels to {next}.",
)
CHINESE = "港口管理局星期五表示，因一艘驳船在暴风雨中沉没，诺伍德港已连续第三天关闭。潜水员正在航道中搜寻这艘装有四百吨砾石的船只。岛上的居民说，面包只够吃两天，面包店连夜加班帮助邻居。市长预计第一批渡轮将于星期二早晨启航。"
CHINESE_OTHER = "伊斯顿的读者将保留他们的图书馆，市议会星期四投票决定出售旧市政厅。议员收集了三千多个签名，称这次投票是所有需要温暖房间和书籍的人的胜利。图书馆从一月起每周开放六天，星期六由志愿者值班。"
THAI = "ท่าเรือนอร์วูดปิดเป็นวันที่สามเมื่อวันศุกร์ ขณะที่นักดำน้ำค้นหาเรือบรรทุกที่จมลงในพายุ เจ้าหน้าที่กล่าวว่าเรือบรรทุกกรวดสี่ร้อยตันขวางร่องน้ำอยู่ ร้านขายของชำบนเกาะมีขนมปังเหลืออีกสองวัน"


# One text to many towns: {who} gets {sum}.
GRANT = (
    "Governor Ada Quill said on Monday that the {who} will receive {sum} dollars from the lifeboat fund, which pays for engines, suits and training.",
    "The fund was set up after the winter of storms and has helped eighty crews so far; nine of ten that apply are given at least a part of what they ask for.",
    "“Nobody should have to borrow a boat to save a life,” Quill said. “The sea does not wait for the budget, and neither shall we.”",
    "Crews can apply until the end of May. The forms are read by a board of retired captains, who visit every station before they decide.",
)
GRANT_GERMAN = (
    "{who} erhält aus dem Rettungsfonds des Landes {sum} Euro, wie Ministerin Ada Quill am Montag in Norwood mitteilte.",
    "Aus dem Fonds werden Motoren, Anzüge und Lehrgänge bezahlt. Achtzig Mannschaften haben bisher Geld bekommen, neun von zehn Anträgen werden bewilligt.",
    "„Niemand soll sich ein Boot leihen müssen, um ein Leben zu retten“, sagte Quill. Anträge können noch bis Ende Mai gestellt werden.",
)
GRANT_SPANISH = (
    "La ministra Ada Quill anunció el lunes que {who} recibirá {sum} euros del fondo de salvamento, que paga motores, trajes y cursos.",
    "El fondo ha ayudado hasta ahora a ochenta tripulaciones; nueve de cada diez solicitudes se aprueban al menos en parte.",
    "“Nadie debería pedir prestada una barca para salvar una vida”, dijo Quill. Las solicitudes se admiten hasta finales de mayo.",
)
GRANT_ARABIC = (
    "أعلنت الوزيرة يوم الاثنين أن {who} ستحصل على {sum} دولار من صندوق الإنقاذ الذي يدفع ثمن المحركات والملابس والتدريب.",
    "وقد ساعد الصندوق حتى الآن ثمانين طاقما من طواقم الإنقاذ على طول الساحل، وتتم الموافقة على معظم الطلبات ولو جزئيا.",
    "وقالت الوزيرة إنه لا ينبغي لأحد أن يستعير قاربا لينقذ حياة إنسان، وإن الطلبات مقبولة حتى نهاية الشهر القادم.",
)
# A column in its weekly frame.
FRAME = (
    "Every Saturday the old ferryman answers what the children of the islands want to know, over a cup of cocoa at the pier.",
    "This week Tilda, who is seven and goes to the school on the hill, wrote him a letter with a drawing of a whale in it.",
)
FRAME_END = (
    "So much for today, dear children. Send your letters to the ferryman, Pier Two, and do not forget to draw something on the envelope.",
    "The ferryman reads every letter himself, and the best drawing of the month will hang in the wheelhouse until the next.",
)
TIDES = "Tides, dear Tilda, come from the moon, which pulls at the water as you pull at your blanket; twice a day it wins and twice a day it lets go again."
KNOTS = "A bowline is tied like this: a rabbit climbs out of its hole, runs around the tree and jumps back inside. Pull, and nothing will ever slip."
LIGHTS = "Red lamps hang on the left side of ships and green ones on the right, so that captains can see at night which way another vessel travels."
TOLL = (
    "At least {dead} people were killed and {hurt} injured when a crane fell on the fish market of Norwood on Friday morning, police said.",
    "Rescuers worked with their hands at first, because the street to the quay was blocked by stalls that the jib had torn down.",
    "Mayor Ida Holm said the crane had been checked in spring. A prosecutor has asked the builder, Alma Cranes, for its papers.",
    "Witnesses spoke of a gust that came out of nowhere. The market stays closed, and the city has called for three days of mourning.",
    "Relatives waited in the hall of the school, where neighbours brought blankets and tea, and where a doctor read out names.",
)


def join(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def fill(template: tuple[str, ...], **facts: object) -> str:
    return join(*(text.format(**facts) for text in template))


STORY: Document = ("Harbour stays closed", join(*HARBOUR))
SCANNED = (
    join(*HARBOUR)
    .replace("harbour", "harhour")
    .replace("rn", "m")
    .replace("vessel", "vesse1")
    .replace("ferries", "fer ries")
    .replace("council", "counci1")
    .replace("bread", "hread")
    .replace("said", "sald")
)

CASES = (
    # -- the same -----------------------------------------------------------------------------------------------------
    PairCase("itself", "", STORY, STORY, "near"),
    PairCase("another headline", "", STORY, ("Divers search for barge", STORY[1]), "near"),
    PairCase("no headline", "", STORY, (None, STORY[1]), "near"),
    PairCase("capitals", "wire copy of old", STORY, (None, STORY[1].upper()), "near"),
    PairCase("punctuation", "", STORY, (STORY[0], STORY[1].replace(",", "").replace("“", '"').replace("”", '"')), "near"),
    PairCase(
        "a dateline and a credit",
        "",
        STORY,
        (STORY[0], join("NORWOOD (HP) — " + HARBOUR[0], *HARBOUR[1:], "Additional reporting by Ivo Lane in Easton.")),
        "near",
    ),
    PairCase("tail trimmed", "", STORY, (STORY[0], join(*HARBOUR[:6])), "near"),
    PairCase("head trimmed", "", STORY, (STORY[0], join(*HARBOUR[2:])), "near"),
    PairCase(
        "paragraphs put in",
        "from another story of the same site",
        STORY,
        (STORY[0], join(*HARBOUR[:3], LIBRARY[3], *HARBOUR[3:6], LIBRARY[4], *HARBOUR[6:])),
        "near",
    ),
    PairCase(
        "paragraphs moved", "", STORY, (STORY[0], join(*HARBOUR[:2], HARBOUR[6], *HARBOUR[2:6], HARBOUR[7])), "near"
    ),
    PairCase("scanned", "letters confused, a word broken", STORY, (STORY[0], SCANNED), "near"),
    PairCase(
        "American spelling",
        "",
        STORY,
        (
            STORY[0],
            STORY[1].replace("harbour", "harbor").replace("neighbours", "neighbors").replace("metres", "meters"),
        ),
        "near",
    ),
    PairCase("lines of the page behind it", "", STORY, (STORY[0], join(*HARBOUR, *FOOTER)), "near"),
    PairCase("an excerpt", "the first paragraphs", STORY, (STORY[0], join(*HARBOUR[:3])), "contained"),
    PairCase("an excerpt with a footer", "", STORY, (STORY[0], join(*HARBOUR[:4], FOOTER[0])), "contained"),
    PairCase(
        "an excerpt of a report below other lines",
        "what a page has above its report is longer than the report's opening",
        (STORY[0], join(*LIBRARY[2:6], *HARBOUR)),
        (STORY[0], join(*HARBOUR[:4])),
        "contained",
    ),
    PairCase(
        "some sentences of a report below other lines",
        "",
        (STORY[0], join(*LIBRARY[2:6], *HARBOUR)),
        (None, join(HARBOUR[0], HARBOUR[3], HARBOUR[5], HARBOUR[7])),
        "contained",
    ),
    PairCase("a Chinese text edited", "", ("港口关闭", CHINESE), (None, CHINESE.replace("星期五", "周五")), "near"),
    PairCase("a Thai text edited", "", (None, THAI), (None, THAI.replace("เมื่อวันศุกร์ ", "")), "near"),
    PairCase(
        "a corrected number in a long report",
        "",
        STORY,
        (STORY[0], STORY[1].replace("400 tonnes", "440 tonnes")),
        "near",
    ),
    PairCase(
        "a toll that rose",
        "the same report an hour later",
        ("Crane falls on market", fill(TOLL, dead=3, hurt=21)),
        ("Crane falls on market", join(fill(TOLL, dead=3, hurt=24), LIBRARY[4])),
        "near",
    ),
    PairCase(
        "a corrected figure in the first sentence",
        "",
        ("Crane falls on market", fill(TOLL, dead=3, hurt=21)),
        ("Crane falls on market", fill(TOLL, dead=4, hurt=21)),
        "near",
    ),
    PairCase(
        "printed again under the next day's dateline",
        "",
        (STORY[0], "NORWOOD, March 3 - " + STORY[1]),
        (STORY[0], "NORWOOD, March 4 - " + STORY[1]),
        "near",
    ),
    PairCase(
        "capitals under another dateline",
        "of wire copy, and the paper's reprint",
        (None, "EASTON, MARCH 3 (HP) -- " + STORY[1].upper()),
        (STORY[0], STORY[1]),
        "near",
    ),
    PairCase(
        "both in capitals, a figure corrected",
        "",
        (None, STORY[1].upper()),
        (None, STORY[1].upper().replace("400 TONNES", "440 TONNES")),
        "near",
    ),
    PairCase(
        "another paragraph in the middle of a long report",
        "",
        STORY,
        (STORY[0], join(*HARBOUR[:4], LIBRARY[3], *HARBOUR[5:])),
        "near",
    ),
    # -- not the same -------------------------------------------------------------------------------------------------
    PairCase("another story", "", STORY, ("Library saved", join(*LIBRARY)), None),
    PairCase("another story of the same headline", "", STORY, (STORY[0], join(*LIBRARY)), None),
    PairCase(
        "the same footer",
        "",
        (None, join(*HARBOUR[:3], *FOOTER)),
        (None, join(*LIBRARY[:3], *FOOTER)),
        None,
    ),
    PairCase(
        "the same footer under short bodies", "", (None, join(HARBOUR[0], *FOOTER)), (None, join(LIBRARY[0], *FOOTER)), None
    ),
    PairCase("a page without its report", "only the footer is left", STORY, (None, join(*FOOTER)), None),
    PairCase(
        "only the footer, and a report above it",
        "",
        (None, join(*HARBOUR, *FOOTER)),
        (None, join(FOOTER[0], FOOTER[1])),
        None,
    ),
    PairCase(
        "the last lines of a page",
        "below a report of the same length, after another's end",
        (None, join(*HARBOUR[:4], *FOOTER)),
        (None, join(*FOOTER)),
        None,
    ),
    PairCase(
        "a grant among other news",
        "all but its names and sums is in the longer text",
        (None, join(*LIBRARY[:2], fill(GRANT, who="Tarn Lifeboat Station", sum="41,500"), *HARBOUR)),
        (None, fill(GRANT, who="Quill Creek Sea Rescue", sum="112,000")),
        None,
    ),
    PairCase(
        "earthquakes",
        "",
        (
            "Quake off Tarn",
            fill(QUAKE, size=5.1, far=40, place="Tarn", day="Monday", hour="3:12", deep=33, town="Easton"),
        ),
        (
            "Quake off Quill",
            fill(QUAKE, size=6.3, far=112, place="Quill", day="Friday", hour="11:47", deep=10, town="Veit"),
        ),
        None,
    ),
    PairCase(
        "market reports of equal headlines",
        "",
        (
            "Market report",
            fill(MARKET, move="rose", day="Monday", points=31, close=4120, volume=310, up="Alma Shipping",
                 more=3, down="Tarn Mining", less=2, mark=1.71),
        ),
        (
            "Market report",
            fill(MARKET, move="fell", day="Thursday", points=87, close=4033, volume=270, up="Veit Motors",
                 more=4, down="Holmby Gas", less=6, mark=1.69),
        ),
        None,
    ),
    PairCase(
        "obituaries",
        "",
        (
            "Rosa Kell",
            fill(OBITUARY, name="Rosa Kell", age=81, place="Norwood", day="Sunday", birth="Tarn", year=1938,
                 firm="Easton Foods", years=30, kin="a son, Paul,", town="Veit", count=4, start=2, end=5),
        ),
        (
            "Nils Brandt",
            fill(OBITUARY, name="Nils Brandt", age=74, place="Holmby", day="Tuesday", birth="Easton", year=1945,
                 firm="Norwood Paper", years=22, kin="a daughter, Lena,", town="Quill", count=7, start=3, end=8),
        ),
        None,
    ),
    PairCase(
        "match reports",
        "",
        (
            "Rovers win late",
            fill(MATCH, home="Norwood Rovers", guest="Easton City", score="2-1", day="Saturday", crowd=8120,
                 player="Tom Archer", metres=22, minute=88, rank=4, points=41, next="Tarn"),
        ),
        (
            "United win late",
            fill(MATCH, home="Holmby United", guest="Alma Athletic", score="1-0", day="Sunday", crowd=5300,
                 player="Josip Orr", metres=9, minute=90, rank=11, points=27, next="Dunmore"),
        ),
        None,
    ),
    PairCase(
        "reports of a running story",
        "the background is the same",
        (None, join(*LIBRARY[:4], HARBOUR[7])),
        (None, join(*HARBOUR[:4], HARBOUR[7])),
        None,
    ),
    PairCase("two Chinese stories", "", (None, CHINESE), (None, CHINESE_OTHER), None),
    PairCase(
        "the same daily notice",
        "one number in nine words",
        (None, "The ferry to the islands leaves Norwood at 7."),
        (None, "The ferry to the islands leaves Norwood at 9."),
        None,
    ),
    PairCase(
        "a grant to another town",
        "the rest is the same word for word",
        ("Lifeboat fund pays", fill(GRANT, who="Tarn Lifeboat Station", sum="41,500")),
        ("Lifeboat fund pays", fill(GRANT, who="Quill Creek Sea Rescue", sum="112,000")),
        None,
    ),
    PairCase(
        "a grant of the same sum to another town",
        "",
        ("Lifeboat fund pays", fill(GRANT, who="Tarn Lifeboat Station", sum="41,500")),
        ("Lifeboat fund pays", fill(GRANT, who="Quill Creek Sea Rescue", sum="41,500")),
        None,
    ),
    PairCase(
        "grants in capitals",
        "letters do not tell what is a name",
        (None, fill(GRANT, who="Tarn Lifeboat Station", sum="41,500").upper()),
        (None, fill(GRANT, who="Quill Creek Sea Rescue", sum="112,000").upper()),
        None,
    ),
    PairCase(
        "a grant in capitals and another in mixed case",
        "",
        (None, fill(GRANT, who="Tarn Lifeboat Station", sum="41,500").upper()),
        (None, fill(GRANT, who="Quill Creek Sea Rescue", sum="112,000")),
        None,
    ),
    PairCase(
        "German grants",
        "",
        (None, fill(GRANT_GERMAN, who="Die Rettungswacht Sankt Veit", sum="41.500")),
        (None, fill(GRANT_GERMAN, who="Der Seenotverein Holmby", sum="112.000")),
        None,
    ),
    PairCase(
        "Spanish grants",
        "",
        (None, fill(GRANT_SPANISH, who="la estación de Puerto Alma", sum="41.500")),
        (None, fill(GRANT_SPANISH, who="la cofradía de Ravenna", sum="112.000")),
        None,
    ),
    PairCase(
        "Arabic grants",
        "a script without small letters",
        (None, fill(GRANT_ARABIC, who="محطة نوروود للإنقاذ", sum="41500")),
        (None, fill(GRANT_ARABIC, who="بلدية إيستون الساحلية", sum="112000")),
        None,
    ),
    PairCase(
        "two columns in one frame",
        "half of the words are the frame's",
        ("The ferryman answers: tides", join(*FRAME, TIDES, *FRAME_END)),
        ("The ferryman answers: knots", join(*FRAME, KNOTS, *FRAME_END)),
        None,
    ),
    PairCase(
        "two columns in one frame and of one headline",
        "",
        ("The ferryman answers", join(*FRAME, LIGHTS, *FRAME_END)),
        ("The ferryman answers", join(*FRAME, TIDES, *FRAME_END)),
        None,
    ),
    PairCase(
        "two columns in capitals",
        "",
        (None, join(*FRAME, LIGHTS, *FRAME_END).upper()),
        (None, join(*FRAME, KNOTS, *FRAME_END).upper()),
        None,
    ),
    PairCase("two reports in capitals", "", (None, STORY[1].upper()), (None, join(*LIBRARY).upper()), None),
    PairCase(
        "a headline and its report",
        "an excerpt has to share more than a headline does",
        (None, "Harbour of Norwood stayed closed for a third day on Friday"),
        STORY,
        None,
    ),
    PairCase(
        "Chinese grants",
        "",
        (None, "州长星期一表示，塔恩救生站将从救生基金获得四万元，用于购买发动机和救生衣。该基金至今已帮助八十支队伍，申请截止五月底。"),
        (None, "州长星期一表示，奎尔海岸队将从救生基金获得九万元，用于购买发动机和救生衣。该基金至今已帮助八十支队伍，申请截止五月底。"),
        None,
        "Names of scripts without spaces are not known, nor are numbers inside them.",
    ),
)  # fmt: skip
