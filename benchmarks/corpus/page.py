"""A document as a page in HTML, as its site would serve it."""

import json
from html import escape

from benchmarks.corpus.press import Document


def write_html(document: Document) -> bytes:
    """The page: metadata where the site has any, menus, the story, teasers of other stories, the site's foot."""
    story, site = document.story, document.site
    header, body, teasers, footer = site.styles
    head = [f"<title>{escape(story.title)} - {escape(site.name)}</title>"]
    if site.has_metadata:
        year, month, day = document.day
        about = {
            "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
            "datePublished": f"{year}-{month:02d}-{day:02d}T08:15:00Z",
            "author": {"@type": "Person", "name": story.reporter},
            "publisher": {"@type": "Organization", "name": site.name},
        }  # fmt: skip
        head += [
            f'<meta property="og:title" content="{escape(story.title)}">',
            f'<meta property="og:site_name" content="{escape(site.name)}">',
            f'<script type="application/ld+json">{json.dumps(about)}</script>',
        ]
    title, byline, published = document.head
    parts = [
        f'<header class="{header}"><nav><ul>', *(f'<li><a href="#">{escape(line)}</a></li>' for line in site.above),
        "</ul></nav></header>",
        f'<main><article><h1>{escape(title)}</h1><p class="byline">{escape(byline)}</p>',
        f'<p class="date"><time>{escape(published)}</time></p>',
        *(f'<a class="share" href="#">{escape(line)}</a>' for line in site.share),
        f'<div class="{body}">', *(f"<p>{escape(text)}</p>" for text in story.paragraphs), "</div></article></main>",
        f'<aside class="{teasers}"><ul>', *(f'<li><a href="#">{escape(line)}</a></li>' for line in document.teasers),
        "</ul></aside>",
        f'<footer class="{footer}">', *(f"<p>{escape(line)}</p>" for line in site.below),
        *(f'<a href="#">{escape(line)}</a>' for line in site.legal), "</footer>",
    ]  # fmt: skip
    top = f'<!DOCTYPE html>\n<html lang="{story.language}"><head><meta charset="utf-8">\n'
    return (top + "\n".join(head) + "\n</head><body>\n" + "\n".join(parts) + "\n</body></html>\n").encode()
