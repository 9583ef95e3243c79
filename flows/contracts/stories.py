"""Tables of stories: which articles report the same event, and what ties them."""

from flows.contracts.records import LANGUAGE, PUBLISHER, TITLE
from flows.contracts.table import Column, Table

_STORY = "The story: the smallest doc_id of its articles."
_DAY = "Day of publication; NULL where no day is known."

STORIES = Table(
    "stories",
    "An event that several articles report, of different outlets or days. An article that no other one shares its event "
    "with has no row; reprints of an article are its duplicates.",
    (
        Column("story_id", "text", _STORY, "0c41d7e29ab3f0d5", required=True),
        Column("doc_id", "text", "The article that stands for it: the one that resembles the others most, of equals the earliest.",
               "9f2c1e5ab07d4e83", required=True, references="articles.doc_id"),
        TITLE,
        Column("article_count", "integer", "Articles that report it, 2 at least.", "4", required=True),
        Column("publisher_count", "integer", "Publishers of these articles, as far as they are known.", "3", required=True),
        Column("language_count", "integer", "Languages of these articles.", "1", required=True),
        Column("first_on", "date", "First day of publication; NULL where no day is known.", "2021-03-09"),
        Column("last_on", "date", "Last day of publication.", "2021-03-10"),
        Column("tied_by", "text", "The words, names and numbers that most of its articles share, the heaviest first, with a comma between them.",
               "ferry, aarnes, captain, 1972", required=True),
    ),
    key=("story_id",),
    family="stories",
)  # fmt: skip

STORY_ARTICLES = Table(
    "story_articles",
    "An article of a story. An article is in one story at most.",
    (
        Column("story_id", "text", _STORY, "0c41d7e29ab3f0d5", required=True, references="stories.story_id"),
        Column("doc_id", "text", "The article.", "9f2c1e5ab07d4e83", required=True, references="articles.doc_id"),
        PUBLISHER,
        TITLE,
        LANGUAGE,
        Column("published_on", "date", _DAY, "2021-03-09"),
        Column("similarity", "number", "How much it resembles the other articles of the story, on average: 0 to 1.", "0.41", required=True),
        Column("tied_by", "text", "The words, names and numbers that tie it to the others, the heaviest first, with a comma between them.",
               "ferry, aarnes, 1972", required=True),
    ),
    key=("doc_id",),
    family="stories",
)  # fmt: skip
