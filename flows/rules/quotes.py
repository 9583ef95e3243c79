"""Quote marks, and the rules by which a quotation gets its speaker."""

from flows.rules.rule import Rule
from flows.rules.words import words

# Marks of one family pair with one another: text is scraped, and “straight" or „low“ pairs are everyday.
MARK_FAMILIES: dict[str, str] = {
    '"': "double",
    "“": "double",
    "”": "double",
    "„": "double",
    "«": "angle",
    "»": "angle",
    "「": "corner",
    "」": "corner",
    "『": "white corner",
    "』": "white corner",
    "'": "single",
    "‘": "single",
    "’": "single",
}
# Two single marks for one double mark, as wire archives and typewriters have them, and the mark they stand for.
DOUBLED_MARKS: dict[str, str] = {"''": '"', "``": "“", "‘‘": "“", "’’": "”"}

OPENING_MARKS = frozenset('"“„«‘')

# After 」 these make what stands before them somebody's speech: "…", he says.
JAPANESE_CUES = ("と、", "と話", "と述", "と語", "と言", "と説明", "と強調", "と訴え", "とコメント")

# What has a name between quote marks, and stands right before it: the film “…”, ihr Roman „…“.
WORKS = words("""
    book novel memoir autobiography biography film movie documentary show series miniseries sitcom drama comedy musical play
    opera ballet song single album track ballad hymn anthem poem essay podcast programme program magazine newspaper blog
    titled entitled videogame game painting sculpture exhibition exhibit cartoon sequel franchise thriller bestseller sketch
    buch roman film serie sendung lied song album gedicht theaterstück stück oper zeitung zeitschrift magazin dokumentation
    ausstellung podcast krimi kinderbuch
    livre roman film série émission chanson album poème pièce opéra journal magazine documentaire exposition revue podcast
    libro novela película serie programa canción álbum poema obra ópera diario revista documental exposición filme
    romanzo trasmissione canzone opera giornale rivista documentario mostra programma spettacolo
    livro romance canção álbum jornal exposição peça documentário telenovela novela
    книга книге книгу роман романе фильм фильме фильма песня песню сериал сериале программа программе программу газета
    газете журнал журнале спектакль спектакле опера альбом передача передаче
    """)  # fmt: skip
# "… of “Meet the Press”".
WORK_PARTS = words("""
    host co-host star author editor anchor moderator creator director producer cast episode edition broadcast taping rerun
    reruns airing issue season version copy performance lyrics chorus remake adaptation reboot
    """)
# "“Salt Road” star Jo Ek".
BEHIND_WORKS = words("""
    star stars co-star host co-host actor actress creator author director cast reboot sequel remake franchise movie film
    series album episode novel trilogy musical sitcom singer
    """)
# "… “Morning Joe”": who has programmes, besides names in capitals (NBC’s).
BROADCASTERS = words("""
    channel network radio television news tv show monday tuesday wednesday thursday friday saturday sunday weekend week
    morning night evening reuters bloomberg bbc
    """)
# Before a name that somebody has besides his own: "the hacker known as “Old Pike”".
NICKNAME_LEADS = ("known as", "nicknamed", "alias", "a.k.a.", "aka", "genannt", "alias", "surnommé", "apodado", "detto")
# Words of the reporter before a word that nobody says; verbs that give a thing its name.
SO_CALLED = words("so-called socalled sogenannte sogenannten sogenannter sogenanntes soi-disant llamado llamada")
NAMED = words("called named dubbed termed nicknamed")
# Words that stay small in the names of works.
SMALL_IN_TITLES = words("a an the of and or to in on at for with by from as but nor into over vs vs. is it")

RULES: tuple[Rule, ...] = (
    Rule("quote.cue_after", "quote", "The cue verb and its subject follow the quotation: “…,” Putin said."),
    Rule("quote.cue_before", "quote", "The cue verb and its subject lead to the quotation: Putin said: “…”."),
    Rule("quote.according_to", "quote", "The quotation stands with “according to” and a source."),
    Rule("quote.continued", "quote", "The quotation goes on where the one before it broke off."),
    Rule("quote.unattributed", "quote", "Quote marks around speech whose speaker the text around them does not tell."),
)
