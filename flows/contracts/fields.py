"""Tables of fields: what was found in articles, each value with its span and its rule."""

from flows.contracts.records import ARTICLE_ID, RULE_ID, positions
from flows.contracts.table import Column, Table

FIGURE_KINDS = ("arrested", "displaced", "kidnapped", "killed", "missing", "other", "wounded")
MODIFIERS = ("about", "at_least", "more_than", "nearly", "up_to", "vague")
PLACE_ID = Column("place_id", "integer", "GeoNames id of the place.", "524901")
COUNTRY_CODE = Column("country_code", "text", "ISO 3166 alpha-2 code of the country.", "RU")

AUTHORS = Table(
    "authors",
    "A name in a byline.",
    (
        ARTICLE_ID,
        Column("author_number", "integer", "Order in the byline, from 1.", "1", required=True),
        Column("name", "text", "The name.", "Ana Ruiz", required=True),
        RULE_ID,
    ),
    key=("doc_id", "author_number"),
    articles_only=True,
)

EVIDENCE = Table(
    "evidence",
    "Where a value of articles stands in the record: in a line, or in a column beside the text. Where there are several "
    "values, articles has that of the column, unless its rule is given.implausible.",
    (
        ARTICLE_ID,
        Column("field", "text", "The column of articles (authors: of authors.name).", "title", required=True,
               allowed=("agency_credit", "authors", "byline", "dateline_agency", "dateline_on", "dateline_place", "language", "published_at", "published_on", "publisher", "title", "updated_on", "url")),
        Column("value", "text", "The value, as text.", "2021-03-09", required=True),
        Column("source_column", "text", "The column of the record that it stands in; NULL where it stands in a line.", "headline"),
        Column("line_number", "integer", "The line it stands in, from 1; blank lines count. NULL, as all that follows but the rule, where it stands in a column.", "3"),
        *positions("the line (repaired_text of removed_lines where that is given)", required=False),
        Column("surface", "text", "The characters that stand there.", "9 March 2021"),
        RULE_ID,
    ),
    key=("doc_id", "field", "value", "source_column", "line_number", "char_start"),
    articles_only=True,
)  # fmt: skip

ATTRIBUTES = Table(
    "attributes",
    "A column of the record that says neither its text nor a field, if the setting attributes asks for it; without rows "
    "otherwise.",
    (
        ARTICLE_ID,
        Column("name", "text", "The column, as it is written in the record.", "section", required=True),
        Column("value", "text", "What it holds: a text as it is, up to 10,000 characters; JSON of a number, a boolean, a list or an object.", "Harbour", required=True),
    ),
    key=("doc_id", "name"),
    articles_only=True,
)  # fmt: skip

QUOTES = Table(
    "quotes",
    "A quotation, with its speaker where the text says who speaks.",
    (
        ARTICLE_ID,
        Column("quote_number", "integer", "Order in the text, from 1.", "2", required=True),
        Column("text", "text", "What is quoted, without the quote marks.", "We will rebuild the pier.", required=True),
        *positions(),
        Column("kind", "text", "direct: a whole statement; partial: words inside a sentence of the report.", "direct",
               required=True, allowed=("direct", "partial")),
        Column("speaker", "text", "Name of the speaker, in full where the text gives it in full.", "Mara Lindqvist"),
        Column("speaker_key", "text", "Key of that name, as in mentions.name_key.", "maralindqvist||m lindqvist|maralindqvist"),
        Column("speaker_role", "text", "Role of the speaker as it stands.", "harbour master"),
        Column("speaker_method", "text", "How the speaker was found.", "cue_after"),
        Column("cue", "text", "The word that introduces the speech, as it stands.", "said"),
        RULE_ID,
    ),
    key=("doc_id", "quote_number"),
    articles_only=True,
)  # fmt: skip

MENTIONS = Table(
    "mentions",
    "A name in the text, each time it stands there.",
    (
        ARTICLE_ID,
        Column("mention_number", "integer", "Order in the text, from 1.", "5", required=True),
        Column(
            "kind",
            "text",
            "What is named.",
            "person",
            required=True,
            allowed=("demonym", "organization", "person", "place"),
        ),
        Column("name", "text", "The full name in the document, or the gazetteer's.", "Mara Lindqvist", required=True),
        Column(
            "name_key",
            "text",
            "What the name is compared by over all articles (entity_names), in four parts with | between them: the name "
            "in one spelling, which names of one entity share; what of it may be missing (middle initials, + for an "
            "Arabic article, legal forms of firms); the initials and surname that may stand for it; its letters. NULL "
            "for a demonym.",
            "maralindqvist||m lindqvist|maralindqvist",
        ),
        Column("surface", "text", "The name as it stands.", "Lindqvist", required=True),
        *positions(),
        Column("role", "text", "Role as it stands with the name.", "harbour master"),
        PLACE_ID,
        COUNTRY_CODE,
        Column("country", "text", "GeoNames' English short name of the country.", "Russia"),
        Column("admin1", "text", "First-order division of the country.", "Moscow"),
        Column("latitude", "number", "Degrees north.", "55.75"),
        Column("longitude", "number", "Degrees east.", "37.62"),
        RULE_ID,
    ),
    key=("doc_id", "mention_number"),
    articles_only=True,
)

FIGURES = Table(
    "figures",
    "A count of people or things.",
    (
        ARTICLE_ID,
        Column("figure_number", "integer", "Order in the text, from 1.", "1", required=True),
        Column("kind", "text", "What happened to those counted.", "killed", required=True, allowed=FIGURE_KINDS),
        Column("value_low", "integer", "The stated number, or the lower end of a range.", "12", required=True),
        Column("value_high", "integer", "The stated number, or the upper end of a range.", "15", required=True),
        Column("modifier", "text", "How the number is qualified.", "at_least", allowed=MODIFIERS),
        Column("object", "text", "What is counted, as it stands.", "civilians"),
        Column("side", "text", "On which side.", "on each side"),
        Column("attributed_to", "text", "Who says so, as it stands.", "officials"),
        PLACE_ID,
        Column(
            "part_of_figure_number",
            "integer",
            "The figure of this article that this one is a part of: do not add them.",
            "1",
        ),
        *positions(),
        Column("sentence", "text", "The sentence it stands in.", "At least 12 people were hurt.", required=True),
        RULE_ID,
    ),
    key=("doc_id", "figure_number"),
    articles_only=True,
)

DATES = Table(
    "dates",
    "A date in the text.",
    (
        ARTICLE_ID,
        Column("date_number", "integer", "Order in the text, from 1.", "1", required=True),
        Column("surface", "text", "The date as it stands.", "last month", required=True),
        Column("start_on", "date", "First day of the period; NULL where it cannot be resolved.", "2021-02-01"),
        Column("end_on", "date", "Last day of the period.", "2021-02-28"),
        Column("precision", "text", "How exactly it is stated.", "month", required=True,
               allowed=("day", "month", "period", "weekday", "year")),
        *positions(),
        RULE_ID,
    ),
    key=("doc_id", "date_number"),
    articles_only=True,
)  # fmt: skip
