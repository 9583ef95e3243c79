"""What pages of news in Hungarian say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "hozzászólások", "hozzászólás", "nincs hozzászólás", "szólj hozzá", "szólj hozzá!", "hozzászólás írása",
        "új hozzászólás", "hozzászólok", "hozzászólás küldése", "válasz", "válasz megszakítása",
        "vélemény, hozzászólás", "vélemény, hozzászólás?", "kommentek", "komment", "kommentelés",
        "kommentek megjelenítése", "az e-mail címet nem tesszük közzé", "az e-mail-címet nem tesszük közzé",
        "a kötelező mezőket karakterrel jelöltük", "hozzászólások megtekintése",
        "a hozzászóláshoz be kell jelentkezni", "a hozzászólások le vannak zárva",
    ),
    "newsletter.phrase": (
        "hírlevél", "iratkozz fel", "iratkozzon fel", "iratkozz fel hírlevelünkre", "iratkozzon fel hírlevelünkre",
        "feliratkozás", "feliratkozom", "hírlevél feliratkozás", "e-mail cím", "e-mail-cím", "kövessen minket",
        "kövess minket", "kövess minket facebookon is", "töltse le az applikációt", "értesítések",
    ),
    "teaser.phrase": (
        "olvasta már", "olvasta már?", "olvassa el", "olvassa el ezt is", "olvasd el", "olvasd el ezt is",
        "ezt is olvassa el", "ezt olvasta már", "kapcsolódó cikkek", "kapcsolódó cikk", "kapcsolódó",
        "kapcsolódó anyagok", "kapcsolódó hírek", "hasonló cikkek", "ajánlott cikkek", "ajánlott", "ajánlatunk",
        "ajánló", "ajánljuk", "ez is érdekelheti", "ez is érdekelhet", "ez is érdekes lehet", "legolvasottabb",
        "legolvasottabb cikkek", "legnépszerűbb", "népszerű", "legfrissebb", "legfrissebb hírek", "friss hírek",
        "friss", "legújabb", "legutóbbi", "további cikkek", "további hírek", "további cikkeink", "még több",
        "még több hír", "több", "tovább", "tovább olvasom", "tovább a cikkre", "olvass tovább", "bővebben",
        "mutass többet", "részletek", "következő", "előző", "következő cikk", "előző cikk", "címkék", "a szerzőről",
        "galéria", "képgaléria", "videó", "vezető hírek", "kiemelt", "szerkesztő ajánlja", "partnereink hírei",
    ),
    "share_bar.phrase": (
        "megosztás", "megosztom", "oszd meg", "ossza meg", "megosztás facebookon", "nyomtatás", "nyomtat", "mentés",
        "elmentem", "link másolása", "másolás", "küldés", "küldés e-mailben", "elküldöm", "ajánlom", "tetszik",
        "követés", "követem", "meghallgatom", "betűméret", "hibát talált", "hibabejelentés", "jelentem",
    ),
    "advertisement.phrase": (
        "hirdetés", "hirdetések", "reklám", "támogatott tartalom", "szponzorált", "szponzorált tartalom",
        "fizetett tartalom", "hirdessen", "a cikk a hirdetés után folytatódik",
    ),
    "paywall.phrase": (
        "belépés", "bejelentkezés", "regisztráció", "regisztrálok", "elfelejtett jelszó", "kijelentkezés", "fiókom",
        "előfizetés", "előfizetek", "csak előfizetőknek", "előfizetőknek", "már előfizető", "támogatom",
        "támogass minket", "támogatás", "jelszó", "felhasználónév",
    ),
    "navigation.phrase": (
        "címlap", "főoldal", "kezdőlap", "nyitólap", "menü", "keresés", "keres", "bezár", "bezárás", "vissza",
        "vissza a tetejére", "fel", "ugrás a tartalomra", "kilépés a tartalomba", "tovább a tartalomra", "kapcsolat",
        "rólunk", "impresszum", "szerkesztőség", "állás", "állások", "médiaajánlat", "segítség", "súgó", "archívum",
        "kategóriák", "kategória", "rovatok", "forrás", "források", "szerző", "szerzők", "megjelent", "közzétéve",
        "frissítve", "utolsó frissítés", "fotó", "kép", "képek", "betöltés", "továbbiak", "több betöltése",
        "időjárás", "tv műsor", "horoszkóp", "szavazás", "oldaltérkép", "nagyítás", "megnézem", "összes",
    ),
    "section_label.phrase": (
        "hírek", "belföld", "külföld", "politika", "gazdaság", "üzlet", "sport", "kultúra", "tudomány", "egészség",
        "vélemény", "publicisztika", "bulvár", "tech", "technika", "oktatás", "életmód", "helyi", "helyi hírek",
        "autó", "utazás", "otthon", "közélet", "bűnügy", "interjú", "riport", "foci", "világ", "magyarország",
        "pénzügy",
    ),
    "cookie_notice.phrase": (
        "adatvédelem", "adatvédelmi tájékoztató", "adatvédelmi nyilatkozat", "adatkezelési tájékoztató",
        "felhasználási feltételek", "általános szerződési feltételek", "ászf", "jogi nyilatkozat",
        "cookie beállítások", "süti beállítások", "sütik", "elfogadom", "elfogadás", "mindet elfogadom", "rendben",
        "szerzői jogok",
    ),
    "copyright.phrase": (
        "minden jog fenntartva", "minden jog fenntartva.", "szerzői jog",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "tovább", "tovább olvasom", "több", "részletek", "következő", "előző", "válasz", "tovább a cikkre",
    "olvass tovább", "bővebben", "mutass többet",
)  # fmt: skip
