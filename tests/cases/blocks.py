"""Lists and their like in a page: each stays whole or goes whole. All texts are invented."""

from typing import NamedTuple

Lines = tuple[str, ...]


class BlockCase(NamedTuple):
    label: str
    comment: str
    above: Lines  # of the report
    block: Lines
    below: Lines  # of the report, or of the page behind it
    stays: bool
    known_failure: str = ""  # why it fails today


EN = (
    "The harbour of Norwood stayed closed for a third day on Friday as divers searched for the wreck of a coal barge that sank in the storm, the harbour master said.",
    "Forty boats were damaged or lost, the fishermen's union said, and the old smokehouse has lost its roof; nobody was hurt, although two cats are still missing.",
    "The harbour master hopes to see the first ferry leave on Monday, but he said the same of last Monday, and the Monday before that one was a holiday anyway.",
)
DE = (
    "Der Hafen von Norderhaven blieb am Freitag den dritten Tag gesperrt, weil Taucher nach einem Kohlekahn suchten, der im Sturm gesunken war, sagte der Hafenmeister.",
    "Vierzig Boote wurden beschädigt oder gingen verloren, teilte der Fischerverband mit; verletzt wurde niemand, nur zwei Katzen werden noch immer vermisst.",
)
FR = (
    "Le port de Norville est resté fermé vendredi pour la troisième journée, des plongeurs cherchant l’épave d’une barge coulée pendant la tempête, a dit le capitaine.",
    "Quarante bateaux ont été endommagés ou perdus, selon le syndicat des pêcheurs ; personne n’a été blessé, mais deux chats manquent toujours à l’appel.",
)
RU = (
    "Порт Северный остался закрыт третий день подряд: водолазы искали баржу с углём, затонувшую во время шторма, сообщил капитан порта, и нашли только якорь.",
    "Сорок лодок повреждены или пропали, заявил союз рыбаков; никто не пострадал, но двух кошек всё ещё ищут, и надежды с каждым днём становится меньше.",
)
ES = (
    "El puerto de Villanorte permaneció cerrado el viernes por tercer día mientras los buzos buscaban una barcaza de carbón hundida en el temporal, dijo el capitán.",
    "Cuarenta barcos resultaron dañados o se perdieron, informó el sindicato de pescadores; no hubo heridos, aunque todavía faltan dos gatos del viejo ahumadero.",
)
JA = (
    "北浜港は金曜日で三日連続の閉鎖となり、嵐で沈んだ石炭運搬船を潜水士が捜索していると港長が記者会見で述べ、再開の見通しはまだ立っていないと説明した。",
    "漁業組合によると四十隻の船が壊れたり失われたりしたほか、古い燻製小屋の屋根が飛ばされたが、けが人はなく、猫二匹の行方だけが今も分かっていないという。",
)

STAY: tuple[BlockCase, ...] = (
    BlockCase(
        "signature of a letter",
        "a line that closes it, and who signs",
        EN,
        ("Yours faithfully,", "Ada Quill", "Chair of the fishermen's union", "Norwood"),
        ("Share this article", "Related articles", "Ferry sails again on Friday"),
        stays=True,
    ),
    BlockCase(
        "letters behind each other",
        "the signature of the first stands between two letters, and nothing of it is a salutation",
        (EN[0], EN[1]),
        ("Sincerely,", "Ada Quill", "Easton"),
        ("To the Editor:", EN[2], "Share this article", "Related articles", "Ferry sails again on Friday"),
        stays=True,
    ),
    BlockCase(
        "german: signature of an open letter",
        "a closing with a letter that case folding makes two of",
        DE,
        ("Mit freundlichen Grüßen", "Ada Quill", "Vorsitzende des Fischerverbands"),
        ("Artikel teilen", "Mehr zum Thema", "Fähre fährt wieder am Freitag"),
        stays=True,
    ),
    BlockCase(
        "results with scores",
        "two sides and their goals",
        (EN[0], EN[1]),
        ("Norwood 2 Easton 1", "Westport 0 Carding 0", "Oldmoor 3 Bolting 4"),
        (EN[2], "Share this article", "Related articles", "Ferry sails again on Friday"),
        stays=True,
    ),
    BlockCase(
        "draw at the end",
        "announced, and a sentence closes it",
        (*EN, "The cup goes on all the same, and the winners of last year travel to Westport. The full draw:"),
        ("Easton v Weston or Sutton", "Carding v Colcaster", "Chelford or Fenby v Birmley", "Oldmoor v Bolting", "The ties will be played on the last weekend of January."),
        (),
        True,
    ),
    BlockCase(
        "draw at the end, page behind it",
        "",
        (*EN, "The cup goes on all the same, and the winners of last year travel to Westport. The full draw:"),
        ("Easton v Weston or Sutton", "Carding v Colcaster", "Chelford or Fenby v Birmley", "Oldmoor v Bolting"),
        ("Share this article", "Leave a Reply", "Your name"),
        True,
    ),
    BlockCase(
        "draw that nothing announces",
        "pairs right behind the last paragraph",
        EN,
        ("Easton v Weston or Sutton", "Carding v Colcaster", "Chelford v Fenby", "Oldmoor v Bolting", "Harbour Office v Norwood"),
        (),
        True,
    ),
    BlockCase(
        "two lists at the end",
        "each announced by a sentence",
        (*EN, "The boats that were lost in the inner harbour on Tuesday night, by the union's own list, are these:"),
        ("Ada Maria", "Blue Herring", "Fair Wind", "Old Salt"),
        ("Those that can be mended before the season begins, the union says, are the following ones:", "Little Auk", "Sea Pink", "Grey Goose", "Second Wife"),
        True,
    ),
    BlockCase(
        "winners with towns",
        "names and brackets",
        (EN[0], EN[1], "The winners of the regatta, which was rowed before the storm, were named in the town hall on Friday night:"),
        ("Ada Quill (Norwood)", "Ivo Lane (Easton)", "Ozmir Teppelin (Port Sutton)", "Mira Oldacre (Fenby)"),
        (EN[2],),
        True,
    ),
    BlockCase(
        "long list between paragraphs",
        "more lines than a stack of sub-headings has",
        (EN[0], "The union asked its members on Thursday to lend what they can spare, above all the following things:"),
        ("Ropes and nets", "Lamps with oil", "Two or three pumps", "Dry blankets", "Boots of all sizes", "Planks of pine", "Tar and brushes", "A cook"),
        (EN[1], EN[2]),
        True,
    ),
    BlockCase(
        "german: fixtures",
        "",
        (*DE, "Der Spieltag der Hafenliga wird trotzdem ausgetragen, wie der Verband am Abend mitteilte. Die Partien im Überblick:"),
        ("Norderhaven – Osterburg", "Süderfeld – Westerende", "Altmoor – Neufehn", "Kleinhafen – Großbeck"),
        (),
        True,
    ),
    BlockCase(
        "german: facts between paragraphs",
        "terms and their values",
        (DE[0],),
        ("Länge: 42 Meter", "Baujahr: 1957", "Ladung: 300 Tonnen Kohle", "Besatzung: vier Mann"),
        (DE[1],),
        True,
    ),
    BlockCase(
        "french: ingredients",
        "quantities",
        (*FR, "La soupe de la capitainerie, servie aux plongeurs depuis trois jours, est facile à refaire chez soi. Il vous faut :"),
        ("500 g de harengs", "2 oignons", "1 litre d’eau de source", "3 pommes de terre"),
        (FR[0].replace("vendredi", "samedi"),),
        True,
    ),
    BlockCase(
        "russian: bullets",
        "",
        (RU[0], "Союз рыбаков перечислил, что понадобится лодкам до начала сезона, и просит помочь каждого, кто может:"),
        ("— канаты и сети;", "— лампы и масло;", "— два или три насоса;", "— сухие одеяла."),
        (RU[1],),
        True,
    ),
    BlockCase(
        "spanish: nominees",
        "",
        (ES[0], "La fiesta del puerto entregará sus premios aunque sea bajo techo, y estos son los candidatos de este año:"),
        ("Ada Quillena", "Ivo Laneda", "Osmira Tepelín", "Mirta Viejoacre"),
        (ES[1],),
        True,
    ),
    BlockCase(
        "japanese: results",
        "full-width colon and dashes",
        (*JA, "嵐の前に行われた北浜港のボート競漕大会は全種目が終了し、各組の優勝者は次の通りと主催者が発表した："),
        ("男子一人乗り：北浜漁協", "女子一人乗り：東町高校", "男子四人乗り：港湾事務所", "女子四人乗り：燻製婦人会"),
        (JA[0].replace("金曜日", "土曜日"),),
        True,
    ),
    BlockCase(
        "live blog",
        "times, headings and texts are the whole page",
        ("Storm over Norwood: live updates",),
        (
            "Ferries stay in port until Friday",
            "The harbour board says that no ferry will sail before Friday, because the gangway has to be welded again.",
            "Light is back in the old town",
            "There is light again in most streets of the old town, the county says, and the pumps are running once more.",
            "“It went like a hat”",
            "Ada Quill, who lives across the street from the smokehouse, tells our reporter that its roof went like a hat.",
            "Two men hurt by a chimney",
            "Two men were hurt by a falling chimney in Mill Street, the police say. Neither of them is in any danger.",
        ),
        (),
        True,
    ),
    BlockCase(
        "german: live blog",
        "",
        ("Sturm über Norderhaven: Alle Meldungen im Liveblog", DE[0]),
        (
            "Fähren bleiben bis Freitag im Hafen",
            "Vor Freitag fährt keine Fähre, teilt die Hafenbehörde mit, weil der Steg noch einmal geschweißt werden muss.",
            "Wieder Licht in der Altstadt",
            "In den meisten Straßen der Altstadt brennt wieder Licht, sagt der Landkreis, und auch die Pumpen laufen.",
            "Zwei Männer von Schornstein verletzt",
            "Zwei Männer sind in der Mühlenstraße von einem Schornstein verletzt worden, wie die Polizei am Mittag mitteilt.",
        ),
        (),
        True,
    ),
    BlockCase(
        "chronicle at the end",
        "dates without a time, and what happened on them",
        EN,
        ("March 3, 2019", "A barge sinks in the outer harbour.", "March 5, 2019", "Divers find an anchor, but no barge.", "March 9, 2019", "The union asks for pumps."),
        ("Share this article", "Related articles", "Ferry sails again on Friday"),
        True,
    ),
    BlockCase(
        "german: chronicle between paragraphs",
        "an entry may have some sentences",
        (DE[0],),
        ("3. März 2019", "Im Vorhafen sinkt ein Kahn.", "Niemand hat es gesehen.", "5. März 2019", "Taucher finden einen Anker.", "9. März 2019", "Der Verband bittet um Pumpen."),
        (DE[1],),
        True,
    ),
    BlockCase(
        "score, scorers, bench",
        "lines of several forms, which only lists have",
        EN,
        ("Norwood 2 Easton 1", "HT: 1-0", "Goals: Quill 12, Lane 44; Marsh 80", "Subs: Pike, Dray", "Referee: I Teppelin", "Attendance: 4,211"),
        ("Share this article", "Related articles", "Ferry sails again on Friday"),
        True,
    ),
    BlockCase(
        "japanese: scorers and spectators",
        "figures behind a word and a full-width colon are a term",
        JA,
        ("得点：クイル（12分）、レーン（44分）", "主審：テッペリン", "観客：4211人", "警告：ストーン、リード"),
        (),
        True,
    ),
    BlockCase(
        "french: score sheet",
        "",
        FR,
        ("Norville 2 Estville 1", "Buts : Quille (12e), Lane (44e)", "Arbitre : M. Teppelin", "Spectateurs : 4 211"),
        ("Partager", "À lire aussi", "Le bac repart vendredi"),
        True,
    ),
)  # fmt: skip

GO: tuple[BlockCase, ...] = (
    BlockCase(
        "menu behind the report",
        "",
        EN,
        ("Home", "Tides", "Classifieds", "Weather", "Harbour cams", "Contact us"),
        (),
        False,
    ),
    BlockCase(
        "closing in a menu",
        "no text above it: a link to greeting cards",
        (*EN, "© 2019 Norwood Tide"),
        ("Classifieds", "Best Wishes", "Tides", "Weather"),
        (),
        False,
    ),
    BlockCase(
        "topics",
        "a short label with a colon announces links",
        EN,
        ("More topics:", "Norwood Harbour", "Fishing Boats", "Winter Storms", "Ada Quill"),
        ("© 2019 Norwood Tide",),
        False,
    ),
    BlockCase(
        "links between paragraphs",
        "headlines of other articles, more than sub-headings are",
        (EN[0], EN[1]),
        (
            "Ferry to sail again in April after a winter in the dock",
            "Brass band leaves contest over second trombone",
            "Why the herring came late this year",
            "Smokehouse roof found in a field near Easton",
            "The pilot who never learned to swim",
            "Ten walks along the northern shore",
        ),
        (EN[2],),
        False,
        known_failure="no other mark of a page around them, and the line model takes them for sub-headings",
    ),
    BlockCase(
        "german: headlines with a word before them",
        "long terms are headlines",
        (DE[0],),
        (
            "Schifffahrt: Fähre nach Osterburg fährt nach dem Winter wieder ab April",
            "Musik: Blaskapelle verlässt Wettbewerb nach Streit um zweite Posaune",
            "Fischerei: Warum der Hering in diesem Jahr so spät gekommen ist",
            "Bauen: Dach der Räucherei auf einem Feld bei Westerende gefunden",
        ),
        (DE[1],),
        False,
        known_failure="no other mark of a page around them, and the line model takes them for sub-headings",
    ),
    BlockCase(
        "ticker",
        "clock times and headlines beside a report",
        EN,
        ("18:42", "Ferries stay in port until Friday", "17:15", "Light is back in the old town", "16:03", "Roof goes like a hat", "15:20", "Two men hurt by a chimney"),
        (),
        False,
    ),
    BlockCase(
        "related articles with dates",
        "",
        EN,
        ("Related articles", "Ferry to sail again in April", "12 March 2019", "Brass band leaves contest", "10 March 2019", "Smokehouse roof found", "9 March 2019"),
        (),
        False,
    ),
    BlockCase(
        "share bar",
        "",
        EN,
        ("Share this article", "Facebook", "Twitter", "Pinterest", "WhatsApp", "Email"),
        (),
        False,
    ),
    BlockCase(
        "russian: links behind the report",
        "",
        RU,
        ("Читайте также:", "Паром снова пойдёт в апреле", "Духовой оркестр покинул конкурс", "Крышу коптильни нашли в поле", "Почему сельдь пришла поздно"),
        (),
        False,
    ),
    BlockCase(
        "french: menu before the report",
        "",
        (),
        ("Accueil", "Marées", "Petites annonces", "Météo", "Se connecter"),
        FR,
        False,
    ),
    BlockCase(
        "comments that nothing announces",
        "a name stands above each date",
        EN,
        ("Harbour Rat", "3 March 2019", "The smokehouse was rotten anyway.", "Old Salt", "5 March 2019", "My cat is back.", "Sea Pink", "9 March 2019", "Mine is not."),
        (),
        False,
    ),
    BlockCase(
        "blog entries with dates",
        "a headline stands below each date",
        EN,
        ("More news", "3 March 2019", "Ferry to sail again in April", "It leaves at nine.", "5 March 2019", "Brass band leaves contest", "It was the trombone.", "9 March 2019", "Smokehouse roof found", "It lay in a field."),
        ("© 2019 Norwood Tide",),
        False,
    ),
    BlockCase(
        "market prices before the report",
        "a ticker in the head of the page",
        ("Log in",),
        ("HRX: 1,402.1", "Coal: 88.20", "Herring: 4.11", "Tar: 12.75"),
        EN,
        False,
    ),
)  # fmt: skip


def put_times(lines: Lines, suffix: str = "") -> Lines:
    """A clock time before every second line: the entries of a live blog, latest first."""
    return tuple(
        line
        for number in range(0, len(lines), 2)
        for line in (f"{18 - number // 2}:{42 - 7 * (number // 2):02}{suffix}", *lines[number : number + 2])
    )
