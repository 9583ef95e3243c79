"""What pages of news in Danish say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "kommentarer", "kommentar", "ingen kommentarer", "skriv en kommentar", "tilføj kommentar", "læg en kommentar",
        "kommentér", "vis kommentarer", "svar", "annuller svar", "din e-mailadresse vil ikke blive publiceret",
        "krævede felter er markeret med", "deltag i debatten", "log ind for at kommentere", "kommentarer er lukket",
    ),
    "newsletter.phrase": (
        "nyhedsbrev", "nyhedsbreve", "tilmeld dig", "tilmeld dig vores nyhedsbrev", "tilmeld nyhedsbrev", "tilmeld",
        "din e-mail", "din e-mailadresse", "hent app", "download app", "få nyheder direkte i din indbakke",
    ),
    "teaser.phrase": (
        "læs også", "læs mere", "læs mere om", "læs videre", "læs hele artiklen", "se også", "hør også", "mere",
        "mere om", "flere nyheder", "flere artikler", "vis mere", "se mere", "relaterede artikler", "relateret",
        "relateret indhold", "mest læste", "mest læst", "mest sete", "populært", "seneste nyt", "seneste nyheder",
        "seneste", "anbefalet", "anbefalede artikler", "anbefalet til dig", "vi anbefaler", "andre læser",
        "andre læste også", "næste", "forrige", "næste artikel", "forrige artikel", "måske er du også interesseret i",
        "emner", "tema", "om forfatteren", "lige nu", "andre artikler",
    ),
    "share_bar.phrase": (
        "del", "del artikel", "del artiklen", "del på facebook", "del på twitter", "del via e-mail",
        "del denne artikel", "udskriv", "print", "gem", "gem artikel", "kopier link", "link kopieret", "følg",
        "følg os", "følg emne", "lyt", "lyt til artiklen", "lyt til artikel", "tip en ven", "send til en ven",
        "synes godt om", "tekststørrelse", "ret fejl", "tip os",
    ),
    "advertisement.phrase": (
        "annonce", "annoncer", "annoncering", "sponsoreret", "sponsoreret indhold", "annonceindhold",
        "artiklen fortsætter efter annoncen", "artiklen fortsætter under annoncen", "reklame",
    ),
    "paywall.phrase": (
        "log ind", "log ud", "opret konto", "opret profil", "opret bruger", "glemt adgangskode", "glemt kodeord",
        "min side", "min profil", "bliv abonnent", "abonnement", "abonnér", "køb abonnement", "kun for abonnenter",
        "allerede abonnent", "prøv gratis", "e-avis", "kundeservice", "støt os", "bliv medlem",
    ),
    "navigation.phrase": (
        "forside", "forsiden", "hjem", "menu", "søg", "søgning", "luk", "tilbage", "til toppen", "tilbage til toppen",
        "gå til indhold", "spring til indhold", "gå til hovedindhold", "kontakt", "kontakt os", "om os",
        "redaktionen", "job", "ledige stillinger", "hjælp", "arkiv", "kategorier", "tags", "kilde", "kilder",
        "forfatter", "publiceret", "udgivet", "opdateret", "senest opdateret", "foto", "billede", "video", "indlæser",
        "vis flere", "hent flere", "forstør", "vejr", "tv-guide", "spil",
    ),
    "section_label.phrase": (
        "nyheder", "indland", "udland", "politik", "økonomi", "erhverv", "sport", "kultur", "underholdning",
        "videnskab", "sundhed", "debat", "leder", "lokalt", "teknologi", "rejser", "bolig", "livsstil", "danmark",
        "verden", "krimi", "samfund", "penge",
    ),
    "cookie_notice.phrase": (
        "privatlivspolitik", "persondatapolitik", "cookies", "cookiepolitik", "cookie- og privatlivspolitik",
        "administrer cookies", "handelsbetingelser", "brugerbetingelser", "vilkår", "accepter", "accepter alle",
        "tillad alle", "afvis", "databeskyttelse",
    ),
    "copyright.phrase": (
        "alle rettigheder forbeholdes", "ophavsret",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "læs mere", "læs hele artiklen", "mere", "vis mere", "næste", "forrige", "svar", "læs videre", "se mere",
)  # fmt: skip
