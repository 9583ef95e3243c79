"""English words and sentences of the corpus: invented, and many enough that reports share few runs of words."""

# ruff: noqa: E501  A sentence reads best on one line.

from benchmarks.corpus.language import Language, list_items

NOUNS = list_items("""
bridge harbour budget school hospital road ferry council library railway court report plan vote strike factory market
farm river dam storm flood fire company bank union ministry police army border election campaign debate inquiry tax
price wage pension contract tender licence permit project tunnel station airport runway terminal port canal reservoir
pipeline refinery mine quarry forest park museum theatre stadium festival concert exhibition church mosque temple
monument archive university college institute laboratory study survey census vaccine virus clinic ward surgery ambulance
nurse doctor teacher pupil student parent driver farmer fisherman miner worker tenant landlord neighbour voter
candidate minister senator mayor judge lawyer witness prosecutor defendant verdict sentence appeal prison guard
convoy checkpoint ceasefire truce treaty summit delegation embassy visa passport refugee camp shelter aid convoy
shipment cargo container vessel crew captain pilot passenger train tram bus lorry bicycle cable grid turbine reactor
battery panel meter tariff bill loan mortgage bond share dividend profit loss revenue debt deficit surplus inflation
currency exchange investor broker auditor regulator watchdog merger takeover subsidiary supplier warehouse
supermarket shop bakery brewery restaurant hotel resort beach island valley village suburb district province
county parish region capital coast glacier drought harvest crop wheat rice maize cattle poultry fishery orchard vineyard
well pump sewer drain pavement lamp fence gate roof wall tower chimney lift staircase corridor basement office
desk ledger letter email website server network database algorithm satellite antenna rocket telescope
camera film novel poem painting sculpture orchestra choir band album league team coach striker goalkeeper referee
tournament medal record injury transfer season derby penalty defeat victory protest march rally petition boycott
curfew decree amendment statute clause committee commission panel board chairman deputy spokesman adviser envoy
ambassador general colonel soldier rebel militia weapon missile drone explosion wreckage rescue search investigation
arrest raid seizure smuggler gang robbery fraud forgery bribe scandal resignation appointment inauguration
anniversary funeral wedding holiday tradition recipe garden pond hedge owl heron otter wolf badger bee swan
""")
ADJECTIVES = list_items("""
new old northern southern eastern western central local regional national foreign public private former current
annual weekly emergency temporary permanent partial complete major minor serious modest record sharp steady slow
rapid sudden planned delayed disputed controversial popular costly cheap empty crowded damaged repaired abandoned
restored historic modern wooden concrete electric nuclear solar coastal rural urban industrial agricultural medical
legal political financial economic environmental technical scientific religious military civil criminal federal
municipal provincial independent joint separate final preliminary interim unanimous narrow broad strict loose formal
informal secret open closed joined rival leading ageing young experienced retired elected appointed suspended
licensed unlicensed insured unpaid overdue outstanding pending recent earlier later early late long short deep shallow
heavy light cold warm dry wet quiet noisy narrow-gauge two-storey three-day four-year all-night long-awaited
little-known well-known state-owned family-run flood-prone privately-owned cross-border short-term long-term
""")
VERBS = list_items("""
approved rejected postponed cancelled reopened closed repaired rebuilt inspected funded sold bought leased extended
widened shortened moved replaced painted renamed defended criticised praised welcomed condemned questioned reviewed
audited suspended banned restricted eased tightened doubled halved cut raised lowered froze restored destroyed damaged
flooded blocked cleared searched surrounded seized stormed abandoned occupied left reached crossed toured visited
opened launched tested delayed advanced backed opposed challenged overturned upheld dismissed settled signed ratified
amended drafted published leaked withheld revealed denied confirmed ignored expected demanded offered accepted refused
won lost shared merged divided planned prepared announced described examined measured counted registered
""")
INFINITIVES = list_items("""
approve reject postpone cancel reopen close repair rebuild inspect fund sell buy lease extend widen shorten move replace
paint rename defend criticise review audit suspend ban restrict ease tighten double halve cut raise lower freeze restore
demolish clear search open launch test delay back oppose challenge overturn uphold dismiss settle sign ratify amend
draft publish withhold reveal examine measure count register insure protect monitor drain connect supply train recruit
""")
ROLES = list_items("""
the mayor|the minister of transport|a police spokesman|the harbour master|a spokeswoman for the ministry|the union's
secretary|a professor of hydrology|the head teacher|the chief prosecutor|a retired engineer|the company's director|a
local farmer|the deputy governor|an army spokesman|the chairman of the committee|a resident of the street|the coach|the
team's captain|a nurse at the hospital|an opposition lawmaker|the head of the agency|the museum's curator|an economist at
the bank|the project's architect|a witness|the regional commander|a shop owner|the club's treasurer|the state
auditor|the aid group's coordinator
""")
WHEN = list_items("""
on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|on Saturday|on Sunday|late on Monday|early on Tuesday|on Wednesday
evening|on Thursday morning|over the weekend|last week|this month|earlier this year|next month|by the end of the year|in
the spring|before the summer|after months of talks|within six weeks|for the second time this year|at short
notice|without a vote|behind closed doors|in a written statement|at a news conference|despite the rain
""")
PLACES = list_items("""
London|Paris|Berlin|Madrid|Rome|Vienna|Warsaw|Prague|Budapest|Athens|Lisbon|Dublin|Oslo|Stockholm|Helsinki|Copenhagen|Brussels|
Geneva|Zurich|Hamburg|Munich|Lyon|Marseille|Milan|Naples|Barcelona|Valencia|Porto|Kyiv|Odesa|Kharkiv|Moscow|Kazan|Minsk|Riga|
Vilnius|Tallinn|Tbilisi|Yerevan|Baku|Ankara|Istanbul|Izmir|Cairo|Alexandria|Tunis|Algiers|Rabat|Casablanca|Lagos|Abuja|Accra|
Nairobi|Mombasa|Kampala|Kigali|Addis Ababa|Khartoum|Johannesburg|Durban|Cape Town|Harare|Lusaka|Luanda|Dakar|Bamako|
Baghdad|Basra|Tehran|Isfahan|Riyadh|Jeddah|Amman|Beirut|Damascus|Aleppo|Kabul|Herat|Karachi|Lahore|Delhi|Mumbai|Kolkata|
Chennai|Dhaka|Colombo|Kathmandu|Yangon|Bangkok|Hanoi|Jakarta|Surabaya|Manila|Cebu|Singapore|Beijing|Shanghai|Wuhan|
Guangzhou|Seoul|Busan|Tokyo|Osaka|Sydney|Melbourne|Perth|Auckland|Toronto|Montreal|Vancouver|Calgary|Chicago|Boston|
Houston|Denver|Seattle|Atlanta|Detroit|Havana|Bogota|Medellin|Lima|Quito|La Paz|Santiago|Buenos Aires|Cordoba|Rosario|
Montevideo|Asuncion|Sao Paulo|Recife|Salvador|Brasilia|Caracas|Panama City|Guatemala City|Tegucigalpa
""")
GIVEN = list_items("""
Anna Peter Maria John Elena Thomas Laura David Sarah Michael Julia Daniel Nora Martin Eva Paul Clara Robert Irina Victor
Amina Hassan Fatima Omar Leila Karim Yusuf Zainab Ibrahim Samira Chen Wei Mei Hiro Yuki Min-jun Priya Arjun Sunita Ravi
Carlos Lucia Diego Carmen Javier Rosa Miguel Isabel Pedro Ana Olga Sergei Tatiana Dmitri Nadia Ivan Katarina Marek
Grace Emmanuel Joyce Samuel Esther Kofi Ama Kwame Thandi Sipho Helen George Ruth Frank Alice Henry Edith Arthur Margaret
""")
TRADES = list_items(
    "Shipping Steel Foods Motors Energy Software Mining Paper Airlines Rail Textiles Chemicals Insurance"
)
BODIES = list_items("""
Ministry of Works|Central Bank|Port Authority|Farmers' Union|Court of Appeal|Health Agency|Weather Service|Teachers' Union|
Electoral Commission|Red Crescent|Human Rights Council|Football Association|Chamber of Commerce|Water Board|Coast Guard
""")

LINKS = list_items("""
because|after|while|although|before|since|so|unless|until|as|but|and|though|once|whereas|even if|now that|yet|or|whether|just
as|where|as soon as|even though
""")
# Slots may hold slots: a phrase is chosen, and filled in its turn.
DETERMINERS = list_items("the the the a a its their this that no every another one such each both his her our some any")
NOUN_PHRASES = list_items("""
{det} {noun}|{det} {adjective} {noun}|{det} {noun} {noun}|{det} {name} {noun}|{name}'s {noun}|{det} {adjective} {noun}
{noun}|{n} {adjective} {noun}s|{name}|{det} {noun} of {name}|{place}'s {adjective} {noun}|{det} {name} {noun} {noun}|{big}
{noun}s|{noun} {name}
""")
PREPOSITIONAL = list_items("""
in {place}|near {name}|for {np}|with {np}|under {np}|without {np}|against {np}|by {np}|behind {np}|from {np}|between {np} and
{np}|on {name} Street|{when}|over {np}|since {year}|on {d} {month}|after {n} days|at {name}|inside {np}|about {np}
""")
VERB_PHRASES = list_items("""
{verb} {np}|{verb} {np} {pp}|{verb} {np} and {verb} {np}|{adverb} {verb} {np}|would {infinitive} {np}|had {verb} {np}
{pp}|failed to {infinitive} {np}|wants to {infinitive} {np}|may {infinitive} {np} {pp}|was {verb} {pp}|were never
{verb}|could not {infinitive} {np}|{verb} {n} of {np}|has {verb} {np}|{verb} {np}, {np} and {np}|rose {percent} percent {pp}
""")
ATTRIBUTIONS = list_items("""
{person} said|said {person}, {role}|{surname} told {np}|according to the {org}|officials said|the {org} announced {when}|police
in {place} said|{role} told {surname}|{surname} added|{person} wrote {when}|the {org} denied it|{role} said {pp}
""")
HEADLINES = (
    "{place} votes for {np}", "{org} to {infinitive} {np}", "{adjective} {noun} {verb} {pp}", "{surname} says {np} will {infinitive} {noun}",
    "{n} killed as {noun} hits {name}", "Why {np} still waits for {np}", "{org} profit up {percent} percent",
    "{noun} {noun} divides {place} and {name}", "Inside {np}", "{np} {vp}", "{name} {noun}: {noun} {verb}",
)  # fmt: skip
SENTENCES = (
    "{np} {vp}, {said}.", "{np} {vp}, {said}.", "{np} {vp} {link} {np} {vp}.", "{np} {vp} {link} {np} {vp}, {said}.",
    "{pp}, {np} {vp}, and {np} {vp}.", "{np} {vp} {pp}.", "{link} {np} {vp}, {np} {vp}.", "{person}, {role}, {vp} {pp}.",
    "“{np} {vp},” {said}.", "“{np} {vp} {link} {np} {vp},” said {person}, {role}.", "{surname} said {np} “{vp}” {pp}.",
    "“{np} {vp}; {np} {vp},” {surname} said {when}.",
    "{amount} {people} {harmed} when {np} {vp}, {said}.", "{amount} {people} {harmed} {pp}.",
    "{org} shares {vp} to {n}.{m}, {said}.", "{np} costs {big} euros, {percent} percent more than {np}.",
    "{np}, which {vp} {pp}, {vp}.", "{surname} {vp}, and {person} {vp} {when}.", "Neither {np} nor {np} {vp}.",
    "{np} {vp}; {np} {vp}.", "{when}, {np} {vp}.", "What {np} {vp}, {surname} {verb} {pp}.",
)  # fmt: skip
# Said by many and often: one sentence in fifty.
STOCK = (
    "The {org} did not immediately respond to a request for comment.",
    "{surname} declined to comment on the {noun}, citing a continuing investigation.",
    "It was not immediately clear how the {noun} began.",
    "A spokesman for the ministry said he was not authorised to speak to the press.",
)
ENGLISH = Language(
    code="en",
    headlines=HEADLINES,
    sentences=SENTENCES,
    stock=STOCK,
    lists={
        "noun": NOUNS,
        "adjective": ADJECTIVES,
        "verb": VERBS,
        "infinitive": INFINITIVES,
        "role": ROLES,
        "when": WHEN,
        "link": LINKS,
        "det": DETERMINERS,
        "np": NOUN_PHRASES,
        "pp": PREPOSITIONAL,
        "vp": VERB_PHRASES,
        "said": ATTRIBUTIONS,
        "adverb": list_items("quietly slowly openly reluctantly finally briefly partly hastily calmly narrowly again"),
        "amount": list_items("at least {n}|more than {n}|{n}|{n}|about {n}|nearly {n}|some {n}|{big}|up to {n}"),
        "people": list_items(
            "people civilians soldiers miners passengers students workers villagers tourists protesters"
        ),
        "harmed": list_items("""
were killed|died|were wounded|were injured|were arrested|are missing|were displaced|were hurt|fled|were detained|lost their
homes|drowned
"""),
        "month": list_items("January February March April May June July August September October November December"),
    },
)
