"""Invented texts in twenty languages: (language, text). Three of each: a sentence, a headline, a short report."""

TEXTS: tuple[tuple[str, str], ...] = (
    ("en", "The harbour master said on Friday that the ferry would not sail before Monday."),
    ("en", "Storm closes the harbour for a third day, and forty boats are lost"),
    (
        "en",
        "Nobody was hurt when the roof of the old smokehouse flew away. Two cats are still missing, the neighbours said.",
    ),
    ("de", "Der Hafenmeister sagte am Freitag, dass die Fähre nicht vor Montag auslaufen werde."),
    ("de", "Sturm schließt den Hafen den dritten Tag, vierzig Boote sind verloren"),
    ("de", "Niemand wurde verletzt, als das Dach der alten Räucherei davonflog. Zwei Katzen werden noch vermisst."),
    ("fr", "Le capitaine du port a déclaré vendredi que le bac ne partirait pas avant lundi."),
    ("fr", "La tempête ferme le port pour la troisième journée, quarante bateaux perdus"),
    ("fr", "Personne n’a été blessé quand le toit du vieux fumoir s’est envolé. Deux chats manquent toujours."),
    ("es", "El capitán del puerto dijo el viernes que el transbordador no saldría antes del lunes."),
    ("es", "La tormenta cierra el puerto por tercer día y se pierden cuarenta barcos"),
    ("es", "Nadie resultó herido cuando el tejado del viejo ahumadero salió volando. Dos gatos siguen desaparecidos."),
    ("it", "Il comandante del porto ha detto venerdì che il traghetto non partirà prima di lunedì."),
    ("it", "La tempesta chiude il porto per il terzo giorno, quaranta barche perdute"),
    (
        "it",
        "Nessuno è rimasto ferito quando il tetto della vecchia affumicheria è volato via. Due gatti mancano ancora.",
    ),
    ("pt", "O capitão do porto disse na sexta-feira que a balsa não sairá antes de segunda-feira."),
    ("pt", "Tempestade fecha o porto pelo terceiro dia e quarenta barcos são perdidos"),
    (
        "pt",
        "Ninguém ficou ferido quando o telhado do velho fumeiro voou. Dois gatos continuam desaparecidos, disseram os vizinhos.",
    ),
    ("nl", "De havenmeester zei vrijdag dat de veerboot niet voor maandag zal uitvaren."),
    ("nl", "Storm sluit de haven voor de derde dag, veertig boten zijn verloren gegaan"),
    ("nl", "Niemand raakte gewond toen het dak van de oude rokerij wegvloog. Twee katten worden nog vermist."),
    ("sv", "Hamnkaptenen sade på fredagen att färjan inte kommer att segla före måndag."),
    ("sv", "Stormen stänger hamnen för tredje dagen och fyrtio båtar har förlorats"),
    ("sv", "Ingen skadades när taket på det gamla rökeriet flög iväg. Två katter saknas fortfarande, sade grannarna."),
    ("pl", "Kapitan portu powiedział w piątek, że prom nie wypłynie przed poniedziałkiem."),
    ("pl", "Sztorm zamyka port trzeci dzień z rzędu, stracono czterdzieści łodzi"),
    ("pl", "Nikt nie ucierpiał, gdy dach starej wędzarni odleciał. Dwa koty wciąż są poszukiwane, mówią sąsiedzi."),
    ("cs", "Kapitán přístavu v pátek řekl, že trajekt nevypluje dříve než v pondělí."),
    ("cs", "Bouře zavřela přístav už třetí den, čtyřicet lodí je ztraceno"),
    ("cs", "Nikdo nebyl zraněn, když střecha staré udírny uletěla. Dvě kočky se stále pohřešují, řekli sousedé."),
    ("hu", "A kikötő parancsnoka pénteken azt mondta, hogy a komp hétfő előtt nem indul el."),
    ("hu", "A vihar már harmadik napja zárva tartja a kikötőt, negyven hajó elveszett"),
    ("hu", "Senki sem sérült meg, amikor a régi füstölő teteje elrepült. Két macskát még mindig keresnek."),
    ("ro", "Căpitanul portului a declarat vineri că feribotul nu va pleca înainte de luni."),
    ("ro", "Furtuna închide portul pentru a treia zi, iar patruzeci de bărci s-au pierdut"),
    ("ro", "Nimeni nu a fost rănit când acoperișul vechii afumătorii a zburat. Două pisici sunt încă dispărute."),
    ("fi", "Satamakapteeni sanoi perjantaina, että lautta ei lähde ennen maanantaita."),
    ("fi", "Myrsky sulkee sataman kolmatta päivää, neljäkymmentä venettä on menetetty"),
    ("fi", "Kukaan ei loukkaantunut, kun vanhan savustamon katto lensi pois. Kaksi kissaa on yhä kateissa."),
    ("tr", "Liman başkanı cuma günü feribotun pazartesiden önce kalkmayacağını söyledi."),
    ("tr", "Fırtına limanı üçüncü gün de kapattı, kırk tekne kayboldu"),
    ("tr", "Eski tütsühanenin çatısı uçtuğunda kimse yaralanmadı. İki kedi hâlâ kayıp, dedi komşular."),
    ("ru", "Капитан порта сообщил в пятницу, что паром не выйдет в море раньше понедельника."),
    ("ru", "Шторм закрыл порт на третий день, потеряно сорок лодок"),
    ("ru", "Никто не пострадал, когда улетела крыша старой коптильни. Двух кошек всё ещё ищут, говорят соседи."),
    ("uk", "Капітан порту повідомив у п’ятницю, що пором не вийде в море раніше понеділка."),
    ("uk", "Шторм закрив порт на третій день, втрачено сорок човнів"),
    ("uk", "Ніхто не постраждав, коли полетів дах старої коптильні. Двох кішок досі шукають, кажуть сусіди."),
    ("el", "Ο λιμενάρχης δήλωσε την Παρασκευή ότι το πλοίο δεν θα αποπλεύσει πριν από τη Δευτέρα."),
    ("el", "Η καταιγίδα κλείνει το λιμάνι για τρίτη ημέρα, σαράντα βάρκες χάθηκαν"),
    ("el", "Κανείς δεν τραυματίστηκε όταν πέταξε η στέγη του παλιού καπνιστηρίου. Δύο γάτες αγνοούνται ακόμη."),
    ("ar", "قال مدير الميناء يوم الجمعة إن العبارة لن تبحر قبل يوم الاثنين."),
    ("ar", "العاصفة تغلق الميناء لليوم الثالث وفقدان أربعين قاربا"),
    ("ar", "لم يصب أحد عندما طار سقف المدخنة القديمة، ولا تزال قطتان مفقودتين، كما قال الجيران."),
    ("ja", "港長は金曜日、フェリーは月曜日まで出航しないと述べた。"),
    ("ja", "嵐で港は三日目も閉鎖、四十隻の船が失われる"),
    ("ja", "古い燻製小屋の屋根が飛んだとき、けが人はいなかった。猫二匹がまだ見つかっていないという。"),
    ("zh-Hans", "港务局长星期五表示，渡轮在星期一之前不会开航。"),
    ("zh-Hans", "风暴使港口连续第三天关闭，四十艘船只损失"),
    ("zh-Hans", "旧熏制房的屋顶被吹走时没有人受伤。邻居们说，两只猫仍然下落不明。"),
)

# Too little to say: (label, text).
UNDECIDED: tuple[tuple[str, str], ...] = (
    ("empty", ""),
    ("blank", " \n\t "),
    ("figures", "12:31 | 4-1 | 1,412.36"),
    ("one word", "Norwood"),
    ("marks", "— … ★ ★ ★"),
    ("address", "https://norwood.example/2019/05/03"),
)

# Languages that langdetect has no profile of, told by their script or their letters: (language, text). "und" where
# several languages are written in a script.
WITHOUT_PROFILE: tuple[tuple[str, str], ...] = (
    ("ka", "ნავსადგურის უფროსმა პარასკევს განაცხადა, რომ BBC-ის ცნობით ბორანი ორშაბათამდე არ გავა."),
    ("hy", "Նավահանգստի պետը ուրբաթ օրը հայտարարեց, որ լաստանավը մինչև երկուշաբթի չի մեկնի։"),
    ("my", "ဆိပ်ကမ်းကို တနင်္လာနေ့အထိ ပိတ်ထားသည်။"),
    ("km", "កំពង់ផែត្រូវបានបិទរហូតដល់ថ្ងៃច័ន្ទ"),
    ("si", "වරාය සඳුදා දක්වා වසා ඇත."),
    ("am", "ወደቡ እስከ ሰኞ ድረስ ተዘግቷል።"),
    ("ti", "ወደብ ክሳብ ሰኑይ ከም ዝዕጸው ኣብ መግለጺ ናይቲ ከተማ ተሓቢሩ፣ እዚ ድማ ካብ ትማሊ ጀሚሩ እዩ።"),
    ("or", "ବନ୍ଦର ସୋମବାର ପର୍ଯ୍ୟନ୍ତ ବନ୍ଦ ରହିବ।"),
    ("dv", "ބަނދަރު ހޯމަ ދުވަހާ ހަމައަށް ބަންދުކޮށްފައި"),
    ("chr", "ᏥᏳ ᎤᏍᏗ ᏄᏓᎴᎢ ᎤᏅᏙᏗ ᎢᎦ"),
    ("nqo", "ߖߌ߰ߡߊ߬ߣߍ߲ ߓߘߊ߫ ߕߎ߲߯ ߞߐ߬ߓߊ߬ߟߏ߲"),
    ("sat", "ᱥᱟᱱᱛᱟᱲᱤ ᱯᱟᱹᱨᱥᱤ ᱨᱮ ᱠᱷᱚᱵᱚᱨ"),
    ("zgh", "ⵉⵇⵇⵏ ⵓⴳⴳⵓⴳ ⴰⵔ ⴰⵙⵙ ⵏ ⵓⵢⵏⴰⵙ"),
    ("iu", "ᐃᓄᐃᑦ ᑐᓴᖅᑕᐅᔪᖅ ᐊᖏᕐᕋᖅ ᓄᓇᖓᓂ ᖃᐅᔨᒪᔪᖅ"),
    ("und", "ᓂᐲ ᐁᑯᓯ ᐁᐃᑌᐠ ᐅᒪ ᑭᓯᑲᐤ ᐊᐢᑭᐩ"),
    # By their commonest words.
    ("yo", "Ìgbìmọ̀ èbúté náà sọ pé àwọn kò ní ṣí i títí di ọjọ́ Ajé, nítorí pé ìjì ti ba ògiri rẹ̀ jẹ́ ní alẹ́ àná."),
    (
        "yo",
        "Igbimo ebute naa so pe awon ko ni si i titi di ojo Aje, nitori iji ti ba ogiri re je ni ale ana, gbogbo won ti lo.",
    ),
    (
        "ig",
        "Onye isi ọdụ ụgbọ mmiri ahụ kwuru na a ga-emechi ya ruo Mọnde n'ihi na oke ifufe mebiri mgbidi ya n'abalị.",
    ),
    (
        "ha",
        "Shugaban tashar jiragen ruwan ya ce ba za a bude ta ba sai ranar Litinin saboda guguwa ta lalata bangon ta a daren jiya.",
    ),
    (
        "zu",
        "Umphathi wetheku uthe ngoLwesihlanu isikebhe ngeke sihambe phambi koMsombuluko, ngoba isiphepho sasisikhulu kakhulu, futhi abantu abaningi abakaze balale ngenxa yalokho, kodwa akekho olimele.",
    ),
    (
        "xh",
        "Umphathi wezibuko uthe ngolwesiHlanu isikhephe asizukuhamba phambi koMvulo, kuba isiphango sasinamandla kakhulu kwaye abantu abaninzi abakhange balale, kodwa akukho mntu wenzakeleyo okanye oswelekileyo.",
    ),
    (
        "sn",
        "Mukuru wechiteshi akati musi weChishanu chikepe hachisi kuzofamba Muvhuro usati wasvika, nekuti dutu rakanga rakakura kwazvo uye vanhu vakawanda havana kurara, asi hapana munhu akakuvara.",
    ),
    (
        "st",
        "Mookamedi wa boema-kepe o itse ka Labohlano sekepe se ke ke sa tsamaya pele ho Mantaha, hobane sefefo se ne se le matla mme batho ba bangata ha ba a robala, empa ha ho motho ya lemetseng.",
    ),
    (
        "rw",
        "Umuyobozi w'icyambu yavuze ko ubwato butazagenda mbere yo ku wa mbere, kuko umuyaga wari mwinshi cyane kandi abantu benshi ntibasinziriye, ariko nta muntu wakomeretse muri uyu mujyi.",
    ),
    (
        "mg",
        "Nilaza ny tompon'andraikitry ny seranana fa tsy hiala ny sambo alohan'ny alatsinainy, satria nahery ny rivotra ary maro ny olona tsy natory, nefa tsy nisy naratra izy ireo.",
    ),
    (
        "om",
        "Itti gaafatamaan buufata doonii akka jedhanitti dooniin sun Wiixata dura hin deemtu, sababiin isaas bubbeen waan jabaatu ture, garuu namni miidhame hin jiru keessatti.",
    ),
    (
        "eu",
        "Portuko kapitainak ostiralean esan zuen ferria ez dela astelehena baino lehen irtengo, eta herritarrek bazekiten hori, baina inork ez zuen ezer egin.",
    ),
    (
        "gl",
        "O capitán do porto dixo o venres que o transbordador non sairá antes do luns, e os veciños xa o sabían, pero ninguén máis foi avisado pola súa empresa.",
    ),
    (
        "ga",
        "Dúirt máistir an chuain Dé hAoine nach mbeidh an bád farantóireachta ag seoladh roimh an Luan, agus bhí a fhios sin ag na daoine ar an oileán.",
    ),
    (
        "lb",
        "De Kapitän vum Hafe sot e Freideg, datt d'Fär net virun e Méindeg ausleeft, an d'Leit hunn dat schonn laang gewosst, mee et ass kee blesséiert ginn.",
    ),
    (
        "ku",
        "Berpirsê benderê roja înê got ku keştî berî duşemê ji benderê dernakeve û xelkê gund jî ev yek dizanibû, lê kes birîndar nebûye di vê bahozê de.",
    ),
    (
        "uz",
        "Port boshlig‘i juma kuni parom dushanbagacha dengizga chiqmasligini aytdi va bu haqida odamlar oldin ham bilgan edi, lekin hech kim uchun boshqa yo‘l yo‘q.",
    ),
    (
        "ms",
        "Ketua pelabuhan berkata pada hari Jumaat bahawa feri itu tidak akan belayar sebelum Isnin kerana ribut, manakala polis memaklumkan beliau tidak cedera.",
    ),
    (
        "jv",
        "Kepala pelabuhan ngendika dina Jemuwah yen kapal iku ora bakal mangkat sadurunge Senin, amarga prau gedhé kang ana ing kana wis rusak lan wong ora bisa lunga.",
    ),
    (
        "ceb",
        "Ang hepe sa pantalan miingon niadtong Biyernes nga ang barko dili molarga sa wala pa ang Lunes tungod kay kusog kaayo ang bagyo ug daghang tawo ang wala makatulog.",
    ),
    (
        "ht",
        "Kapitèn pò a di vandredi ke bato a p ap pati anvan lendi, paske tanpèt la te fò anpil e anpil moun pa t dòmi, men pa gen moun ki blese nan vil la.",
    ),
    (
        "sr-Latn",
        "Kapetan luke je u petak rekao da trajekt neće isploviti pre ponedeljka, a predsednik opštine kaže da je posle oluje ceo put bio zatvoren i da gde god čovek ode nema mesta.",
    ),
    (
        "ckb",
        "بەڕێوەبەری بەندەرەکە ڕۆژی هەینی گوتی کە کەشتییەکە پێش دووشەممە ناڕوات و خەڵکی شارەکەش ئەوەیان دەزانی لەو کاتەوە.",
    ),
    (
        "ug",
        "پورت باشلىقى جۈمە كۈنى پاراخوتنىڭ دۈشەنبىدىن بۇرۇن يولغا چىقمايدىغانلىقىنى ئېيتتى ۋە بۇنى ھەممە كىشى بىلەتتى.",
    ),
    ("sd", "بندرگاهه جي سربراهه جمعي تي چيو ته ٻيڙي سومر کان اڳ نه هلندي، ۽ ڳوٺ جا ماڻهو اهو اڳ ئي ڄاڻن پيا."),
    (
        "yi",
        "דער קאַפּיטאַן פֿון פּאָרט האָט פֿרײַטיק געזאָגט אַז די שיף וועט נישט אָפּפֿאָרן פֿאַר מאָנטיק, און די מענטשן האָבן דאָס שוין געוווּסט.",
    ),
    (
        "ky",
        "Порттун башчысы жума күнү паромдун дүйшөмбүгө чейин деңизге чыкпасын билдирди, бирок бул тууралуу шаардын тургундары мурда эле билген жана үйлөрүнө кайтышкан.",
    ),
    (
        "tt",
        "Порт башлыгы җомга көнне паром дүшәмбегә кадәр диңгезгә чыкмаячагын әйтте, һәм бу турыда шәһәр халкы инде белә иде, дип хәбәр итте.",
    ),
    (
        "sr",
        (
            "Капетан луке је у петак рекао да трајект неће испловити пре понедељка. Становници су, међутим, већ знали да ће "
            "лука бити затворена."
        ),
    ),
    (
        "be",
        (
            "Капітан порта паведаміў у пятніцу, што паром не выйдзе ў мора раней за панядзелак. Жыхары ўжо даўно ведалі, "
            "што порт зачынены ў выніку шторму."
        ),
    ),
    (
        "kk",
        (
            "Порт бастығы жұма күні паромның дүйсенбіге дейін теңізге шықпайтынын айтты. Қала тұрғындары бұл туралы бұрыннан "
            "білген."
        ),
    ),
    (
        "mn",
        "Боомтын дарга баасан гаригт усан онгоц даваа гараг хүртэл хөдлөхгүй гэж мэдэгдэв. Өнгөрсөн шөнө шуурга болсон.",
    ),
    (
        "is",
        "Hafnarstjórinn sagði á föstudag að ferjan myndi ekki sigla fyrir mánudag. Það þótti íbúum þorpsins undarlegt.",
    ),
    (
        "az",
        "Liman rəisi cümə günü bildirdi ki, bərə bazar ertəsindən əvvəl yola düşməyəcək. Sakinlər bunu çoxdan bilirdi.",
    ),
    (
        "mt",
        (
            "Il-kaptan tal-port qal nhar il-Ġimgħa li l-vapur mhux se jbaħħar qabel it-Tnejn. Ħadd ma weġġa', qalu n-nies "
            "tar-raħal."
        ),
    ),
    (
        "ps",
        "د بندر مشر د جمعې په ورځ وویل چې بېړۍ به د دوشنبې څخه مخکې سمندر ته ونه ځي. خلکو ویل چې دوی ښه پوهېږي.",
    ),
)

# In a language that is in no table: (label, text). "und", or a language with little confidence.
IN_NO_TABLE: tuple[tuple[str, str], ...] = (
    (
        "Basaa-like letters",
        ("Ŋane ŋɔ̃ lɛ a kɛ mɔ bɔɔ yɛ̀ ŋgandak ɓôt, ndɛ̀ ɓa ɓɛ̂ ɓa yi lɛ màlêp ma ŋkɔ̀ŋɔ̀ ɓɛ̀ɓèè ŋ̀kɛmbɛ̀ɛ ɗi kɔ̀ɔ̀ nyɛ́ ɔ̀ɔ̀ ŋgɛ́."),
    ),
    (
        "a language of Brazil, as it sounds",
        (
            "Tori wahy ite raka'a ma'e pe kury, xo aipo hekwe wà kury, àwà ma'e uzapo tetea'u ywy rehe wà kury, azeharomoete "
            "tuwihawete umume'u purupe kury, nezewe iapo mehe, wiko putar tekohaw pe wà nehe."
        ),
    ),
    (
        "an invented language",
        (
            "Vorulim thepakka zo murelati kipashe, vunolek drasmo ti perakune, olvishe tamurik zabelno, pethuri galomek "
            "sharudi noviketh, mureshka dolvani tepruk, zelomar hitune, vorpalik deshonu marakesh tulovi, benariko thusel "
            "omvarti kelunash, dripolek sanuvor mitheka."
        ),
    ),
)

_FR, _DE = (tuple(text for code, text in TEXTS if code == wanted) for wanted in ("fr", "de"))
_ENGLISH_PARAGRAPHS = (
    "The ferry to the outer islands stayed in the harbour for a third day on Friday, because the wind had not turned.",
    (
        "About forty people slept in the waiting room. The woman who runs the kiosk opened it at four in the morning and "
        "gave away what was left of the bread, and later the soup that she had made for her own family."
    ),
    (
        "Nobody complained, the harbour master said. He has worked there since he was nineteen, and he remembers only one "
        "winter in which the boats lay still for longer than this."
    ),
    (
        "The company that owns the ferry wants to decide on Sunday whether a smaller ship can be sent from the south. It "
        "would take cars only, and no lorries."
    ),
    "On the islands the shop has run out of milk and matches, but not of coffee, as the teacher told this newspaper.",
)
_ENGLISH_STORY = "\n\n".join(_ENGLISH_PARAGRAPHS)
_FRENCH_PARAGRAPHS = (
    "Le bac des îles est resté au port vendredi pour la troisième journée, parce que le vent n’avait pas tourné.",
    (
        "Une quarantaine de personnes ont dormi dans la salle d’attente. La gérante du kiosque l’a ouvert à quatre heures "
        "du matin et a distribué ce qui restait de pain, puis la soupe qu’elle avait préparée pour sa famille."
    ),
    (
        "Personne ne s’est plaint, selon le capitaine du port. Il y travaille depuis l’âge de dix-neuf ans et ne se "
        "souvient que d’un seul hiver où les bateaux sont restés à quai plus longtemps."
    ),
    (
        "La compagnie qui possède le bac doit décider dimanche si un navire plus petit peut être envoyé du sud. Il ne "
        "prendrait que des voitures, et aucun camion."
    ),
    "Dans les îles, le magasin n’a plus de lait ni d’allumettes, mais encore du café, a dit l’instituteur au journal.",
)
_FRENCH_STORY = "\n\n".join(_FRENCH_PARAGRAPHS)

# Articles of one language, however they look: (label, language, text).
ARTICLES: tuple[tuple[str, str, str], ...] = (
    ("plain", "en", _ENGLISH_STORY),
    ("plain, French", "fr", _FRENCH_STORY),
    ("all capitals", "en", _ENGLISH_STORY.upper()),
    ("all capitals, French", "fr", _FRENCH_STORY.upper()),
    (
        "menu in another language before it",
        "en",
        "Startseite | Politik | Wirtschaft | Kultur | Anmelden\n\n" + _ENGLISH_STORY,
    ),
    (
        "imprint in another language behind it",
        "en",
        _ENGLISH_STORY + "\n\nAlle Rechte vorbehalten. Nachdruck verboten.",
    ),
    ("a foreign quotation at its head", "en", f"“{_FR[0]} {_FR[1]}”\n\n{_ENGLISH_STORY}"),
    ("a foreign quotation in each second paragraph", "en", _ENGLISH_STORY.replace("\n\n", f"\n\n« {_FR[0]} »\n\n")),
    ("a foreign paragraph without quote marks", "en", f"{_ENGLISH_STORY}\n\n{' '.join(_FR)}"),
    (
        "a foreign quotation that is half of it",
        "en",
        f"{_ENGLISH_STORY}\n\n« {' '.join(_FRENCH_PARAGRAPHS)} »",
    ),
    (
        "a list of names",
        "en",
        _ENGLISH_STORY
        + "\n\nÅsa Lindqvist\nJürgen Wöhrmann\nMaría Ibáñez Peña\nJiří Dvořáček\nÉlodie Lefèvre\nŁukasz Wójcik",
    ),
    (
        "transliterated names",
        "en",
        (
            "Sheikh Abd al-Rahman Qasim al-Barzanji met Yevgeny Zhdanovich Kuroyedov and Nguyen Thi Phuong in Ust-Kamchatsk. "
            "They spoke about the harbour of Khor al-Zubair, and Xu Zhengqiang wrote it down for Mikheil Tskhakaia."
        ),
    ),
    (
        "a live ticker",
        "de",
        "\n".join(
            f"{minute}. {line}"
            for minute, line in (
                (3, "Eckball für die Gäste, doch der Torwart ist zur Stelle."),
                (11, "Tor! 1:0"),
                (12, "Der Schuss aus zwanzig Metern war noch leicht abgefälscht."),
                (27, "Gelbe Karte."),
                (45, "+2"),
                (46, "Weiter geht es, beide Mannschaften kommen unverändert aus der Kabine."),
                (71, "2:0, 2:1"),
                (90, "Schluss! Die Gastgeber retten den Vorsprung über die Zeit."),
            )
        ),
    ),
    (
        "figures between the words",
        "de",
        "\n".join(f"{n}: {n * 37} | {n * 41} | 4-1" for n in range(40)) + "\n" + " ".join(_DE),
    ),
    (
        "a table of results in abbreviations",
        "en",
        "SOUTHMERE CANNERIES LTD 4TH QTR NET\n\nNORWOOD, Feb 26 - Shr 61 cts vs 47 cts\n\nNet 3,412,118 vs 2,604,377\n\nRevs 41.2 mln vs 36.8 mln\n\n12 mths\n\nShr 2.31 dlrs vs 1.96 dlrs\n\nNet 12.6 mln vs 10.9 mln\n\nRevs 150.3 mln vs 139.7 mln",
    ),
    ("names of a language without a profile", "en", _ENGLISH_STORY.replace("The woman", "Guðrún Þórðardóttir")),
    (
        "Turkish in a wrong encoding",
        "tr",
        "Liman baþkaný feribotun kalkmayacaðýný söyledi. Ýki kedi hâlâ kayýp, dedi komþular.",
    ),
    (
        "Macedonian, near to Serbian",
        "mk",
        "Капетанот во петокот изјави дека траектот нема да исплови. Жителите веќе знаеја, рече Ѓорѓи.",
    ),
    (
        "Chinese words that the Korean profile holds",
        "zh-Hant",
        "人人有權上船。港口若關閉，船長應通知所有等候的旅客，並退還其票款，不得以天氣為理由拒絕。",
    ),
)

_AMHARIC_PARAGRAPHS = (
    "የወደቡ ኃላፊ አርብ ዕለት እንደተናገሩት ጀልባው ከሰኞ በፊት አይነሳም፤ ነፋሱ እስካሁን አልተለወጠም።",
    "አርባ ያህል ሰዎች በመጠበቂያ ክፍሉ ውስጥ አድረዋል። የሱቁ ባለቤት በጠዋት ከፍታ የተረፈውን ዳቦ ለሁሉም አከፋፈለች።",
    "ማንም ቅሬታ አላቀረበም ብለዋል ኃላፊው። ከአሥራ ዘጠኝ ዓመታቸው ጀምሮ እዚያ ይሠራሉ።",
    "የጀልባው ባለቤት የሆነው ድርጅት እሑድ ዕለት ሌላ አነስተኛ መርከብ መላክ ይቻል እንደሆነ ይወስናል።",
    "በደሴቶቹ ላይ ወተትና ክብሪት አልቋል፤ ቡና ግን አለ ሲሉ መምህሩ ለጋዜጣው ተናግረዋል።",
)

# Pages of two languages: (label, first, second, text).
MIXED: tuple[tuple[str, str, str, str], ...] = (
    ("half and half", "fr", "en", f"{_FRENCH_STORY}\n\n{_ENGLISH_STORY}"),
    ("the other way round", "fr", "en", f"{_ENGLISH_STORY}\n\n{_FRENCH_STORY}"),
    ("two scripts", "en", "ru", _ENGLISH_STORY + "\n\n" + "\n\n".join(text for code, text in TEXTS if code == "ru")),
    ("a script without a profile", "en", "am", _ENGLISH_STORY + "\n\n" + "\n\n".join(_AMHARIC_PARAGRAPHS)),
    (
        "each paragraph and its translation, many times",
        "en",
        "am",
        "\n\n".join([text for pair in zip(_ENGLISH_PARAGRAPHS, _AMHARIC_PARAGRAPHS, strict=True) for text in pair] * 4),
    ),
    (
        "a shorter version at the end",
        "en",
        "fr",
        f"{_ENGLISH_STORY}\n\n" + "\n\n".join(_FRENCH_PARAGRAPHS[:2]),
    ),
)
