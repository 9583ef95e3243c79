"""Pages with readers' comments, forms, links and headings in them: where the report ends, and where it does not."""

from cases.judge import BODY, P1, P2, P3, P4, PageCase, spread

C1 = "I have run this ferry for a week and it feels slower than the one before, in particular when the tide is out and the cats are in."
C2 = "That may be the tide and not the ferry at all, since mine is fine with the same captain, and he is older than the pier he lands at."
C3 = "My grandfather always said that the smokehouse roof would go one day, and he had a good nose for roofs, having lost two of his own."
DE = (
    "Der Hafen von Norderhaven blieb am Freitag den dritten Tag gesperrt, weil Taucher nach einem Kohlekahn suchten, der im Sturm gesunken war, sagte der Hafenmeister.",
    "Vierzig Boote wurden beschädigt oder gingen verloren, teilte der Fischerverband mit; verletzt wurde niemand, nur zwei Katzen werden noch immer vermisst, hieß es.",
    "Ich glaube davon kein Wort, denn die Katzen sitzen bei mir in der Küche und es geht ihnen gut, abgesehen von der dicken, die von allem zu viel frisst, wie immer.",
)
FR = (
    "Le port de Norville est resté fermé vendredi pour la troisième journée, des plongeurs cherchant l’épave d’une barge coulée pendant la tempête, a dit le capitaine.",
    "Quarante bateaux ont été endommagés ou perdus, selon le syndicat des pêcheurs ; personne n’a été blessé, mais deux chats manquent toujours à l’appel, a-t-il ajouté.",
    "Je n’en crois pas un mot, les chats sont dans ma cuisine et ils vont très bien, merci, sauf le gros, qui mange trop de tout, comme il l’a d’ailleurs toujours fait.",
)
ES = (
    "El puerto de Nortevilla siguió cerrado el viernes por tercer día mientras los buzos buscaban una barcaza de carbón hundida en el temporal, dijo el capitán del puerto.",
    "Cuarenta barcos resultaron dañados o se perdieron, según el sindicato de pescadores; nadie resultó herido, aunque dos gatos siguen desaparecidos desde el miércoles.",
    "No me creo ni una palabra, los gatos están en mi cocina y están perfectamente, gracias, menos el gordo, que come demasiado de todo desde que llegó, hace tres años.",
)
PT = (
    "O porto de Vilanorte continuou fechado na sexta-feira pelo terceiro dia, enquanto mergulhadores procuravam uma barcaça afundada na tempestade, disse o capitão do porto.",
    "Quarenta barcos foram danificados ou perdidos, segundo o sindicato dos pescadores; ninguém ficou ferido, mas dois gatos continuam desaparecidos desde quarta-feira.",
    "Não acredito numa palavra disto, os gatos estão na minha cozinha e estão muito bem, obrigado, menos o gordo, que come demais de tudo desde que chegou há três anos.",
)
IT = (
    "Il porto di Norvilla è rimasto chiuso venerdì per il terzo giorno, mentre i sommozzatori cercavano una chiatta affondata nella tempesta, ha detto il capitano del porto.",
    "Quaranta barche sono state danneggiate o perse, secondo il sindacato dei pescatori; nessuno è rimasto ferito, ma due gatti mancano ancora all’appello da mercoledì.",
    "Non credo a una parola, i gatti sono nella mia cucina e stanno benissimo, grazie, tranne quello grasso, che mangia troppo di tutto da quando è arrivato, tre anni fa.",
)
RU = (
    "Порт Северный остался закрыт третий день подряд: водолазы искали баржу с углём, затонувшую во время шторма, сообщил капитан порта, и нашли только старый якорь.",
    "Сорок лодок повреждены или пропали, заявил союз рыбаков; никто не пострадал, но двух кошек всё ещё ищут, и надежды с каждым днём становится меньше, сказали там.",
    "Не верю ни одному слову, кошки сидят у меня на кухне и чувствуют себя прекрасно, спасибо, кроме толстой, которая ест слишком много всего с тех пор, как пришла.",
)


def in_language(label: str, texts: tuple[str, str, str], notice: str, signature: str) -> PageCase:
    report, more, comment = texts
    return PageCase(
        label,
        "a notice or a heading, a signature, and a comment as long and as well written as the report",
        (
            (report, "body"),
            (more, "body"),
            (notice, "comment_form"),
            (signature, "comment_form"),
            (comment, "comment_form"),
        ),
    )


CASES: tuple[PageCase, ...] = (
    # -- readers' comments --------------------------------------------------------------------------------------------
    PageCase(
        "closed notice, subjects and signatures",
        "a forum below the report: a subject, who posted it and when, the text",
        (
            *BODY,
            ("(Log in to post comments)", "comment_form"),
            ("Ferry", "comment_form"),
            ("Posted May 3, 2021 14:02 UTC (Mon) by oldsailor (subscriber, #7432) [Link] (3 responses)", "comment_form"),
            (C1, "comment_form"),
            ("Ferry", "comment_form"),
            ("Posted May 3, 2021 15:40 UTC (Mon) by mira (guest, #112) [Link]", "comment_form"),
            (C2, "comment_form"),
        ),
    ),
    PageCase(
        "signatures without a heading",
        "they are alike but for names and figures",
        (
            *BODY,
            ("Posted by: Old Sailor | May 3, 2021 at 02:02 PM", "byline"),
            (C1, "comment_form"),
            ("Posted by: Mira Lind | May 4, 2021 at 03:40 AM", "byline"),
            (C2, "comment_form"),
        ),
    ),
    PageCase(
        "signatures below",
        "each comment is signed behind it",
        (
            *BODY,
            ("3 Comments", "comment_form"),
            (C1, "comment_form"),
            ("by Old Sailor on May 3, 2021 at 2:02 pm. Reply #", "comment_form"),
            (C2, "comment_form"),
            (C3, "comment_form"),
            ("by Mira on May 4, 2021 at 3:40 am. Reply #", "comment_form"),
            (C3 + " So it was.", "comment_form"),
            ("by Ivo on May 5, 2021 at 9:40 am. Reply #", "comment_form"),
        ),
    ),
    PageCase(
        "says",
        "",
        (*BODY, ("Comments are closed", "comment_form"), ("oldsailor says:", "comment_form"), (C1, "comment_form"), (C2, "comment_form")),
    ),
    PageCase(
        "signed by how long ago",
        "",
        (*BODY, ("2 Comments", "comment_form"), ("oldsailor 3 hours ago", "comment_form"), (C1, "comment_form"), ("mira 2 hours ago", "comment_form"), (C2, "comment_form")),
    ),
    PageCase(
        "signed by a number",
        "a forum names its readers by number, without a date",
        (*BODY, ("Log in to post comments", "comment_form"), ("oldsailor (subscriber, #7432) [Link]", "comment_form"), (C1, "comment_form"), ("mira (guest, #112) [Link]", "comment_form"), (C2, "comment_form")),
    ),
    in_language("German", DE, "Die Kommentare sind geschlossen.", "Wattwurm schrieb:"),
    in_language("German, ago", DE, "Kommentare (2)", "Wattwurm vor 3 Stunden"),
    in_language("French", FR, "Les commentaires sont fermés", "Vieux Loup a écrit :"),
    in_language("Spanish", ES, "Comentarios cerrados", "Lobo de mar escribió:"),
    in_language("Portuguese", PT, "Os comentários estão encerrados.", "Lobo do mar disse:"),
    in_language("Italian", IT, "I commenti sono chiusi", "Lupo di mare ha scritto:"),
    in_language("Russian", RU, "Комментарии закрыты", "Морской волк пишет:"),
    # -- the box of a newsletter --------------------------------------------------------------------------------------
    PageCase(
        "newsletter link in a menu",
        "its box is small: a sub-heading of the report behind the menu is none of it",
        spread(
            ("Sign up for our newsletter", "newsletter"),
            *((line, "newsletter") for line in ("Fishing", "Tides", "Rowing", "Islands", "Boats", "Nets", "Salt")),
            *((line, "newsletter") for line in ("Piers", "Herring", "Lighthouses", "Smokehouses", "Notices", "Cats")),
            ("Harbour of Norwood stays closed after storm", "title"),
            ("Nobody was hurt in the storm of Friday, although two cats are missing, the union said.", "body"),
            ("Ada Quill at the quay in 2017. Photo: Harbour Museum", "caption"),
            ("The harbour master hopes to see the first ferry leave on Monday, if the wind allows it.", "body"),
            ("Ivo Lane at the pier in 2017. Photo: Harbour Museum", "caption"),
            ("Two cats", "subheading"),
            (P1, "body"),
            (P2, "body"),
            (P3, "body"),
        ),
    ),
    # -- headings that open nothing -----------------------------------------------------------------------------------
    PageCase(
        "link to the comments above the report",
        "a count of comments at the head of the page",
        (("3 Comments", "comment_form"), *BODY),
    ),
    PageCase(
        "link to the comments behind a standfirst",
        "the greater part of the text is still to come",
        ((P1, "body"), ("Add a comment", "comment_form"), (P2, "body"), (P3, "body"), (P4, "body")),
    ),
    PageCase(
        "chronicle below a link to the comments",
        "a date over each part signs nothing",
        (
            (P1, "body"),
            (P2, "body"),
            ("2 Comments", "comment_form"),
            ("3 May 2021", "date_line"),
            (P3, "body"),
            ("4 May 2021", "date_line"),
            (P4, "body"),
            (C3, "body"),
        ),
    ),
    PageCase(
        "who said what follows",
        "lines over quotations are no signatures",
        (
            (P1, "body"),
            (P2, "body"),
            (P4, "body"),
            ("The harbour master said:", "body"),
            (P3, "body"),
            ("Ada Quill wrote:", "body"),
            (C3, "body"),
        ),
    ),
    PageCase(
        "live report",
        "times and names, but no reader wrote these",
        (
            (P1, "body"),
            (P2, "body"),
            ("14:02 Ada Quill", "subheading"),
            (P3, "body"),
            ("15:40 Ivo Lane", "subheading"),
            (P4, "body"),
        ),
    ),
    PageCase(
        "form in the middle",
        "its fields, and then the report",
        (
            (P1, "body"),
            (P2, "body"),
            ("Leave a comment", "comment_form"),
            ("Your name", "comment_form"),
            ("Your email address", "comment_form"),
            (P3, "body"),
            (P4, "body"),
            (C3, "body"),
        ),
    ),
    PageCase(
        "newsletter in the middle",
        "",
        (
            (P1, "body"),
            ("Newsletter", "newsletter"),
            ("Every morning the tides and the tidings.", "newsletter"),
            (P2, "body"),
            (P3, "body"),
            (P4, "body"),
        ),
    ),
    PageCase(
        "chapters of a report",
        "numbered headings, some of which are buttons elsewhere",
        spread(
            (P1, "body"),
            ("1. Newsletter", "subheading"),
            (P2, "body"),
            ("2. Comments", "subheading"),
            (P3, "body"),
            ("3. Related", "subheading"),
            (P4, "body"),
        ),
    ),
    PageCase(
        "posts of one writer",
        "the same name under each: no readers",
        ((P1, "body"), (P2, "body"), (P3, "body"), ("Posted by Ada Quill on May 3, 2021", "byline"), (P4, "body"), (C3, "body"), ("Posted by Ada Quill on May 2, 2021", "byline")),
    ),
    # -- sections and the title ---------------------------------------------------------------------------------------
    PageCase(
        "newsletter below the title",
        "the section begins behind the title, and goes on until the report resumes",
        (
            ("Harbour of Norwood stays closed for a third day", "title"),
            (P1, "body"),
            (P2, "body"),
            ("Newsletter", "newsletter"),
            ("Winter boats, old quays and the best of the harbour, in your letter box each Friday.", "newsletter"),
            ("Your name", "comment_form"),
        ),
    ),
    # -- texts without an end -----------------------------------------------------------------------------------------
    PageCase(
        "last paragraph is cut off",
        "right behind the report: no headline stands over it",
        ((P1, "body"), (P2, "body"), ("He had waited for years, and then the ferry came, and he did not go aboard…", "body")),
    ),
    PageCase(
        "long answer that breaks off between two questions",
        "longer than any teaser",
        spread(
            (P1, "body"),
            ("Did you see the ferry go?", "body"),
            (f"“{C1} {C2} {C3} And then…”", "body"),
            ("And the cats?", "body"),
            (P2, "body"),
        ),
    ),
    PageCase(
        "paragraph with a button behind it",
        "",
        (
            (P1, "body"),
            ("The ferry will sail again on Monday from the cattle quay, the board said in a letter. Read more", "body"),
            (P2, "body"),
        ),
    ),
    PageCase(
        "the only text is cut off",
        "a record of a feed",
        (
            ("Harbour of Norwood stays closed", "title"),
            ("2019-03-04", "date_line"),
            ("https://harbour.example/storm", "navigation"),
            ("The harbour of Norwood stayed closed for a third day on Friday as divers searched for the wreck of a coal barge that sank in the storm, and for the two...", "body"),
        ),
    ),
)  # fmt: skip
