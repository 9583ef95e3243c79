"""Words that tell what happened to people, by language: killed, wounded, missing, arrested, displaced, kidnapped.

A line is a kind, what its words can do, and the words. What a word can do, one letter each:

  p  stands after the people, as participle or adjective: "12 people (were) killed", "12 dead"
  a  stands before them, as an active verb: "killed 12 people"
  i  stands after them, as a verb of its own: "12 people died"
  n  is what is counted: "41 deaths"
  o  stands before "of" and the people: "the murder of six priests"
"""

from flows.rules.words import words

_ENGLISH = """
    killed pa: killed murdered assassinated massacred executed slaughtered beheaded hanged lynched
    killed ao: killing
    killed a: kill kills murdering assassinating executing massacring slaughtering
    killed no: killings deaths murders assassinations bodies corpses lives
    killed p: dead slain fatally
    killed i: died dying perished succumbed
    killed pi: drowned
    killed o: death body murder assassination slaying massacre execution killer killers murderer murderers assassin assassins lynching
    killed n: executions fatalities slayings homicides lynchings drownings
    other n: casualties
    wounded pa: wounded injured hurt maimed
    wounded a: wound wounds wounding injures injuring hurting maiming
    wounded p: hospitalized hospitalised
    wounded n: injuries
    missing p: missing unaccounted
    missing i: disappeared vanished
    missing o: disappearance
    missing n: disappearances
    arrested pa: arrested detained captured jailed apprehended
    arrested a: arresting detaining detains capturing apprehending
    arrested na: arrests
    arrested n: detainees
    arrested o: arrest detention capture
    displaced pa: displaced evacuated uprooted
    displaced a: displacing displaces evacuating evacuates uprooting
    displaced o: evacuation
    displaced i: fled homes
    displaced p: homeless
    displaced n: refugees evacuees
    kidnapped pa: kidnapped abducted
    kidnapped a: kidnaps abducts abducting
    kidnapped ao: kidnapping
    kidnapped n: kidnappings abductions hostages
    kidnapped o: abduction
    kidnapped p: hostage
"""
_GERMAN = """
    killed p: getötet tot ermordet umgebracht erschossen erstochen hingerichtet verstorben gestorben umgekommen ertrunken ums
    killed n: tote toten todesopfer todesopfern leichen todesfälle
    killed ia: starben starb sterben verstarben ertranken
    killed a: töteten tötete tötet töten ermordeten ermordete erschossen
    killed o: ermordung tötung mord tod
    wounded p: verletzt verwundet schwerverletzt leichtverletzt
    wounded na: verletzte verletzten
    wounded n: verwundete verwundeten schwerverletzte leichtverletzte schwerverletzten leichtverletzten
    missing p: vermisst verschollen
    missing n: vermisste vermissten
    arrested p: festgenommen verhaftet inhaftiert fest
    arrested a: verhaftete verhafteten
    arrested n: festnahmen verhaftungen festgenommene
    displaced p: vertrieben evakuiert obdachlos flucht verlassen
    displaced n: flüchtlinge vertriebene obdachlose geflüchtete
    kidnapped p: entführt verschleppt
    kidnapped a: entführten entführte verschleppten
    kidnapped n: geiseln
    kidnapped o: entführung
"""
_FRENCH = """
    killed pa: tué tués tuée tuées assassiné assassinés assassinée assassinées
    killed p: morte mortes décédé décédés décédée décédées péri vie noyé noyés exécuté exécutés
    killed np: morts
    killed po: mort
    killed a: tuant tuent tue
    killed n: décès victimes cadavres
    killed o: assassinat meurtre
    wounded np: blessés
    wounded pa: blessé blessée blessées
    wounded a: blessant blesse blessent
    missing np: disparus
    missing p: disparu disparue disparues
    arrested pa: arrêté arrêtés arrêtée arrêtées interpellé interpellés interpellée interpellées
    arrested n: arrestations interpellations
    displaced np: déplacés
    displaced pa: déplacé déplacées évacué évacués évacuée évacuées
    displaced n: réfugiés sans-abri sinistrés
    displaced i: foyer foyers maison maisons domicile
    kidnapped pa: enlevé enlevés enlevée enlevées kidnappé kidnappés kidnappées
    kidnapped n: otages
    kidnapped o: enlèvement
"""
_SPANISH = """
    killed np: muertos fallecidos
    killed p: muerto muerta muertas asesinado asesinada asesinadas fallecido fallecida vida ahogados
    killed pa: asesinados
    killed ia: murió murieron falleció fallecieron perecieron
    killed a: mató mataron mata asesinó asesinaron matando
    killed n: muertes cadáveres
    killed o: muerte asesinato
    wounded np: heridos lesionados
    wounded pa: herido herida heridas lesionado lesionada lesionadas
    wounded a: hirió hirieron hiere hiriendo
    missing np: desaparecidos
    missing p: desaparecido desaparecida desaparecidas
    missing ia: desaparecieron desapareció
    arrested np: detenidos
    arrested pa: detenido detenida detenidas arrestado arrestados arrestada arrestadas
    arrested a: detuvo detuvieron detiene detienen arrestó arrestaron
    arrested n: detenciones arrestos
    displaced np: desplazados damnificados
    displaced p: desplazado desplazada desplazadas evacuada evacuado
    displaced pa: evacuados evacuadas
    displaced a: evacuó evacuaron
    displaced n: refugiados
    displaced i: hogares casas viviendas
    kidnapped pa: secuestrado secuestrados secuestrada secuestradas
    kidnapped a: secuestró secuestraron
    kidnapped n: rehenes
    kidnapped o: secuestro
"""
_ITALIAN = """
    killed np: morti
    killed po: morte
    killed p: morto morta deceduto deceduti decedute annegati vita
    killed pa: ucciso uccisa uccisi uccise assassinato assassinata assassinati assassinate
    killed a: uccidendo uccide uccidono uccise uccisero morirono
    killed n: vittime decessi cadaveri
    killed o: omicidio assassinio uccisione
    wounded np: feriti
    wounded pa: ferito ferita ferite
    wounded a: ferendo ferì ferirono
    missing np: dispersi
    missing p: disperso dispersa disperse scomparso scomparsa scomparsi scomparse
    arrested pa: arrestato arrestata arrestati arrestate fermato fermati fermate
    arrested a: arresta arrestano
    arrested n: arresti
    displaced np: sfollati evacuati
    displaced p: sfollato sfollate evacuate evacuato evacuata
    displaced n: profughi sfollamenti
    displaced i: casa case abitazioni
    kidnapped pa: rapito rapita rapiti rapite sequestrati sequestrate
    kidnapped a: rapirono
    kidnapped n: ostaggi
    kidnapped o: rapimento sequestro
"""
_PORTUGUESE = """
    killed np: mortos
    killed p: morto morta mortas assassinado assassinada assassinadas falecidos vida
    killed pa: assassinados
    killed ia: morreu morreram faleceu faleceram
    killed a: matou mataram mata matam matando assassinou assassinaram
    killed n: mortes vítimas óbitos corpos
    killed o: morte assassinato homicídio
    wounded np: feridos
    wounded pa: ferido ferida feridas
    wounded a: feriu feriram ferindo fere
    missing np: desaparecidos
    missing p: desaparecido desaparecida desaparecidas
    missing ia: desapareceram desapareceu
    arrested np: detidos
    arrested p: preso presa presos presas detido detida detidas
    arrested a: prendeu prenderam prende deteve detiveram
    arrested n: prisões detenções
    displaced np: desalojados desabrigados deslocados
    displaced p: desalojada desalojadas desabrigada desabrigadas deslocadas evacuados evacuadas
    displaced n: refugiados
    displaced i: casa casas
    kidnapped p: sequestrado sequestrados sequestrada sequestradas raptados raptadas
    kidnapped a: sequestrou sequestraram raptaram
    kidnapped n: reféns
    kidnapped o: sequestro
"""
_RUSSIAN = """
    killed pa: убит убита убиты убито погиб погибла погибли погибло скончался скончалась скончались умер умерла умерли утонули
    killed n: погибших убитых смертей жертв
    killed a: убил убила убили убивает гибели унёс унесла унесли
    killed o: убийство убийства гибель смерть смерти
    wounded pa: ранен ранена ранены ранено пострадал пострадала пострадали пострадало госпитализирован госпитализированы травмированы
    wounded n: раненых пострадавших
    wounded a: ранил ранила ранили
    wounded pa: получил получили получила
    missing pa: пропал пропала пропали пропало
    missing n: пропавших
    arrested pa: задержан задержана задержаны задержано арестован арестована арестованы арестовано
    arrested a: задержал задержала задержали арестовал арестовала арестовали
    arrested n: задержанных арестов
    displaced pa: эвакуирован эвакуированы эвакуировано
    displaced a: эвакуировали эвакуировал
    displaced n: беженцев переселенцев
    displaced p: крова дома
    kidnapped pa: похищен похищена похищены похищено
    kidnapped a: похитил похитила похитили захватили
    kidnapped n: заложников
    kidnapped o: похищение
"""


def _read(table: str) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for line in table.strip().splitlines():
        head, forms = line.split(":")
        kind, uses = head.split()
        for form in forms.split():
            known = found.get(form)
            found[form] = (kind, known[1] + uses) if known and known[0] == kind else (kind, uses)
    return found


# Form to kind and uses.
TRIGGERS: dict[str, dict[str, tuple[str, str]]] = {
    "en": _read(_ENGLISH), "de": _read(_GERMAN), "fr": _read(_FRENCH), "es": _read(_SPANISH), "it": _read(_ITALIAN),
    "pt": _read(_PORTUGUESE), "ru": _read(_RUSSIAN),
}  # fmt: skip

# Words that only mean what they do here beside one of these: lives that something claimed, homes that were fled.
NEEDS: dict[str, frozenset[str]] = {
    "homes": words("left fled leave flee abandoned lost driven forced from evacuate evacuated"),
    "fled": words("home homes house houses village villages town towns city country fighting violence war flood floods fire fires border province area areas into to across"),
    "lives": words("claimed claim claims claiming cost costing costs lost lose losing taken took"),
    "kill": words("managed manages"),
    "wound": words("managed manages"),
    "fest": words("nahm nahmen nimmt nehmen"),
    "flucht": words("auf"),
    "verlassen": words("häuser haus wohnungen heimat wohnung mussten müssen"),
    "ums": words("leben"),
    "vie": words("perdu perdent perdre coûté coûte"),
    "foyer": words("fui quitté quitter fuir abandonné"), "foyers": words("fui quitté quitter fuir abandonné"),
    "maison": words("fui quitté quitter fuir abandonné"), "maisons": words("fui quitté quitter fuir abandonné"),
    "domicile": words("fui quitté quitter fuir abandonné"),
    "vida": words("perdieron perdió perder perderam perdeu"),
    "hogares": words("abandonaron abandonar dejaron dejar huyeron huir perdieron"),
    "casas": words("abandonaron abandonar dejaron dejar huyeron huir perdieron abandonaram deixaram deixar retirados retiradas fugiram perderam"),
    "viviendas": words("abandonaron abandonar dejaron dejar perdieron"),
    "casa": words("lasciato lasciare abbandonato abbandonare perso deixaram deixar"),
    "case": words("lasciato lasciare abbandonato abbandonare perso"),
    "abitazioni": words("lasciato lasciare abbandonato abbandonare perso"),
    "vita": words("perso persero perde perdono"),
    "получил": words("ранения травмы ранение травму"), "получила": words("ранения травмы ранение травму"),
    "получили": words("ранения травмы ранение травму"),
    "унёс": words("жизни жизнь"), "унесла": words("жизни жизнь"), "унесли": words("жизни жизнь"),
    "крова": words("без"),
    "дома": words("покинули покинуть покинуло"),
}  # fmt: skip
