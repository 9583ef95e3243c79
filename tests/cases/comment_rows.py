"""What stands under names behind a report: readers' comments, which go, and their near misses, which stay.

All texts and names are invented.
"""

from typing import NamedTuple

from cases.judge import P1, P2, P3, P4
from cases.sections import C1, C2, C3, DE, RU

Lines = tuple[str, ...]
EN = (P1, P2, P3, P4)
C4 = "Nobody asks what the cats think of all this, although they were there first and will be there when the last ferry has gone to the breakers."
C5 = "I would pay twice the fare for a captain who leaves on time, and three times for one who says so the day before and not a week later."
# A remark too short to be text.
SHORT = "I saw it sink."
DE_MORE = "Mir ist das alles zu viel Aufregung um einen Kahn, der schon vor zehn Jahren hätte abgewrackt werden sollen, wie jeder weiß, der einmal an Bord war."
RU_MORE = (
    "А мне жаль не кошек, а баржу: на ней мой дед ходил ещё мальчишкой, и угля с неё хватало на всю зиму всему нашему двору, и даже соседям кое-что оставалось.",
    "Сколько можно говорить о понедельнике, если причал не ремонтировали с тех пор, как я пошёл в школу, а я уже два года как на пенсии и хожу туда с внуками.",
)

ZH = (
    "北浜港周五已连续第三天关闭，潜水员正在寻找一艘在暴风雨中沉没的运煤驳船，港务长在新闻发布会上说，目前还无法确定何时能够重新开放，渔民们只能在家等待消息。",
    "渔业协会表示，共有四十艘船受损或失踪，老熏鱼房的屋顶也被大风掀翻，所幸没有人员受伤，只有两只猫至今下落不明，居民们仍在码头附近的仓库里寻找它们的踪迹。",
    "港务长希望第一班渡轮能在下周一启航，但他上周一也是这么说的，而上上周一恰好是节日，所以谁也不知道这一次的承诺能不能兑现，渡轮公司也拒绝对此发表任何评论。",
    "协会还呼吁市政府尽快修好防波堤，否则下一次暴风雨来临时损失会更大，市长答应在月底之前给出答复，并且表示今年的预算里已经为港口留出了一笔维修费用以备不时之需。",
    "沉船的船主说他已经在海上干了三十年，从来没有见过这样的大浪，他打算等船打捞上来以后就把它送进博物馆，自己改行去开一家小小的面馆，专门卖给码头上的工人们吃。",
)
DE_REPORT = (
    *DE[:2],
    "Der Hafenmeister hofft, dass die erste Fähre am Montag ablegt, aber das hat er schon am vorigen Montag gesagt, und davor war ohnehin ein Feiertag, an dem nichts fährt.",
)
RU_REPORT = (
    *RU[:2],
    "Капитан порта надеется, что первый паром выйдет в понедельник, но то же самое он говорил неделю назад, а за неделю до этого был праздник, и никто никуда не плыл.",
)


class RowCase(NamedTuple):
    label: str
    comment: str
    report: Lines
    rows: Lines


GO: tuple[RowCase, ...] = (
    RowCase(
        "name, age",
        "no heading, and no line that signs",
        EN,
        ("oldsailor", "2 hours ago", C1, "Mira Lind", "3 hours ago", C2, "Ivo", "5 hours ago", SHORT),
    ),
    RowCase(
        "name over date with time",
        "longer than the report",
        EN,
        ("Ada Quill", "August 2nd, 2021 at 12:36 pm", C1, C2, "Mira Lind", "August 2nd, 2021 at 1:08 pm", C3, C4, "Ivan Lane", "August 3rd, 2021 at 9:10 am", C5),
    ),
    RowCase(
        "name and date with time in a line",
        "no word says that a reader wrote",
        EN,
        ("by oldsailor71 July 25, 2021 10:59 AM", C1, "by mira_l July 25, 2021 10:55 AM", C2, "by TideTable July 24, 2021 9:20 PM", C3),
    ),
    RowCase(
        "name and button",
        "neither date nor age",
        EN,
        ("oldsailor", C1, "Reply", "Mira Lind", C2, "Reply", "Ivo", C3, "Reply"),
    ),
    RowCase(
        "address before the name",
        "the reader's own page, which a browser does not show",
        EN,
        ("http://tides.example/ oldsailor", C1, "http://www.mira.example/blog Mira Lind", C2, "http://ivo.example Ivo", C3),
    ),
    RowCase(
        "two names in small letters",
        "a heading begins with a capital",
        EN,
        ("mira lind July 22, 2021 at 2:25 pm", C1, "old sailor July 13, 2021 at 6:11 pm", C2, "ivo July 11, 2021 at 7:40 am", C3),
    ),
    RowCase(
        "german",
        "",
        DE_REPORT,
        ("Wattwurm", "03.05.2021, 14:02 Uhr", DE[2], "Mira Lind", "03.05.2021, 15:40 Uhr", DE_MORE, "Ivo", "04.05.2021, 08:11 Uhr", SHORT),
    ),
    RowCase(
        "russian",
        "",
        RU_REPORT,
        ("Морской волк", "11.01.2021 в 02:10", RU[2], "Мира Линд", "11.01.2021 в 04:30", RU_MORE[0], "иво77", "12.01.2021 в 10:05", RU_MORE[1]),
    ),
    RowCase(
        "chinese",
        "one word, whatever its length",
        ZH,
        ("海边老人", "2021-05-03 14:02", ZH[1], "小米", "2021-05-03 15:40", ZH[3], "猫的朋友", "2021-05-04 08:11", "不信。"),
    ),
)  # fmt: skip

STAY: tuple[RowCase, ...] = (
    RowCase("interview", "names over answers", EN, ("Ada Quill", C1, "Ivo Lane", C2, "Ada Quill", C3, "Ivo Lane", P2)),
    RowCase("voices", "people under whose names their words stand", EN, ("Ada Quill, baker", C1, "Ivo Lane, pilot", C2, "Mira Lind, teacher", C3)),
    RowCase("panel", "a name, an office, a life", EN, ("Ada Quill", "Harbour master of Norwood", C1, "Ivo Lane", "Chair of the fishermen's union", C2, "Mira Lind", "Keeper of the smokehouse", C3)),
    RowCase("letters", "signed with a place", EN, (C1, "Ada Quill, Easton", C2, "Ivo Lane, Westport", C3, "Mira Lind, Norwood")),
    RowCase("questions and answers", "", EN, ("oldsailor asks", C1, "Ada Quill answers", C2, "mira asks", C3, "Ada Quill answers", P2)),
    RowCase("chronicle", "dates without a time, and places", EN, ("3 May 2021", "Norwood", C1, "4 May 2021", "Easton", C2, "5 May 2021", "Westport", C3)),
    RowCase(
        "live report",
        "its writers' names before each entry, from the first on",
        (P1,),
        ("Ada Quill", "3 May 2021, 14:02", C1, "Ivan Lane", "3 May 2021, 13:40", C2, "Mira Lind", "3 May 2021, 12:15", C3, "Ada Quill", "3 May 2021, 11:02", P2, "Ivan Lane", "3 May 2021, 10:30", P4),
    ),
    RowCase(
        "live report of one writer behind a summary",
        "the same name over and over",
        EN,
        ("Ada Quill", "3 May 2021, 14:02", C1, "Ada Quill", "3 May 2021, 13:40", C2, "Ada Quill", "3 May 2021, 12:15", C3, "Ada Quill", "3 May 2021, 11:02", P2),
    ),
    RowCase(
        "live report with headings behind a summary",
        "longer than what stands above, and no names",
        EN,
        ("Ferry sails again", "3 May 2021, 14:02", C1, C2, "Roof found in a field", "3 May 2021, 13:40", C2, C3, "Cats still missing", "3 May 2021, 12:15", C3, C1),
    ),
    RowCase(
        "box in the middle",
        "other articles with their writers and ages, and the report goes on",
        EN,
        ("Ada Quill", "2 hours ago", SHORT, "Ivo Lane", "3 hours ago", SHORT, "Mira Lind", "4 hours ago", SHORT, C1, C2, C3),
    ),
    RowCase(
        "facts under headings",
        "a fact that is called like a field of a form",
        EN,
        ("Quill Boats", "Website:", "quill.example", C1, "Lane Ropes", "Website:", "lane.example", C2, "Lind Nets", "Website:", "lind.example", C3),
    ),
    RowCase(
        "posts in a report",
        "buttons below, and an @ beside the name",
        EN,
        ("Ada Quill @adaquill", C1, "Reply", "Ivo Lane @ivolane", C2, "Reply", "Mira Lind @miral", C3, "Reply"),
    ),
)  # fmt: skip
