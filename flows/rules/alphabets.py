"""Letters by which an encoding without a mark is told: what each language writes beyond ASCII, commonest first.

The order is what matters, and roughly: bytes read in the wrong encoding give letters that no one language has, or the
rare ones where the common ones should be. Of Chinese and Korean only the commonest characters stand here (about half
of any text); Japanese is known by its kana.
"""

from typing import NamedTuple


class Alphabet(NamedTuple):
    """language: BCP 47; script: which encodings can hold it (rules/encodings.py); letters: lower case, by frequency."""

    language: str
    script: str
    letters: str


_CYRILLIC = "cyrillic"

ALPHABETS: tuple[Alphabet, ...] = (
    Alphabet("de", "western", "üäößéáàèç"),
    Alphabet("fr", "western", "éèàêçôîâùûïœëüæñÿ"),
    Alphabet("es", "western", "óíáéñúüçà"),
    Alphabet("it", "western", "èàòùéìîçúóáí"),
    Alphabet("pt", "western", "ãçéáíõêóúâàôüèñ"),
    Alphabet("ca", "western", "óéàíèçòúïüáñ"),
    Alphabet("nl", "western", "ëéïóèöüáêçàôä"),
    Alphabet("sv", "western", "äåöéüàèáçø"),
    Alphabet("fi", "western", "äöåéü"),
    Alphabet("et", "western", "äõüöšžéåóø"),
    Alphabet("da", "western", "øåæéöüäóèá"),
    Alphabet("no", "western", "åøæéèòôöüäóê"),
    Alphabet("is", "western", "áðíþéöóæúý"),
    Alphabet("sq", "western", "ëçéâîöü"),
    Alphabet("en", "western", "éñáíóèçüöïêåøäôúãàëâæîûìòùõðþýœšž"),
    Alphabet("pl", "central", "łęąóśżćńźéöüáèš"),
    Alphabet("cs", "central", "íáéěřčžýšůúťňďóöüäľĺ"),
    Alphabet("sk", "central", "áíéčžýšúľťôóňäďŕĺěöüřů"),
    Alphabet("hu", "central", "éáóöőüíúűäšç"),
    Alphabet("ro", "central", "ăîţâşéáöüóíç"),
    Alphabet("sl", "central", "čšžćđéáüöäó"),
    Alphabet("hr", "central", "čšžćđéáüöäó"),
    Alphabet("sq", "central", "ëçéâîöü"),
    Alphabet("de", "central", "üäößéáç"),
    Alphabet("tr", "turkish", "ıüşçğöâîûéä"),
    Alphabet("lt", "baltic", "ėšųžįąčūęöäüåéó"),
    Alphabet("lv", "baltic", "āīēšūņļžģčķōŗöüäé"),
    Alphabet("et", "baltic", "äõüöšžåéóøæ"),
    Alphabet("ru", _CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ"),
    Alphabet("uk", _CYRILLIC, "оаніитверсклудмпязьбгйчхцжюшїєщфґ"),
    Alphabet("bg", _CYRILLIC, "аиоетнрсвлкдпмзгябъучцйжщхюшфь"),
    Alphabet("mk", _CYRILLIC, "аоиетнрсвдклпумзјгбчшцжњфхќљѓџѕѐѝ"),
    Alphabet("sr", _CYRILLIC, "аиоеунрстјвкдмплзгбчшцжњћхљђфџ"),
    Alphabet("be", _CYRILLIC, "анірыоеслткдвпзяўмугбцчшьйжхюэёф"),
    Alphabet("el", "greek", "ατοιενρσκηπςυμλίόάγέδήωχθύφβώξζψϊΐϋΰ"),
    Alphabet("he", "hebrew", "יוהלרבתמאשנעםדקחפסכגטצןזךףץ"),
    Alphabet("ar", "arabic", "اليمونرتبةعدسفهكقأحجشطصىخإذضزثئغءآظؤپچگ"),
    Alphabet("fa", "arabic", "ایردنهومتبسلکشزفگعخقجآپحطصچيكئغضثظذژأؤءة"),
    Alphabet("th", "thai", "านรอกเงมยลวดทสตะปบคหแจพชขใไผโซธณถศภษฉญฐฟฤ่้ัิี์ู็ืุำๆ"),
)

# The commonest characters of Chinese in simplified and in traditional writing, and the commonest syllables of Korean.
SIMPLIFIED = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而"
    "方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好"
    "应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向"
    "道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料员位入常文总次品式活设及管特件长"
    "求老头基资边流路级少图山统接知较将组见计别她手报市部记警火名据称务局今场区位"
)
TRADITIONAL = (
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而"
    "方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好"
    "應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向"
    "道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料員位入常文總次品式活設及管特件長"
    "求老頭基資邊流路級少圖山統接知較將組見計別她手報市記警火名據稱務局今場區"
)
HANGUL = "이다에의는로하을가고지서한은기으년대사시를리도인스일자정부과그나들어해있전수했제주원보장상동것공구성라경조민비만소신위"
KANJI = "日一国人年大十二本中長出三時行見月分後前生五間上東四今金会社政府者事地市部県発表新田学者火災消防当局関係調査"
