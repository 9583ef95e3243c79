"""What the columns of a record say, and when it is not believed."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("given.title", "given", "The title in a column of the record."),
    Rule("given.authors", "given", "The authors in a column of the record, and that column as the byline."),
    Rule("given.published_on", "given", "The day or instant of publication in a column of the record."),
    Rule("given.publisher", "given", "The publisher in a column of the record."),
    Rule("given.url", "given", "The address of the page in a column of the record."),
    Rule("given.language", "given", "The language in a column of the record."),
    Rule(
        "url.date",
        "given",
        "The day or month in the folders or the name of the page's address, where no column and no line says when it was "
        "published.",
    ),
    Rule(
        "url.name",
        "given",
        "The name on the page that the domain of its address spells, where no column and no other line names the "
        "publisher.",
    ),
    Rule("url.publisher", "given", "The domain of the page's address, where nothing names the publisher."),
    Rule(
        "given.implausible",
        "given",
        "A value of a column that is not believed: what the text says counts, or nothing. A title that is an address, "
        "or the publisher's name; a day that a database writes where it knows none, or one that cannot be read; an "
        "author that is an account, an address or the publisher; a language that newsmill does not know.",
    ),
)

# What programs write where they have no value, in small letters. "no" is Norwegian.
NO_VALUES: frozenset[str] = frozenset(
    {"", "-", "--", "none", "null", "nan", "nat", "n/a", "na", "undefined", "unknown", "und", "[]", "{}"}
)
# Accounts that publish whatever anybody wrote, in small letters.
ACCOUNTS: frozenset[str] = frozenset({"admin", "administrator", "editor", "guest", "root", "user", "webmaster"})

# Codes of languages that have another one in newsmill, in small letters.
OTHER_CODES: dict[str, str] = {
    "nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans",
    "zh-hans": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "zh-hant": "zh-Hant",
}  # fmt: skip
