"""What pages of news in Romanian say of themselves."""

PHRASES: dict[str, tuple[str, ...]] = {
    "comment_form.phrase": (
        "comentarii", "comentariu", "niciun comentariu", "lasă un comentariu", "lasa un comentariu",
        "lasă un răspuns", "lasa un raspuns", "adaugă un comentariu", "adauga un comentariu", "adaugă comentariu",
        "adauga comentariu", "scrie un comentariu", "comentează", "comenteaza", "trimite comentariul",
        "anulează răspunsul", "răspunde", "adresa ta de email nu va fi publicată",
        "câmpurile obligatorii sunt marcate cu", "vezi comentariile", "toate comentariile",
        "comentariile sunt închise", "autentifică-te pentru a comenta", "spune-ți părerea", "spune-ti parerea",
    ),
    "newsletter.phrase": (
        "newsletter", "abonează-te", "aboneaza-te", "abonează-te la newsletter", "aboneaza-te la newsletter",
        "abonare newsletter", "înscrie-te", "inscrie-te", "adresa de email", "adresa ta de email", "email",
        "descarcă aplicația", "urmărește-ne", "urmareste-ne pe google news", "urmărește-ne pe google news",
        "notificări",
    ),
    "teaser.phrase": (
        "citește și", "citeste si", "citiți și", "cititi si", "citește mai mult", "citeste mai mult",
        "citește mai departe", "citeste mai departe", "citește articolul", "vezi și", "vezi si", "vezi mai mult",
        "vezi detalii", "vezi toate", "articole similare", "articole asemănătoare", "articole recomandate",
        "articole pe aceeași temă", "pe aceeași temă", "pe aceeasi tema", "știri similare", "stiri similare",
        "știri asemănătoare", "recomandări", "recomandari", "recomandate", "recomandările redacției",
        "îți recomandăm", "iti recomandam", "vă recomandăm", "va recomandam", "te-ar putea interesa",
        "te-ar putea interesa și", "ți-ar putea plăcea", "cele mai citite", "cele mai citite articole",
        "cele mai populare", "populare", "ultimele știri", "ultimele stiri", "ultima oră", "ultima ora",
        "ultimele articole", "cele mai noi", "alte articole", "alte știri", "alte stiri", "din aceeași categorie",
        "din aceeasi categorie", "știrile zilei", "stirile zilei", "știri recente", "mai multe știri", "mai mult",
        "mai multe", "detalii", "următorul", "anteriorul", "articolul următor", "articolul anterior",
        "articolul urmator", "etichete", "despre autor", "galerie foto", "parteneri", "articole partenere",
    ),
    "share_bar.phrase": (
        "distribuie", "distribuie articolul", "distribuie pe facebook", "share pe facebook", "trimite",
        "trimite pe email", "trimite unui prieten", "tipărește", "tipareste", "printează", "salvează", "salveaza",
        "copiază link", "copiază linkul", "link copiat", "urmărește", "ascultă", "ascultă articolul",
        "dimensiune text", "raportează", "raportează o eroare", "apreciază", "îmi place", "imprimă",
    ),
    "advertisement.phrase": (
        "publicitate", "reclamă", "reclama", "advertorial", "conținut sponsorizat", "sponsorizat",
        "articolul continuă după reclamă", "anunțuri", "anunturi", "continuă după publicitate",
    ),
    "paywall.phrase": (
        "autentificare", "conectare", "intră în cont", "intra in cont", "înregistrare", "inregistrare",
        "creează cont", "creeaza cont", "cont nou", "ai uitat parola", "am uitat parola", "ieșire", "deconectare",
        "contul meu", "abonament", "abonamente", "doar pentru abonați", "susține-ne", "sustine-ne", "donează",
        "parolă", "parola",
    ),
    "navigation.phrase": (
        "acasă", "acasa", "prima pagină", "prima pagina", "meniu", "caută", "cauta", "căutare", "cautare", "închide",
        "inchide", "înapoi", "inapoi", "sus", "înapoi sus", "mergi la conținut", "sari la conținut", "contact",
        "despre noi", "redacția", "redactia", "cariere", "ajutor", "arhivă", "arhiva", "categorii", "categorie",
        "sursa", "sursă", "surse", "autor", "autori", "publicat", "data publicării", "actualizat",
        "ultima actualizare", "foto", "video", "imagini", "se încarcă", "încarcă mai multe", "arată mai mult",
        "vremea", "meteo", "curs valutar", "program tv", "horoscop", "sondaj", "hartă site", "harta site",
        "vizualizări", "afișări", "mărește", "sursa foto",
    ),
    "section_label.phrase": (
        "știri", "stiri", "actualitate", "politică", "politica", "economie", "economic", "sport", "cultură",
        "cultura", "societate", "social", "internațional", "international", "externe", "intern", "interne",
        "sănătate", "sanatate", "știință", "tehnologie", "educație", "educatie", "opinii", "editorial", "local",
        "locale", "monden", "divertisment", "justiție", "justitie", "eveniment", "evenimente", "administrație",
        "turism", "auto", "lifestyle", "afaceri", "finanțe", "reportaj", "interviu",
    ),
    "cookie_notice.phrase": (
        "politica de confidențialitate", "politica de confidentialitate", "confidențialitate", "termeni și condiții",
        "termeni si conditii", "politica cookies", "politica de cookies", "politica cookie", "accept", "acceptă",
        "accept toate", "setări cookies", "setări cookie", "protecția datelor", "gdpr", "anpc",
    ),
    "copyright.phrase": (
        "toate drepturile rezervate", "drepturi de autor", "toate drepturile rezervate.",
    ),
}  # fmt: skip

LINKS: tuple[str, ...] = (
    "citește mai mult", "citeste mai mult", "citește mai departe", "citeste mai departe", "mai mult", "mai multe",
    "detalii", "vezi mai mult", "următorul", "anteriorul", "răspunde", "vezi detalii",
)  # fmt: skip
