"""Words at a hyphen: endings that are no words of their own, and what makes a compound that keeps its hyphen.

Lower case. English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Romanian,
Russian and Ukrainian.
"""

from flows.rules.words import words

# Ends of words that nobody writes behind a hyphen: a word that goes on so was broken at the end of a line.
ENDINGS = words(
    """
    tion tions sion sions cian cians ation ations ition itions ment ments ness ing ings tings ning ed ted ded sed ly
    ally ity ty ities ies ble bles ible tive tives sive ous tious cious eous ious ism isms ists ence ences ance
    ances ency ancy tial cial tional sional ture tures tained ders ters ners sters gers vers ung ungen lung rung
    tung dung nung schung lich liche lichen licher liches keit keiten heit heiten schaft schaften tungen rungen sche
    schen scher isch ische ischen tigen tigte nisse nissen lungen tique tiques teur teurs trice aient rait raient
    ique iques ité tés tée ción ciones sión siones mente dades miento mientos dor dores mento ría rían zione zioni
    menti tori rono ção ções são sões mentos dade rão ram vam ingen heid heden lijk lijke teit teiten schap ningen
    ningar heter elser nych nego ność ności nia niem wał wali owie ție ții rea ului urilor ilor ние ния ний нии нием
    ность ности ностью ство ства ный ная ное ные ного ному ской ский ская ские ских ется ются ться тся лись лась
    лось вать вали вал ция ции цию ник ники ников тель теля тели телей ння нням ність ності ський ська ських ється
    ються тися лися
    """
)

# First parts of compounds. A word that was broken behind one of them keeps a hyphen that it does not need: the lesser
# fault.
FIRST_PARTS = words(
    """
    long short self well ill non anti ex pre post pro semi multi mid cross half high low full part twin double
    single all best better cost two three four five six seven eight nine ten first second third last vice quasi pan
    neo ultra north south east west left right far near hard soft hot cold old new late early so up down on off ever
    over under large small big wide deep open close free fast slow heavy light world state government court police
    market family award record ground build break drop follow kick lay line make pay pull push roll run set show
    shut sign sit stand start take tie time turn walk warm work write mother father brother sister son daughter
    attorney secretary director man woman king queen president mayor governor senator chancellor e x t u grand
    grande petit petite demi mi après avant contre entre sous sur peut celui celle ceux celles quelqu lui elle eux
    moi toi nous vous soi est sont était fut dit dis va vont fait vient avait a ont ai aurait serait ci là haut
    franco anglo germano austro ibero afro euro luso sino indo greco pós pré pró recém bem mal sem além aquém
    segunda terça quarta quinta sexta guarda quebra porta por по кое кой вице экс юго северо как какой кто что где
    когда куда откуда чей из во все всё так будь хто що де коли який як екс віце s m l v n c i într dintr printr
    prin ne
    """
)

# Last parts of compounds, and pronouns and particles that stand behind a hyphen.
LAST_PARTS = words(
    """
    elect general in law term time year old day week month hour minute mile foot based led related backed made run
    owned wide free friendly like style type level class known educated established aged called range scale speed
    profile ranking rated minded hearted handed headed eyed haired legged hulled sized shaped up out off down over
    back away through on by to effective proof tech fi fire hit hungry stricken torn ridden driven funded sponsored
    controlled occupied held il elle ils elles je tu nous vous ce ci là même mêmes moi toi le la les lui leur leurs
    y en être midi dire se lo los las lhe lhes me te nos vos o a os as no na feira то либо нибудь таки за под ка де
    с небудь будь l ul au am ai și mi ți i
    """
)

# Words before which a hyphen stands for the rest of a word: German, English, Dutch, Swedish, Danish and Norwegian.
CONJUNCTIONS = words("und oder bis bzw. and or to en of och eller og")
