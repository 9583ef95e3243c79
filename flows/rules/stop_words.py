"""The commonest words of running text: a line of names, figures or headlines holds few of them."""

_BY_LANGUAGE: dict[str, str] = {
    "en": "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they "
    "which you were her she their been has would there who when will more if out so said what its about than them can",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux "
    "d'un cette ou mais comme on tout nous sa être ont été elle leur ses ces deux même après",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin "
    "sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está",
    "it": "di e che la il un a per è una in sono con non del le si da dei come della i più al alla nel anche gli lo ha "
    "ma dalla su nella sul delle degli stato se questo ai ed hanno era fra tra",
    "pt": "de que e o a do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua "
    "ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem",
    "ru": "и в не на что с он как по это из но за его к а у о от так же для было бы то все она они был мы при или до ее "
    "если уже ни под после также которые который более время сообщил может быть будет года",
}

STOP_WORDS: frozenset[str] = frozenset(" ".join(_BY_LANGUAGE.values()).split())
