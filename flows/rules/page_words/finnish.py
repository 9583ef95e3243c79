"""What pages of news in Finnish say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "kommentit", "kommentti", "ei kommentteja", "kommentoi", "jätä kommentti", "kirjoita kommentti",
        "lisää kommentti", "lähetä kommentti", "vastaa", "peruuta vastaus", "näytä kommentit", "lue kommentit",
        "keskustelu", "osallistu keskusteluun", "sähköpostiosoitettasi ei julkaista", "pakolliset kentät on merkitty",
        "kommentointi on suljettu", "kommentointi on päättynyt", "kirjaudu kommentoidaksesi",
    ),
    "newsletter.phrase": (
        "uutiskirje", "uutiskirjeet", "tilaa uutiskirje", "tilaa uutiskirjeemme", "tilaa", "liity postituslistalle",
        "sähköpostiosoite", "sähköpostiosoitteesi", "lataa sovellus", "lataa sovelluksemme",
    ),
    "teaser.phrase": (
        "lue myös", "lue lisää", "lue lisää aiheesta", "lue koko juttu", "katso myös", "katso lisää", "kuuntele myös",
        "jatka lukemista", "lisää", "lisää aiheesta", "lisää uutisia", "näytä lisää", "aiheeseen liittyvää",
        "aiheesta muualla", "aiheesta lisää", "luetuimmat", "luetuimmat uutiset", "suosituimmat", "suosittua",
        "uusimmat", "uusimmat uutiset", "tuoreimmat", "tuoreimmat uutiset", "juuri nyt", "suosittelemme",
        "suositellut", "suosittelut", "sinua voisi kiinnostaa", "muut lukevat", "seuraava", "edellinen",
        "seuraava juttu", "edellinen juttu", "seuraava artikkeli", "edellinen artikkeli", "aiheet", "asiasanat",
        "kirjoittaja", "muut jutut", "muita uutisia", "videot",
    ),
    "share_bar.phrase": (
        "jaa", "jaa artikkeli", "jaa juttu", "jaa facebookissa", "jaa twitterissä", "jaa sähköpostilla", "tulosta",
        "tallenna", "tallenna juttu", "kopioi linkki", "linkki kopioitu", "seuraa", "seuraa meitä", "seuraa aihetta",
        "kuuntele", "kuuntele juttu", "tykkää", "tekstikoko", "lähetä palautetta", "ilmoita virheestä",
        "lähetä kaverille", "anna palautetta",
    ),
    "advertisement.phrase": (
        "mainos", "mainokset", "ilmoitus", "ilmoitukset", "kaupallinen yhteistyö", "sponsoroitu", "mainos alkaa",
        "mainos päättyy", "juttu jatkuu mainoksen jälkeen", "artikkeli jatkuu mainoksen alla",
        "juttu jatkuu kuvan jälkeen",
    ),
    "paywall.phrase": (
        "kirjaudu", "kirjaudu sisään", "kirjaudu ulos", "rekisteröidy", "luo tunnus", "luo tili",
        "unohditko salasanan", "oma tili", "omat tiedot", "tilaa lehti", "tilaajille", "vain tilaajille", "tilaaja",
        "oletko jo tilaaja", "osta tilaus", "kokeile ilmaiseksi", "näköislehti", "digilehti", "asiakaspalvelu",
        "tue meitä",
    ),
    "navigation.phrase": (
        "etusivu", "etusivulle", "valikko", "haku", "hae", "sulje", "takaisin", "takaisin ylös", "ylös",
        "siirry sisältöön", "hyppää sisältöön", "siirry suoraan sisältöön", "yhteystiedot", "ota yhteyttä",
        "tietoa meistä", "toimitus", "avoimet työpaikat", "ohjeet", "apua", "arkisto", "kategoriat", "tagit",
        "avainsanat", "lähde", "lähteet", "kirjoittaja", "julkaistu", "päivitetty", "viimeksi päivitetty", "kuva",
        "kuvat", "video", "ladataan", "näytä lisää", "lataa lisää", "suurenna", "suurenna kuva", "sää", "tv-opas",
        "pelit", "mediatiedot", "lähetä uutisvinkki", "uutisvinkki",
    ),
    "section_label.phrase": (
        "uutiset", "kotimaa", "ulkomaat", "politiikka", "talous", "urheilu", "kulttuuri", "viihde", "tiede",
        "terveys", "mielipide", "mielipiteet", "pääkirjoitus", "kolumni", "paikalliset", "tekniikka", "teknologia",
        "matkailu", "asuminen", "hyvinvointi", "maailma", "suomi", "luonto", "perhe", "elämä",
    ),
    "cookie_notice.phrase": (
        "tietosuoja", "tietosuojaseloste", "rekisteriseloste", "evästeet", "evästekäytännöt", "evästeasetukset",
        "käyttöehdot", "sopimusehdot", "hyväksy", "hyväksy kaikki", "tietosuojakäytäntö", "yksityisyydensuoja",
    ),
    "copyright.phrase": (
        "kaikki oikeudet pidätetään", "tekijänoikeudet", "tekijänoikeus",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "lue lisää", "lue koko juttu", "lisää", "näytä lisää", "seuraava", "edellinen", "vastaa", "jatka lukemista",
    "katso lisää",
)  # fmt: skip
