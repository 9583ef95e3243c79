"""Tables of records: what became of every input."""

from flows.contracts.table import Column, Table
from flows.rules.formats import LOOKS_LIKE
from flows.text.values import LINE_KINDS

# Columns that many tables share are declared once.
DOC_ID = Column(
    "doc_id", "text", "The record: 16 hex characters of a hash of collection, source_uri and record_key, or record_number where it has no key.",
    "9f2c1e5ab07d4e83", required=True, references="documents.doc_id",
)  # fmt: skip
ARTICLE_ID = Column(
    "doc_id",
    "text",
    "The article that the row belongs to.",
    "9f2c1e5ab07d4e83",
    required=True,
    references="articles.doc_id",
)
RULE_ID = Column("rule_id", "text", "The rule or method that decided.", "newsletter.sign_up", required=True, references="rules.rule_id")  # fmt: skip
SOURCE_URI = Column(
    "source_uri",
    "text",
    "Path of the file below the raw folder, or its name in the store, POSIX style, odd bytes percent-encoded.",
    "herald/0007.txt",
    required=True,
)
COLLECTION = Column("collection", "text", "The collection that the source belongs to.", "raw", required=True)
LANGUAGE = Column(
    "language", "text", "BCP 47 code of the language; und where there is no text to judge.", "en", required=True
)
PUBLISHER = Column(
    "publisher",
    "text",
    "Who published the page: by its folder where the setting publishers names that, else by a column of the record, else "
    "by its own words, else by the domain of its address: as the page spells it, or as it is.",
    "The Harbour Herald",
)
TITLE = Column(
    "title", "text", "The headline, without the site's name; NULL where the record has none.", "Ferry service resumes"
)
PUBLISHED_ON = Column(
    "published_on",
    "date",
    "Day of publication; the first day of the period where published_precision is less.",
    "2021-03-09",
)
PUBLISHED_PRECISION = Column(
    "published_precision", "text", "How exactly published_on is known.", "day", allowed=("day", "month", "year")
)
WORD_COUNT = Column(
    "word_count",
    "integer",
    "Words of text; a character of a script without spaces counts as one.",
    "412",
    required=True,
)
TEXT = Column(
    "text", "text", "The cleaned text: paragraphs parted by a blank line.", "The ferry between …", required=True
)
CLUSTER_ID = Column(
    "cluster_id", "text", "Smallest doc_id of the cluster of duplicates.", "12ab90ffe0345c11", required=True
)


URL = Column(
    "url",
    "text",
    "Address of the page, from a column of the record; NULL where no column has one.",
    "https://harbour.example/7",
)


def positions(of: str = "articles.text", *, required: bool = True) -> tuple[Column, Column]:
    return (
        Column("char_start", "integer", f"Where it starts in {of}: code points, 0-based.", "118", required=required),
        Column("char_end", "integer", f"Where it ends in {of}, exclusive.", "164", required=required),
    )


DOCUMENTS = Table(
    "documents",
    "An input record, whatever became of it. line_count = kept_line_count + removed_line_count holds in every row.",
    (
        Column("doc_id", "text", DOC_ID.description, DOC_ID.example, required=True),
        COLLECTION,
        SOURCE_URI,
        Column("record_number", "integer", "Number of the record in its source, from 1.", "1", required=True),
        Column("record_key", "text", "What its source knows it by (id, url …); NULL where it has none, and in text files.", "https://harbour.example/7"),
        URL,
        Column("status", "text", "What became of it.", "article", required=True, allowed=("article", "duplicate", "rejected")),
        Column("canonical_id", "text", "The article that stands for it: its own doc_id for an article, NULL for a rejected record.",
               "9f2c1e5ab07d4e83", references="articles.doc_id"),
        LANGUAGE,
        Column("language_confidence", "number", "langdetect's probability, halved where hardly a common word of the language stands in a short text; where langdetect does not know the language, the share of its letters or of its common words; 4 digits; NULL where language is und, or a column of the record gives another one than the text seems to have.", "0.9999"),
        Column("second_language", "text", "Another language that fills paragraphs of its own, at least two, or one that is two fifths of the text; quotations do not count. The main language is the one with more text. NULL in nearly every record.", "fr"),
        Column("second_language_share", "number", "Share of the second language in the text that was judged, 0.12 or more, 4 digits.", "0.3333"),
        Column("raw_sha256", "text", "SHA-256 of the bytes as they arrived.", "e3b0c44298fc1c14…", required=True),
        Column("text_sha256", "text", "SHA-256 of the cleaned text in UTF-8; NULL for a rejected record.", "5feceb66ffc86f38…"),
        Column("raw_bytes", "integer", "Size of the record as it arrived, in bytes.", "3159", required=True),
        Column("encoding", "text", "Encoding it was read in; NULL where the bytes are no text.", "utf-8"),
        Column("line_count", "integer", "Lines that are not blank.", "31", required=True),
        Column("blank_line_count", "integer", "Blank lines, which are counted in line numbers and in nothing else.", "30", required=True),
        Column("kept_line_count", "integer", "Lines that stand in text.", "24", required=True),
        Column("removed_line_count", "integer", "Lines that stand in removed_lines.", "7", required=True),
        Column("repaired_line_count", "integer", "Lines whose characters had to be repaired (mojibake, control characters …).", "0", required=True),
        Column("normalized_sha256", "text", "SHA-256 of the text without case, punctuation and spaces; equal means the same words.", "6b86b273ff34fce1…"),
        Column("input_key", "text", "Hash of everything that decided this record: bytes, repeated lines, rules, settings.", "0cc175b9c0f1b6a8", required=True),
    ),
    key=("doc_id",),
)  # fmt: skip

ARTICLES = Table(
    "articles",
    "A canonical document: one row for each different text.",
    (
        Column("doc_id", "text", "The record.", DOC_ID.example, required=True, references="documents.doc_id"),
        COLLECTION,
        SOURCE_URI,
        URL,
        PUBLISHER,
        TITLE,
        Column("byline", "text", "The byline as it stands, in the page or in a column of the record.", "By Ana Ruiz and Li Wei"),
        Column("dateline_place", "text", "Place of the dateline as it stands.", "MOSCOW"),
        Column("dateline_country_code", "text", "Country of that place, ISO 3166 alpha-2.", "RU"),
        Column("dateline_agency", "text", "Agency in the dateline as it stands.", "RFE/RL"),
        Column("dateline_on", "date", "Date in the dateline, where it has a year or published_on gives it one.", "1990-04-03"),
        Column("agency_credit", "text", "A credit to agencies as it stands.", "(With input from agencies)"),
        PUBLISHED_ON,
        PUBLISHED_PRECISION,
        Column("published_at", "instant", "Instant of publication, where a column of the record states time and zone; published_on is then the day in that zone.", "2021-03-09 10:15:00+00"),
        Column("updated_on", "date", "Day of the last change that the page states; where it states no other day, published_on has it, too.", "2021-03-11"),
        LANGUAGE,
        Column("lead", "text", "The first 300 characters of text.", "The ferry between …", required=True),
        TEXT,
        WORD_COUNT,
        Column("cluster_id", "text", CLUSTER_ID.description, CLUSTER_ID.example, required=True),
        Column("cluster_size", "integer", "Documents that this article stands for, itself included.", "3", required=True),
    ),
    key=("doc_id",),
    articles_only=True,
)  # fmt: skip

DUPLICATES = Table(
    "duplicates",
    "A document that another one stands for.",
    (
        Column("doc_id", "text", "The record.", DOC_ID.example, required=True, references="documents.doc_id"),
        Column("canonical_id", "text", "The article that stands for it.", "12ab90ffe0345c11", required=True, references="articles.doc_id"),
        CLUSTER_ID,
        Column("method", "text", "How they are the same: the same bytes; the same words; an edited text; one holds the other.",
               "normalized", required=True, allowed=("exact", "normalized", "near", "contained")),
        Column("similarity", "number", "Exact similarity of the two, 0..1.", "1.0", required=True),
        SOURCE_URI,
        PUBLISHER,
        TITLE,
        PUBLISHED_ON,
        PUBLISHED_PRECISION,
        LANGUAGE,
        WORD_COUNT,
        TEXT,
    ),
    key=("doc_id",),
)  # fmt: skip

REMOVED_LINES = Table(
    "removed_lines",
    "A raw line that is not in the text, of any document, with the rule that took it.",
    (
        DOC_ID,
        Column("line_number", "integer", "Number of the line in the record as it was decoded, before any repair, from 1; blank lines count, and every line end of Unicode counts.", "21", required=True),
        Column("kind", "text", "What the line is.", "comment_form", required=True, allowed=tuple(sorted(LINE_KINDS))),
        RULE_ID,
        Column("text", "text", "The line as it was decoded.", "Leave a Reply", required=True),
        Column("repaired_text", "text", "The line as it was read, where that differs by more than white space.", "Café – open"),
    ),
    key=("doc_id", "line_number"),
)  # fmt: skip

REJECTED = Table(
    "rejected",
    "A refused source or record, with the reason.",
    (
        Column("doc_id", "text", "The record; NULL where a whole source was refused.", DOC_ID.example, references="documents.doc_id"),
        COLLECTION,
        SOURCE_URI,
        Column("record_number", "integer", "Number of the record in its source; NULL where a whole source was refused.", "1"),
        Column("stage", "text", "The step that refused it.", "refine", required=True, allowed=("scan", "ingest", "refine")),
        Column("reason", "text", "Why, as a word; looks_like_ and a format where the bytes are no text but a page, data or a document.", "no_text", required=True,
               allowed=("binary", "broken_json", "broken_mail", "broken_record", "broken_row", "broken_source", "doubled_key", "empty", "encrypted", "forgotten", *LOOKS_LIKE, "nested_archive", "no_text", "no_text_column", "not_an_object", "not_regular", "outside_raw", "program_error", "too_large", "too_many_lines", "too_slow", "unreadable", "worker_crash", "wrong_columns")),
        Column("detail", "text", "Why, as a sentence.", "All 12 lines were page junk.", required=True),
    ),
    key=("collection", "source_uri", "record_number"),
)  # fmt: skip
