"""What pages of news in Czech say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "komentáře", "komentář", "žádné komentáře", "přidat komentář", "napsat komentář", "vložit komentář",
        "přidejte komentář", "zrušit odpověď na komentář", "odpovědět", "diskuse", "diskuze", "vstoupit do diskuse",
        "vstoupit do diskuze", "přidat příspěvek", "zobrazit komentáře", "zobrazit diskusi",
        "vaše e-mailová adresa nebude zveřejněna", "vyžadované informace jsou označeny", "diskuse je uzavřena",
        "komentáře jsou uzavřeny", "pro přidání komentáře se musíte přihlásit", "čtěte komentáře",
    ),
    "newsletter.phrase": (
        "newsletter", "newslettery", "přihlásit se k odběru", "přihlásit k odběru", "odebírat newsletter",
        "odebírejte náš newsletter", "přihlaste se k odběru newsletteru", "váš e-mail", "e-mailová adresa",
        "stáhněte si aplikaci", "stáhnout aplikaci", "odebírat",
    ),
    "teaser.phrase": (
        "čtěte také", "čtěte též", "čtěte více", "přečtěte si také", "přečtěte si", "mohlo by vás zajímat",
        "mohlo by vás také zajímat", "mohlo by se vám líbit", "související články", "související",
        "související témata", "podobné články", "další články", "další zprávy", "další články z rubriky",
        "další z rubriky", "více k tématu", "více o tématu", "k tématu", "témata", "více", "číst více", "číst dál",
        "celý článek", "pokračovat ve čtení", "zobrazit více", "nejčtenější", "nejčtenější články",
        "nejčtenější zprávy", "nejnovější", "nejnovější zprávy", "nejnovější články", "poslední zprávy",
        "doporučujeme", "doporučené články", "doporučené", "populární", "aktuálně", "aktuality", "další", "předchozí",
        "další článek", "předchozí článek", "další strana", "o autorovi", "fotogalerie", "vybrali jsme pro vás",
        "tipy redakce", "právě se děje", "hlavní zprávy", "ostatní čtou",
    ),
    "share_bar.phrase": (
        "sdílet", "sdílet článek", "sdílet na facebooku", "sdílet na twitteru", "sdílejte", "sdílejte článek",
        "tisknout", "tisk", "vytisknout", "uložit", "uložit článek", "kopírovat odkaz", "zkopírovat odkaz",
        "zkopírováno", "poslat e-mailem", "poslat známému", "poslat", "sledovat", "sledujte nás", "poslechnout",
        "poslechnout článek", "líbí se mi", "velikost textu", "nahlásit chybu", "nahlásit", "odeslat", "doporučit",
        "hlasovat",
    ),
    "advertisement.phrase": (
        "reklama", "inzerce", "sponzorováno", "sponzorovaný obsah", "komerční sdělení", "placená inzerce",
        "partnerský obsah", "reklamní sdělení", "článek pokračuje pod reklamou", "inzerát",
    ),
    "paywall.phrase": (
        "přihlásit se", "přihlásit", "přihlášení", "odhlásit", "odhlásit se", "registrace", "registrovat",
        "registrovat se", "zaregistrovat se", "zapomenuté heslo", "můj účet", "předplatné", "předplatit",
        "předplaťte si", "pro předplatitele", "pouze pro předplatitele", "již mám předplatné", "vyzkoušet zdarma",
        "odemknout článek", "podpořte nás", "heslo",
    ),
    "navigation.phrase": (
        "domů", "úvod", "hlavní stránka", "hlavní strana", "úvodní stránka", "menu", "hledat", "vyhledávání",
        "vyhledat", "zavřít", "zpět", "nahoru", "zpět nahoru", "přejít k obsahu", "přeskočit na obsah", "kontakt",
        "kontakty", "o nás", "redakce", "kariéra", "nápověda", "archiv", "kategorie", "rubriky", "štítky", "tagy",
        "zdroj", "zdroje", "autor", "autoři", "publikováno", "vydáno", "aktualizováno", "poslední aktualizace",
        "foto", "fotografie", "video", "načítání", "načítá se", "načíst další", "zvětšit", "počasí", "tv program",
        "mapa webu", "mapa stránek", "hry", "anketa", "klíčová slova", "zobrazit vše",
    ),
    "section_label.phrase": (
        "zprávy", "domácí", "zahraničí", "zahraniční", "politika", "ekonomika", "byznys", "sport", "kultura", "věda",
        "zdraví", "názory", "komentáře a názory", "regiony", "krimi", "technika", "technologie", "cestování",
        "bydlení", "magazín", "společnost", "auto", "svět", "z domova", "ze světa", "rozhovory", "média", "vzdělání",
        "fotbal", "hokej",
    ),
    "cookie_notice.phrase": (
        "ochrana osobních údajů", "zásady ochrany osobních údajů", "podmínky užití", "obchodní podmínky",
        "podmínky používání", "cookies", "nastavení cookies", "souhlasím", "přijmout", "přijmout vše", "odmítnout",
        "nastavení soukromí", "ochrana soukromí",
    ),
    "copyright.phrase": (
        "všechna práva vyhrazena", "autorská práva", "všechna práva vyhrazena.",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "více", "číst více", "celý článek", "číst dál", "zobrazit více", "další", "předchozí", "odpovědět",
    "pokračovat ve čtení", "další strana",
)  # fmt: skip
