"""The shape of a rule: what newsmill looks for, as a value with its own examples."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the program, published as a row of the table `rules`.

    id           dotted name, "<kind>.<what>", unique and stable: it is stored in every row the rule decided.
    kind         what the rule finds: a line kind ("newsletter", "caption") or a field ("quote", "dateline").
    description  one sentence for an analyst who asks why.
    pattern      RE2 syntax, its classes (\\w, \\d, \\s, \\b) meaning letters and digits of any script, searched in one
                 line; empty where code in flows/text decides.
    removes      lines the rule takes, word for word.
    keeps        near misses that neither this rule nor any other line rule may take.
    source       the corpus that alone asked for the rule, so that it can be measured without; empty for most.

    >>> Rule("share_bar.share_this", "share_bar", "A call to share the page.", r"(?i)^share this( article)?$",
    ...      removes=("Share this article",), keeps=("Share this burden, the minister said.",)).id
    'share_bar.share_this'
    """

    id: str
    kind: str
    description: str
    pattern: str = ""
    removes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    source: str = ""
