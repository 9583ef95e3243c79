"""Publishers: the lines in which a page says whose it is."""

from flows.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    Rule("publisher.newsletter", "publisher", "The name in a call to subscribe to the publisher's newsletter."),
    Rule(
        "publisher.sign_up", "publisher", "The name of what the page asks to sign up for: a letter, or the publisher."
    ),
    Rule("publisher.copyright", "publisher", "The name in the page's copyright line."),
    Rule("publisher.title_suffix", "publisher", "The name that the page appends to its headline."),
    Rule("publisher.follow", "publisher", "The name in a call to follow, support or download the publisher."),
)

# Phrases before the publisher's name, lower case; the first that leads to a name counts.
PUBLISHER_CUES: tuple[tuple[str, str], ...] = (
    ("latest updates from ", "publisher.newsletter"), ("latest news from ", "publisher.newsletter"),
    ("latest stories from ", "publisher.newsletter"), ("latest headlines from ", "publisher.newsletter"),
    ("newsletters from ", "publisher.newsletter"), ("newsletter from ", "publisher.newsletter"),
    ("news alerts from ", "publisher.newsletter"), ("email updates from ", "publisher.newsletter"),
    ("a story from ", "publisher.newsletter"), ("sign up for ", "publisher.sign_up"),
    ("signing up for ", "publisher.sign_up"), ("sign up to ", "publisher.sign_up"),
    ("thank you for reading ", "publisher.newsletter"), ("thanks for reading ", "publisher.newsletter"),
    ("subscribe to ", "publisher.sign_up"), ("newsletter von ", "publisher.newsletter"),
    ("abonnieren sie ", "publisher.sign_up"), ("abonnez-vous à ", "publisher.sign_up"),
    ("suscríbete a ", "publisher.sign_up"), ("suscríbase a ", "publisher.sign_up"),
    ("iscriviti a ", "publisher.sign_up"), ("assine ", "publisher.sign_up"),
    ("подпишитесь на ", "publisher.sign_up"),
    ("become a member of ", "publisher.newsletter"),
)  # fmt: skip

# "Follow X on Facebook": the name stands between a word and a network.
FOLLOW_CUES: tuple[str, ...] = ("follow ", "suivez ", "folgen sie ", "folge ", "sigue a ", "siga a ", "segui ")
NETWORKS: tuple[str, ...] = (
    " on facebook", " on twitter", " on x", " on instagram", " on google", " on telegram", " on whatsapp",
    " on youtube", " on linkedin", " on flipboard", " on mastodon", " on bluesky", " auf facebook", " auf instagram",
    " auf whatsapp", " sur facebook", " sur twitter", " sur x", " en facebook", " en twitter", " su facebook",
)  # fmt: skip

# Words of a notice about rights, lower case: with a copyright sign they make a line the page's own notice.
RIGHTS_PHRASES: tuple[str, ...] = (
    "all rights", "alle rechte", "tous droits", "todos los derechos", "prohibida la reproducción", "tutti i diritti",
    "todos os direitos", "все права", "использование материалов", "無断転載", "版权所有",
)  # fmt: skip

# What follows the name and does not belong to it, lower case.
PUBLISHER_TAILS: tuple[str, ...] = (
    "'s newsletter", "’s newsletter", "'s free", "’s free", "'s daily", "’s daily", "'s weekly", "’s weekly",
    " newsletter", " newsletters", " email", " e-mail", " app", " on facebook", " on twitter", " on x", " on instagram", " on google",
    " on telegram", " on whatsapp", " on youtube", " on linkedin", " on flipboard", " via email", " by email",
    " verlagsgesellschaft", " gmbh", " ltd", " llc", " today", " now", " and ", " for ", " to ", " auf ", " sur ", " en ", " all rights", " alle rechte",
    " tous droits", " todos los derechos", " tutti i diritti", " todos os direitos", " все права", " via ", " in your",
)  # fmt: skip

# Not the name of a publisher, or the first word of something else (casefolded).
NOT_PUBLISHERS: frozenset[str] = frozenset(
    {
        "our", "us", "the", "this", "your", "my", "all", "all rights reserved", "newsletter", "newsletters", "free",
        "email", "emails", "rss", "alerts", "updates", "news", "daily", "weekly", "more", "unlimited", "access",
        "facebook", "twitter", "x", "instagram", "youtube", "whatsapp", "telegram", "linkedin", "tiktok", "google",
        "google news", "substack", "wordpress", "apple", "android", "topics", "topic", "author", "authors", "comments",
        "getty", "getty images", "shutterstock", "istock", "alamy", "epa", "imago", "picture alliance", "adobe",
        "independent", "quality", "local", "journalism", "breaking", "morning", "evening", "notifications", "new",
        "der", "die", "das", "den", "unsere", "unseren", "notre", "nos", "la", "nuestra", "nuestro", "nostra",
        "unlock", "receive", "get", "part", "read", "continue", "become", "stay", "keep", "never", "full",
        "privacy", "terms", "cookies",
    }
)  # fmt: skip
