"""The line judge's own rules: what a line's looks and its neighbours say. The code in flows/text decides."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    # -- a line by itself ---------------------------------------------------------------------------------------------
    Rule("body.paragraph", "body", "A long line that ends like a sentence."),
    Rule("body.sentence", "body", "A line as long as a sentence of a report that ends like one."),
    Rule("body.long", "body", "A long line without an end mark that is running text by its words."),
    Rule(
        "body.broken_line",
        "body",
        "Part of a sentence that goes on in the next line, in a record without a page around it.",
    ),
    Rule("body.dateline", "body", "A line that begins with a dateline, before any other text."),
    Rule("body.remark", "body", "A short line that ends like a sentence: report or not, the neighbours tell."),
    Rule(
        "body.lead_in",
        "body",
        "A line that ends with a colon: the report if it is as long as a sentence, else the neighbours tell.",
    ),
    Rule("subheading.shape", "subheading", "Some words without an end mark: sub-heading or link, the neighbours tell."),
    Rule("navigation.label", "navigation", "A word or two without an end mark."),
    Rule(
        "navigation.element",
        "navigation",
        "A line in the <nav> of a page in HTML that is no sentence, or a line of links in its <nav> or <footer>.",
    ),
    Rule("navigation.marks", "navigation", "A line without any word: figures, dashes, arrows."),
    Rule("teaser.cut_off", "teaser", "A text that is cut off: the beginning of another article."),
    Rule("boilerplate.repeated", "boilerplate", "A short line that stands in several unrelated documents."),
    # -- a record as a whole -------------------------------------------------------------------------------------------
    Rule(
        "body.bare_record",
        "body",
        "A line of a record in which hardly anything looks like a report, and nothing like a page.",
    ),
    Rule("body.wire_copy", "body", "A line of an agency's own copy: a dateline at the head, no page around it."),
    # -- a line among its neighbours ----------------------------------------------------------------------------------
    Rule("body.among_body", "body", "An uncertain line between lines of the report."),
    Rule("body.beside_body", "body", "A sentence beside a line of the report."),
    Rule("body.list_item", "body", "An item of a list inside the report, or of one that its last line announces."),
    Rule("body.in_guide", "body", "A short line inside a text with many headings and lists."),
    Rule(
        "subheading.entry",
        "subheading",
        "The heading of an entry: of a live blog (a clock time, it, and a text), or of a chronicle (a date, and a text).",
    ),
    Rule("body.only_text", "body", "The only text that the record has."),
    Rule("subheading.between_body", "subheading", "A short line alone between two paragraphs of the report."),
    Rule("section_label.before_body", "section_label", "A word or two on top of the record, before the report begins."),
    Rule("navigation.before_body", "navigation", "A line before the report begins."),
    Rule("boilerplate.after_body", "boilerplate", "A line after the report has ended."),
    Rule("boilerplate.inside_body", "boilerplate", "A line between paragraphs that neither continues nor heads one."),
    Rule("teaser.island", "teaser", "A sentence among links, away from the report."),
    Rule("teaser.section", "teaser", "Part of a section that leads to other articles."),
    Rule("teaser.inside_body", "teaser", "A headline between paragraphs that links to another article."),
    Rule("comment_form.section", "comment_form", "Part of the readers' comments or their form."),
    Rule("comment_form.readers", "comment_form", "Behind the beginning of the readers' comments, which are signed."),
    Rule("newsletter.section", "newsletter", "Part of a call to sign up for a newsletter."),
    Rule(
        "body.lead",
        "body",
        "A line as long as a sentence, though without an end mark, between title and text of a record without a page.",
    ),
    # -- the learned model ---------------------------------------------------------------------------------------------
    Rule("body.model", "body", "The neighbours would drop it; the learned line model is sure that it is the report."),
    Rule("subheading.model", "subheading", "The same for a short line without an end mark."),
    Rule(
        "boilerplate.model",
        "boilerplate",
        "The neighbours would keep it; the learned line model is sure that it is not the report.",
    ),
    # -- inside a record -----------------------------------------------------------------------------------------------
    Rule("repetition.line", "repetition", "A line that stands in the record a second time."),
    Rule("repetition.pull_quote", "repetition", "A quote set apart that stands in a paragraph as well."),
)
