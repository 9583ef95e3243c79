"""Sentences of the corpus in German, French, Spanish and Russian: a few percent of its documents."""

# ruff: noqa: E501  A sentence reads best on one line.

from benchmarks.corpus.language import Language, list_items

GERMAN = Language(
    code="de",
    headlines=(
        "{place}: {np} wartet auf {on}",
        "{surname} will {on} {infinitive}",
        "{n} Verletzte nach Unfall bei {place}",
        "{org} verliert {percent} Prozent",
    ),
    sentences=(
        "In {place} {verb} {np} {when} {on}, wie {person} mitteilte.",
        "„{np} {verb} {on}, und {np2} {verb} {on2}“, sagte {person} {when}.",
        "Mindestens {n} Menschen wurden verletzt, als {np} {when} {on} {verb}, teilte die Polizei in {place} mit.",
        "Nach Angaben von {surname} {verb} {np} {on} und {on2} für {big} Euro.",
        "Seit {year} {verb} {np} bei {place} {on}, {when} {verb} {np2} {on2}.",
        "{np} soll {when} {on} {infinitive}, das kostet {percent} Prozent mehr als {year}.",
        "Die {org} erklärte am {d}. {month}, {np2} habe {on} nie gesehen, obwohl {np} {on2} {verb}.",
        "Warum {np} {on} {verb}, weiß in {place} niemand, sagte {surname}.",
        "Zwischen {place} und {place} {verb} {np} {n} Tage lang {on2}.",
    ),
    stock=("Die {org} war für eine Stellungnahme zunächst nicht zu erreichen.",),
    lists={
        "np": list_items("{subject}|{subject} von {name}|{subject} {name}|{subject} {name}"),
        "on": list_items("{object}|{object} von {name}|{object} von {place}|{object} {name}"),
        "on2": list_items("{object2}|{object2} von {name}|{object2} {name}"),
        "subject": list_items("""
der Stadtrat|die alte Brücke|das Gericht|die Gewerkschaft|der Bürgermeister|die Feuerwehr|der Hafen|die Regierung|das Krankenhaus|der
Verein|die Fabrik|der Bauer|die Schule|das Ministerium|der Zoll|die Bahn|der Fluss|die Opposition|das Museum|der Sturm|die Bäckerei|der
Trainer|die Mannschaft|das Kraftwerk|der Gutachter|die Genossenschaft"""),
        "np2": list_items("{subject2}|{subject2} von {name}|{subject2} {name}"),
        "subject2": list_items("""
der Nachbarort|die Kammer|das Landesamt|der Minister|die Anwältin|der Betriebsrat|die Bürgerinitiative|das Orchester|der Fährmann|die
Wetterwarte|der Pächter|die Kanzlei|das Forstamt|der Ausschuss|die Redaktion"""),
        "object": list_items("""
den neuen Fahrplan|die Steuer|das Rathaus|den Tunnel|die Ernte|den Vertrag|die Mühle|das Schwimmbad|den Bahnhof|die Wahl|den
Haushalt|die Straße am Ufer|das Gutachten|den Kran|die Rechnung|den Deich|die Bibliothek|das Denkmal|den Wochenmarkt|die Pipeline|das
Abkommen|den Turm|die Werft|das Archiv|den Friedhof|die Orgel"""),
        "object2": list_items("""
die Kosten|den zweiten Antrag|das Dach der Halle|die Frist|den Bericht|die Zufahrt|das Gelände|den Streit um die Glocke|die Akten|den
Zaun|die Miete|das Urteil|den Stromausfall|die Protokolle|den Umzug"""),
        "verb": list_items(
            "sperrte|prüfte|verkaufte|lobte|bezahlte|öffnete|verlegte|kritisierte|räumte|vermietete|zählte|verschob|rettete|suchte|baute"
        ),
        "infinitive": list_items(
            "prüfen|verkaufen|öffnen|sperren|verlegen|retten|bauen|vermieten|verschieben|bezahlen"
        ),
        "when": list_items(
            "am Montag|am Dienstagabend|am Mittwoch|am Donnerstag|am Freitag|am Wochenende|im Frühjahr|vor zwei Jahren|nach langem Streit|ohne Aussprache"
        ),
        "month": list_items("Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
    },
)
FRENCH = Language(
    code="fr",
    headlines=(
        "{place} : {np} attend {on}",
        "{n} blessés après un accident à {place}",
        "{surname} veut {infinitive} {on}",
    ),
    sentences=(
        "À {place}, {np} a {verb} {on} {when}, a indiqué {person}.",
        "« {np} a {verb} {on}, mais personne n'a {verb} {on2} », a déclaré {person} {when}.",
        "Au moins {n} personnes ont été tuées et {m} blessées {when} près de {place}, selon la police, qui a {verb} {on}.",
        "Selon {surname}, {np} doit {infinitive} {on} pour {big} euros, soit {percent} % de plus qu'en {year}.",
        "Depuis {year}, {np} n'a jamais {verb} {on2}, et {on} reste à {place}.",
        "Le {d} {month}, {np} et {org} ont {verb} {on} {when}.",
        "Entre {place} et {place}, {np} a {verb} {n} fois {on}, puis {on2}.",
        "On ignore pourquoi {np} a {verb} {on2} {when}, explique {surname}.",
    ),
    stock=("Contactée, {org} n'a pas souhaité faire de commentaire dans l'immédiat.",),
    lists={
        "np": list_items("{subject}|{subject} de {name}|{subject} {name}|{subject} {name}"),
        "on": list_items("{object}|{object} de {name}|{object} de {place}|{object} {name}"),
        "on2": list_items("{object2}|{object2} de {name}|{object2} {name}"),
        "subject": list_items("""
le conseil municipal|la vieille usine|le tribunal|la gare|le syndicat|la ministre|le port|l'hôpital|la mairie|le gouvernement|la
coopérative|le musée|la douane|le fleuve|l'entraîneur|la boulangère|le préfet|l'opposition|la centrale|le chantier|l'école|la tempête"""),
        "object": list_items("""
le nouveau pont|la taxe|le budget de la commune|la bibliothèque|le contrat|la récolte|le tunnel|l'élection|la digue|le moulin|la
piscine|le marché du samedi|l'accord|la route du littoral|le rapport|le clocher|la facture|le monument|l'orgue|le cimetière"""),
        "object2": list_items(
            "le second appel|les archives|la clôture|le loyer|les procès-verbaux|la toiture de la halle|le délai|les comptes|la panne|le déménagement"
        ),
        "verb": list_items(
            "fermé|examiné|vendu|salué|payé|ouvert|déplacé|critiqué|évacué|loué|compté|reporté|sauvé|cherché|bâti"
        ),
        "infinitive": list_items("fermer|vendre|ouvrir|déplacer|sauver|bâtir|louer|reporter|payer|examiner"),
        "when": list_items(
            "lundi|mardi soir|mercredi|jeudi matin|vendredi|ce week-end|au printemps|après des mois de débats|sans vote|la semaine dernière"
        ),
        "month": list_items("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    },
)
SPANISH = Language(
    code="es",
    headlines=(
        "{place}: {np} espera {on}",
        "{n} heridos tras un accidente en {place}",
        "{surname} quiere {infinitive} {on}",
    ),
    sentences=(
        "En {place}, {np} {verb} {on} {when}, informó {person}.",
        "«{np} {verb} {on}, pero nadie {verb} {on2}», dijo {person} {when}.",
        "Al menos {n} personas murieron y {m} resultaron heridas {when} cerca de {place}, según la policía, que {verb} {on}.",
        "Según {surname}, {np} debe {infinitive} {on} por {big} euros, un {percent} por ciento más que en {year}.",
        "Desde {year}, {np} nunca {verb} {on2}, y {on} sigue en {place}.",
        "El {d} de {month}, {np} y {org} visitaron {on} {when}.",
        "Entre {place} y {place}, {np} {verb} {n} veces {on} y después {on2}.",
        "No se sabe por qué {np} {verb} {on2} {when}, explicó {surname}.",
    ),
    stock=("{org} no respondió de inmediato a una solicitud de comentarios.",),
    lists={
        "np": list_items("{subject}|{subject} de {name}|{subject} {name}|{subject} {name}"),
        "on": list_items("{object}|{object} de {name}|{object} de {place}|{object} {name}"),
        "on2": list_items("{object2}|{object2} de {name}|{object2} {name}"),
        "subject": list_items("""
el ayuntamiento|la vieja fábrica|el tribunal|la estación|el sindicato|la ministra|el puerto|el hospital|la alcaldía|el gobierno|la
cooperativa|el museo|la aduana|el río|el entrenador|la panadera|el gobernador|la oposición|la central|la obra|la escuela|la tormenta"""),
        "object": list_items("""
el nuevo puente|el impuesto|el presupuesto|la biblioteca|el contrato|la cosecha|el túnel|la elección|el dique|el molino|la piscina|el
mercado del sábado|el acuerdo|la carretera de la costa|el informe|el campanario|la factura|el monumento|el órgano|el cementerio"""),
        "object2": list_items(
            "el segundo recurso|los archivos|la valla|el alquiler|las actas|el techo de la nave|el plazo|las cuentas|la avería|la mudanza"
        ),
        "verb": list_items(
            "cerró|examinó|vendió|elogió|pagó|abrió|trasladó|criticó|evacuó|alquiló|contó|aplazó|salvó|buscó|construyó"
        ),
        "infinitive": list_items("cerrar|vender|abrir|trasladar|salvar|construir|alquilar|aplazar|pagar|examinar"),
        "when": list_items(
            "el lunes|el martes por la noche|el miércoles|el jueves|el viernes|este fin de semana|en primavera|tras meses de debate|sin votación|la semana pasada"
        ),
        "month": list_items("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
    },
)
RUSSIAN = Language(
    code="ru",
    headlines=(
        "{np} {verb} {on} после аварии",
        "{n} человек пострадали при пожаре",
        "Почему {np} {verb} {on2}",
    ),
    sentences=(
        "{when} {np} {verb} {on}, сообщил представитель администрации.",
        "«{np} {verb} {on}, но никто не {verb} {on2}», — сказал он {when}.",
        "По меньшей мере {n} человек погибли и {m} получили ранения, когда {np} {verb} {on}, сообщила полиция.",
        "По данным за {year} год, {np} {verb} {on} за {big} рублей, это на {percent} процента больше.",
        "С {year} года {np} ни разу не {verb} {on2}, и {when} {np} {verb} {on}.",
        "{d} {month} {np} {verb} {on2}, а {when} {verb} {on}.",
        "Почему {np} {verb} {on2} {when}, пока неизвестно.",
    ),
    stock=("В администрации пока не ответили на запрос о комментарии.",),
    lists={
        "np": list_items("{subject}|{subject} № {n}|{subject} «{name}»|{subject} «{name}»"),
        "on": list_items("{object}|{object} № {n}|{object} {m}|{object} «{name}»"),
        "on2": list_items("{object2}|{object2} № {n}|{object2} «{name}»"),
        "subject": list_items("""
городской совет|старый завод|областной суд|профсоюз|министр|порт|губернатор|музей|главный врач|тренер|кооператив|таможенный
пост|директор школы|фермер|комитет|следователь|начальник станции|союз журналистов|метеоролог|архив"""),
        "object": list_items("""
новый мост|бюджет района|договор|урожай|тоннель|плотину|мельницу|бассейн|рынок|соглашение|дорогу вдоль
берега|отчёт|колокольню|счёт|памятник|орган|кладбище|библиотеку|выборы|налог"""),
        "object2": list_items(
            "вторую жалобу|старые документы|забор|аренду|протоколы|крышу цеха|срок|расходы|переезд|решение суда"
        ),
        "verb": list_items(
            "закрыл|проверил|продал|похвалил|оплатил|открыл|перенёс|осудил|сдал|посчитал|отложил|спас|искал|построил"
        ),
        "when": list_items(
            "в понедельник|во вторник вечером|в среду|в четверг|в пятницу|в выходные|весной|после долгих споров|без голосования|на прошлой неделе"
        ),
        "month": list_items("января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"),
    },
)
