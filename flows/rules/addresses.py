"""Web addresses: which part of a host is the site, which hosts publish nothing themselves, whose days are no days of
publication.
"""

# What stands between a site's name and the ending of a country: bbc.co.uk, people.com.cn.
SECOND_ENDINGS: frozenset[str] = frozenset(
    {"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "gv", "mil", "ne", "net", "nom", "or", "org", "web"}
)
# Hosts on which each name is a site of its own: harbour.blogspot.example.
HOSTS_OF_SITES: frozenset[str] = frozenset(
    {"beehiiv.com", "blogspot.com", "fc2.com", "ghost.io", "github.io", "hatenablog.com", "livejournal.com",
     "netlify.app", "over-blog.com", "pages.dev", "substack.com", "tumblr.com", "typepad.com", "vercel.app",
     "weebly.com", "wixsite.com", "wordpress.com"}
)  # fmt: skip
# Archives, caches, searches, networks and short addresses: they show what others have published.
NO_PUBLISHERS: frozenset[str] = frozenset(
    {"ampproject.org", "archive.fo", "archive.is", "archive.org", "archive.ph", "archive.today", "bing.com", "bit.ly",
     "commoncrawl.org", "facebook.com", "fb.com", "feedburner.com", "feedly.com", "flipboard.com", "goo.gl",
     "google.com", "googleusercontent.com", "huggingface.co", "instagram.com", "kaggle.com", "linkedin.com",
     "newspapers.com", "ow.ly", "pinterest.com", "pressreader.com", "proquest.com", "reddit.com", "t.co", "t.me",
     "telegram.org", "tiktok.com", "tinyurl.com", "translate.goog", "twitter.com", "vk.com", "weibo.com", "x.com",
     "youtu.be", "youtube.com"}
)  # fmt: skip
# Folders of addresses whose day is that of an event, a broadcast or a view: "/events/2024/05/17/".
EVENT_FOLDERS: frozenset[str] = frozenset(
    {"agenda", "calendar", "calendario", "calendrier", "event", "evenement", "evenementen", "events", "evento", "eventos",
     "eventi", "fixtures", "game", "games", "kalender", "listings", "match", "matches", "programm", "programme",
     "results", "schedule", "schedules", "scoreboard", "scores", "search", "spielplan", "termine", "tickets",
     "tv-guide", "tv-programm", "veranstaltung", "veranstaltungen", "weather", "wetter", "whats-on"}
)  # fmt: skip
