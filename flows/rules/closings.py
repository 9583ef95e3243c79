"""How letters close: the line above the name of who signs, case-folded and without marks at its end."""

# Whole lines.
CLOSINGS = frozenset(
    closing.casefold()
    for closing in (
        "sincerely", "yours sincerely", "sincerely yours", "yours faithfully", "yours truly", "very truly yours",
        "best regards", "kind regards", "warm regards", "regards", "best wishes", "respectfully",
        "respectfully yours", "with best wishes",
        "mit freundlichen grüßen", "mit freundlichem gruß", "mit besten grüßen", "hochachtungsvoll",
        "mit herzlichen grüßen", "herzliche grüße", "viele grüße", "freundliche grüße", "mit kollegialen grüßen",
        "cordialement", "bien cordialement", "salutations distinguées", "avec nos salutations",
        "atentamente", "un cordial saludo", "saludos cordiales", "un saludo",
        "cordiali saluti", "distinti saluti",
        "atenciosamente", "cordialmente", "com os melhores cumprimentos",
        "с уважением", "искренне ваш", "з повагою",
        "z poważaniem", "z wyrazami szacunku", "met vriendelijke groet", "hoogachtend",
        "med vänlig hälsning", "med vänliga hälsningar", "med venlig hilsen", "med vennlig hilsen",
        "saygılarımızla", "saygılarımla", "με εκτίμηση", "敬具", "此致",
    )
)  # fmt: skip
