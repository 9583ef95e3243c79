"""What pages of news in Swedish say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "kommentarer", "kommentera", "kommentar", "inga kommentarer", "lämna en kommentar", "skriv en kommentar",
        "lägg till kommentar", "skicka kommentar", "avbryt svar", "svara", "visa kommentarer", "läs kommentarer",
        "alla kommentarer", "din e-postadress publiceras inte", "obligatoriska fält är märkta",
        "kommentarerna är stängda", "kommentarsfältet är stängt", "logga in för att kommentera", "diskutera",
    ),
    "newsletter.phrase": (
        "nyhetsbrev", "prenumerera på nyhetsbrevet", "prenumerera på vårt nyhetsbrev",
        "anmäl dig till vårt nyhetsbrev", "anmäl dig", "din e-postadress", "e-postadress", "ladda ner appen",
        "ladda ner vår app", "få våra nyhetsbrev", "pushnotiser",
    ),
    "teaser.phrase": (
        "läs också", "läs även", "läs mer", "läs mer om", "läs vidare", "läs hela", "läs hela artikeln", "se också",
        "se även", "mer", "mer om", "mer om ämnet", "mer från", "mer nyheter", "visa mer", "relaterat",
        "relaterade artiklar", "relaterade ämnen", "liknande artiklar", "mest läst", "mest lästa",
        "mest läst just nu", "populärt", "populära artiklar", "senaste nytt", "senaste nyheterna", "senaste",
        "just nu", "nyhetsdygnet", "fler artiklar", "fler nyheter", "fler artiklar om", "rekommenderat",
        "rekommenderas", "vi rekommenderar", "rekommenderat för dig", "du kanske också gillar", "nästa", "föregående",
        "nästa artikel", "föregående artikel", "nästa sida", "om författaren", "ämnen i artikeln", "i artikeln",
        "dela med dig", "andra läser",
    ),
    "share_bar.phrase": (
        "dela", "dela artikeln", "dela artikel", "dela på facebook", "dela på twitter", "dela via e-post",
        "dela med e-post", "skriv ut", "spara", "spara artikel", "kopiera länk", "länk kopierad", "tipsa",
        "tipsa en vän", "mejla", "följ", "följ oss", "följ ämne", "lyssna", "lyssna på artikeln", "gilla",
        "textstorlek", "rapportera fel", "rätta artikeln", "ge bort artikeln", "tipsa oss",
    ),
    "advertisement.phrase": (
        "annons", "annonser", "annonsera", "annonsera hos oss", "sponsrat", "sponsrat innehåll", "i samarbete med",
        "artikeln fortsätter efter annonsen", "reklam",
    ),
    "paywall.phrase": (
        "logga in", "logga ut", "bli prenumerant", "prenumerera", "prenumerant", "redan prenumerant", "skapa konto",
        "registrera", "registrera dig", "glömt lösenord", "mitt konto", "min sida", "mina sidor",
        "endast för prenumeranter", "för prenumeranter", "lås upp artikeln", "köp prenumeration", "testa gratis",
        "e-tidning", "e-tidningen", "kundservice", "stöd oss",
    ),
    "navigation.phrase": (
        "hem", "startsida", "till startsidan", "meny", "sök", "stäng", "tillbaka", "till toppen",
        "hoppa till innehåll", "gå till innehåll", "hoppa till huvudinnehåll", "kontakt", "kontakta oss", "om oss",
        "redaktion", "jobba hos oss", "hjälp", "arkiv", "kategorier", "taggar", "ämnen", "källa", "källor",
        "författare", "publicerad", "uppdaterad", "senast uppdaterad", "foto", "bild", "video", "laddar", "visa fler",
        "ladda fler", "förstora", "väder", "tv-tablå", "korsord", "spel", "lediga jobb", "frågor och svar",
    ),
    "section_label.phrase": (
        "nyheter", "inrikes", "utrikes", "politik", "ekonomi", "sport", "kultur", "nöje", "vetenskap", "hälsa",
        "ledare", "debatt", "åsikt", "opinion", "lokalt", "näringsliv", "teknik", "resor", "bostad", "familj",
        "insändare", "krönika", "världen", "sverige",
    ),
    "cookie_notice.phrase": (
        "integritetspolicy", "personuppgiftspolicy", "cookies", "cookiepolicy", "om cookies", "cookie-inställningar",
        "användarvillkor", "allmänna villkor", "godkänn", "godkänn alla", "acceptera", "hantera cookies",
        "personuppgifter", "jag förstår",
    ),
    "copyright.phrase": (
        "alla rättigheter förbehållna", "upphovsrätt", "med ensamrätt",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "läs mer", "läs hela", "läs hela artikeln", "mer", "visa mer", "nästa", "föregående", "nästa sida", "svara",
    "läs vidare",
)  # fmt: skip
