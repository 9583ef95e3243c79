"""What pages say of themselves in their metadata, and which of it is believed first."""

# Kinds of schema.org that are a report or a post, in small letters; kinds that a page may be beside, which come after.
ARTICLE_TYPES: frozenset[str] = frozenset(
    {"article", "claimreview", "advertisercontentarticle", "analysisnewsarticle", "askpublicnewsarticle", "backgroundnewsarticle",
     "blogposting", "liveblogposting", "medicalscholarlyarticle", "newsarticle", "opinionnewsarticle", "report",
     "reportagenewsarticle", "review", "reviewnewsarticle", "satiricalarticle", "scholarlyarticle",
     "socialmediaposting", "discussionforumposting", "techarticle", "howto", "recipe"}
)  # fmt: skip
PAGE_TYPES: frozenset[str] = frozenset(
    {"webpage", "itempage", "aboutpage", "creativework", "podcastepisode", "videoobject", "collectionpage"}
)

# Metadata that holds a field; the first that has a plausible value is taken. Not here are days of changes
# (article:modified_time), times in the body, of which the lines of the page say what they are, handles
# (twitter:creator), and names of people who only typed it in (cms_creator).
METADATA_COLUMNS: dict[str, tuple[str, ...]] = {
    "title": (
        "json-ld:headline", "og:title", "itemprop:headline", "headline", "twitter:title", "dc.title", "citation_title",
        "parsely-title", "sailthru.title", "hdl", "title",
    ),
    "authors": (
        "json-ld:author", "parsely-author", "author", "article:author", "og:article:author", "og:author",
        "article:author_name", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl",
        "cxenseparse:author", "twitter:data1", "json-ld:creator", "itemprop:author", "class:author",
        "rel:author",
    ),
    "published_on": (
        "json-ld:datePublished", "article:published_time", "og:article:published_time", "article:published",
        "article:published:time", "og:published_time", "itemprop:datePublished", "datepublished", "publishdate",
        "publish_date", "og:publish_date", "publication_date", "published_time", "published-date", "publisheddate",
        "pub_date", "pubdate", "date-pub", "parsely-pub-date", "sailthru.date", "cxenseparse:publishtime",
        "cxenseparse:recs:publishtime", "citation_publication_date", "citation_online_date", "citation_date",
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date", "pdate", "published",
        "dcterms.created", "dc.date.created", "json-ld:dateCreated", "itemprop:dateCreated", "json-ld:uploadDate",
    ),
    "publisher": ("og:site_name", "json-ld:publisher", "dc.publisher", "article_publication_name"),
    "url": ("canonical", "og:url", "json-ld:url"),
    "language": ("html:lang", "json-ld:inLanguage", "og:locale", "content-language", "dc.language"),
}  # fmt: skip
# In the class or id of an element that holds the authors, in small letters; and in the address of a link to one.
AUTHOR_MARKS: tuple[str, ...] = ("author", "autor", "auteur", "byline", "contributor", "writer")
# In the class or id of what holds something of others than the article: readers' comments, other articles.
OTHER_MARKS: tuple[str, ...] = ("comment", "recommend", "related", "sidebar", "teaser")
# Before a name in twitter:label1, in small letters: what stands in twitter:data1 is the author then.
WRITTEN_BY: frozenset[str] = frozenset(
    {"written by", "author", "geschrieben von", "verfasst von", "escrito por", "écrit par", "scritto da",
     "geschreven door", "skrevet av", "skrevet af", "skriven av", "написано", "автор", "napisane przez", "yazan",
     "kirjoittaja", "作者", "投稿者", "執筆者", "글쓴이"}
)  # fmt: skip
