"""What pages of news in Dutch say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "reacties", "reactie", "geen reacties", "reageer", "reageren", "plaats een reactie", "plaats reactie",
        "geef een reactie", "laat een reactie achter", "schrijf een reactie", "reactie plaatsen", "reactie annuleren",
        "antwoord annuleren", "antwoorden", "alle reacties", "bekijk reacties", "toon reacties",
        "je e-mailadres wordt niet gepubliceerd", "het e-mailadres wordt niet gepubliceerd",
        "je e-mailadres wordt niet gepubliceerd. vereiste velden zijn gemarkeerd met",
        "vereiste velden zijn gemarkeerd met", "reacties zijn gesloten", "reageren is niet meer mogelijk",
        "log in om te reageren", "praat mee", "jouw reactie",
    ),
    "newsletter.phrase": (
        "nieuwsbrief", "nieuwsbrieven", "schrijf je in", "schrijf je in voor onze nieuwsbrief",
        "schrijf je in voor de nieuwsbrief", "aanmelden nieuwsbrief", "meld je aan",
        "meld je aan voor onze nieuwsbrief", "inschrijven", "aanmelden", "abonneer op de nieuwsbrief",
        "ontvang onze nieuwsbrief", "je e-mailadres", "e-mailadres", "uw e-mailadres", "download de app",
        "download onze app", "pushberichten", "whatsapp-kanaal",
    ),
    "teaser.phrase": (
        "lees ook", "lees verder", "lees meer", "lees hier", "lees ook over", "bekijk ook", "zie ook",
        "gerelateerde artikelen", "gerelateerd", "gerelateerd nieuws", "meer over dit onderwerp", "meer over",
        "meer nieuws", "meer artikelen", "meer", "meer lezen", "meer van", "bekijk meer", "bekijk", "meest gelezen",
        "best gelezen", "populair", "populaire artikelen", "laatste nieuws", "het laatste nieuws", "net binnen",
        "aanbevolen", "aanbevolen artikelen", "aanbevolen voor jou", "voor jou geselecteerd",
        "misschien vind je dit ook interessant", "dit vind je misschien ook interessant", "anderen lazen ook",
        "ook interessant", "ander nieuws", "volgende", "vorige", "volgend artikel", "vorig artikel",
        "volgende artikel", "vorige artikel", "volgende pagina", "vorige pagina", "over de auteur", "uitgelicht",
        "dossier", "dossiers", "video's", "foto's", "in het nieuws", "onze keuze", "tips van de redactie",
    ),
    "share_bar.phrase": (
        "deel", "delen", "deel dit", "deel dit artikel", "artikel delen", "deel op facebook", "deel via facebook",
        "deel op twitter", "deel op x", "deel via whatsapp", "deel via e-mail", "mail", "mail dit artikel", "printen",
        "print", "print artikel", "afdrukken", "bewaar", "bewaren", "bewaar artikel", "kopieer link", "link kopiëren",
        "link gekopieerd", "volg", "volgen", "volg ons", "volg ons op facebook", "luister",
        "luister naar dit artikel", "beluister", "lettergrootte", "tekstgrootte", "meld een fout", "fout melden",
        "stuur door", "doorsturen", "vind ik leuk",
    ),
    "advertisement.phrase": (
        "advertentie", "advertenties", "reclame", "gesponsord", "gesponsorde inhoud", "partnerbijdrage",
        "artikel gaat verder onder de advertentie", "tekst loopt door onder advertentie",
        "lees verder onder de advertentie", "het artikel gaat hieronder verder",
    ),
    "paywall.phrase": (
        "inloggen", "log in", "aanmelden", "registreren", "account aanmaken", "maak een account",
        "wachtwoord vergeten", "uitloggen", "mijn account", "abonneer", "abonneren", "abonnement",
        "neem een abonnement", "abonnee worden", "word abonnee", "alleen voor abonnees", "exclusief voor abonnees",
        "voor abonnees", "al abonnee", "probeer gratis", "word lid", "steun ons", "doneer", "digitale krant",
        "klantenservice",
    ),
    "navigation.phrase": (
        "home", "startpagina", "menu", "zoeken", "zoek", "sluiten", "sluit", "terug", "terug naar boven",
        "naar boven", "naar de inhoud", "ga naar inhoud", "direct naar inhoud", "naar hoofdinhoud", "contact",
        "over ons", "colofon", "vacatures", "adverteren", "help", "archief", "sitemap", "categorieën", "tags",
        "onderwerpen", "bron", "bronnen", "auteur", "gepubliceerd", "bijgewerkt", "laatst bijgewerkt",
        "laatste update", "foto", "video", "laden", "toon meer", "laad meer", "meer laden", "vergroot",
        "vergroot afbeelding", "redactie", "puzzels", "weer", "tv-gids", "nieuwstip", "tip de redactie",
        "je bent hier", "overzicht", "leestijd", "minuten",
    ),
    "section_label.phrase": (
        "nieuws", "binnenland", "buitenland", "politiek", "economie", "sport", "cultuur", "wetenschap", "gezondheid",
        "opinie", "columns", "regio", "regionaal", "entertainment", "show", "tech", "reizen", "wonen", "media",
        "geld", "lifestyle", "achtergrond", "algemeen", "voetbal", "onderwijs", "misdaad",
    ),
    "cookie_notice.phrase": (
        "privacy", "privacybeleid", "privacyverklaring", "privacyinstellingen", "cookies", "cookiebeleid",
        "cookie-instellingen", "cookieverklaring", "gebruiksvoorwaarden", "algemene voorwaarden", "akkoord",
        "accepteren", "alles accepteren", "weigeren", "voorwaarden",
    ),
    "copyright.phrase": (
        "alle rechten voorbehouden", "auteursrecht", "auteursrechten", "alle rechten voorbehouden.",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "lees meer", "lees verder", "meer", "meer lezen", "bekijk meer", "bekijk", "volgende", "vorige",
    "volgende pagina", "vorige pagina", "reageer", "antwoorden",
)  # fmt: skip
