"""What pages of news in Norwegian say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "kommentarer", "kommentar", "ingen kommentarer", "skriv en kommentar", "legg igjen en kommentar",
        "legg til kommentar", "kommenter", "vis kommentarer", "svar", "avbryt svar",
        "din e-postadresse vil ikke bli publisert", "obligatoriske felt er merket med", "delta i debatten",
        "logg inn for å kommentere", "kommentarfeltet er stengt", "diskuter saken",
    ),
    "newsletter.phrase": (
        "nyhetsbrev", "meld deg på", "meld deg på nyhetsbrevet", "meld deg på vårt nyhetsbrev",
        "abonner på nyhetsbrevet", "din e-post", "e-postadresse", "last ned appen", "få nyhetsbrev",
        "motta nyhetsbrev",
    ),
    "teaser.phrase": (
        "les også", "les mer", "les mer om", "les videre", "les hele saken", "se også", "hør også", "mer", "mer om",
        "mer om saken", "flere nyheter", "flere saker", "vis mer", "se mer", "relaterte saker", "relatert",
        "relaterte artikler", "mest lest", "mest leste", "mest sett", "populært", "siste nytt", "siste nyheter",
        "siste", "anbefalt", "anbefalte artikler", "anbefalt for deg", "vi anbefaler", "andre leser",
        "andre leste også", "neste", "forrige", "neste artikkel", "forrige artikkel", "emner", "emner i saken",
        "tema", "om forfatteren", "akkurat nå", "andre saker", "til forsiden", "publisert av",
    ),
    "share_bar.phrase": (
        "del", "del saken", "del artikkelen", "del artikkel", "del på facebook", "del på twitter", "del via e-post",
        "skriv ut", "lagre", "lagre artikkel", "kopier lenke", "lenke kopiert", "følg", "følg oss", "lytt",
        "lytt til saken", "tips en venn", "tips oss", "liker", "tekststørrelse", "meld fra om feil", "send på e-post",
    ),
    "advertisement.phrase": (
        "annonse", "annonser", "annonsere", "annonsørinnhold", "sponset innhold", "sponset",
        "saken fortsetter under annonsen", "artikkelen fortsetter under annonsen", "saken fortsetter etter annonsen",
        "reklame",
    ),
    "paywall.phrase": (
        "logg inn", "logg ut", "opprett konto", "registrer deg", "glemt passord", "min side", "bli abonnent",
        "abonnement", "abonner", "kjøp abonnement", "kun for abonnenter", "for abonnenter", "allerede abonnent",
        "prøv gratis", "e-avis", "eavis", "kundeservice", "kundesenter", "støtt oss", "bli medlem",
    ),
    "navigation.phrase": (
        "forside", "forsiden", "hjem", "meny", "søk", "lukk", "tilbake", "til toppen", "gå til innhold",
        "hopp til innhold", "hopp til hovedinnhold", "kontakt", "kontakt oss", "om oss", "redaksjonen",
        "ledige stillinger", "hjelp", "arkiv", "kategorier", "stikkord", "kilde", "kilder", "forfatter", "publisert",
        "oppdatert", "sist oppdatert", "foto", "bilde", "video", "laster", "vis flere", "last flere", "forstørr",
        "vær", "tv-guide", "spill", "ansvarlig redaktør", "sjefredaktør",
    ),
    "section_label.phrase": (
        "nyheter", "innenriks", "utenriks", "politikk", "økonomi", "næringsliv", "sport", "kultur", "underholdning",
        "vitenskap", "helse", "debatt", "meninger", "leder", "lokalt", "teknologi", "reise", "bolig", "norge",
        "verden", "krim", "samfunn", "kronikk",
    ),
    "cookie_notice.phrase": (
        "personvern", "personvernerklæring", "personvernpolicy", "informasjonskapsler", "bruk av informasjonskapsler",
        "cookies", "cookie-innstillinger", "vilkår", "brukervilkår", "godta", "godta alle", "aksepter", "avvis",
        "personvern og cookies",
    ),
    "copyright.phrase": (
        "alle rettigheter forbeholdt", "opphavsrett", "opphavsrett ©",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "les mer", "les hele saken", "mer", "vis mer", "neste", "forrige", "svar", "les videre", "se mer",
)  # fmt: skip
