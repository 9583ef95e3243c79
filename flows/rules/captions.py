"""Captions and photo credits: lines under pictures that stand between the paragraphs of a report."""

from flows.rules.rule import Rule
from flows.rules.words import words

# Agencies and services that picture credits name; lower case.
_AGENCIES = (
    r"(?:ap|afp|reuters|epa|epa-efe|efe|dpa|apa|ansa|tass|interfax|xinhua|upi|anp|tt|ntb|getty|getty images|shutterstock|"
    r"imago|picture alliance|keystone|alamy|istock|unsplash|pixabay|bloomberg|anadolu|ap photo|ap images|afp photo|pa|pa wire|"
    r"pa images|press association|associated press|handout|courtesy|file|wikimedia commons|flickr|zuma|sipa|rex|nurphoto|belga|"
    r"lusa|ria novosti|sputnik|yonhap|kyodo|cp|the canadian press|ddp|epd|kna|action images|photo|foto|file photo)"
)

# Agencies and services, as picture credits write them in small letters.
CREDIT_NAMES = words("ap afp dpa epa apa getty reuters imago picture alliance keystone shutterstock")

RULES: tuple[Rule, ...] = (
    Rule(
        "caption.credit_end",
        "caption",
        "Ends with a picture credit: an agency behind a slash, in brackets, or after a dash.",
        r"[.!?\"”»]\s?/\s?[\pL\pM.’'-]+(?: [\pL\pM.’'-]+)?(?: [\pL\pM.’'-]+)?$|[.!?\"”’)»\w]\s?/\s?" + _AGENCIES + r"(?:/[\w .-]+){0,3}\s*$"
        r"|[(\[](?:[^()\[\]]{0,80}[\s/|,:-])?" + _AGENCIES + r"(?:[\s/|,:-][^()\[\]]{0,80})?[)\]]\s*(?:\(?(?:ap photo|getty images|reuters)\)?)?\s*$"
        r"|\bvia (?:getty|reuters|ap|afp|epa|shutterstock)\b[^.]*$|[.!?\"”]\s(?:ap photo|afp photo|getty images|file photo|photo courtesy)\b.*$|[.!?\"”]\s?reuters\.?$",
        removes=(
            "A soldier stands guard outside the ministry in Norwood, June 3, 2019. /AP",
            "The ferry in the port of Norwood, on Tuesday. / Ivo Lane",
            "Fishermen mend their nets at dawn. (AP Photo/Ivo Lane)",
            "The mayor at the opening of the bridge (Getty Images)",
        ),
        keeps=("Norwood beat Easton 3-1 on Sunday, ending a run of nine defeats.", "He told the agency (Reuters had asked first) that he would stay."),
    ),
    Rule(
        "caption.credit_start",
        "caption",
        "Begins with the label of a picture or its credit.",
        r"^(?:(?:file )?(?:photo|foto|picture|image|pic|bild|grafik|graphic|illustration|screenshot|photograph|photographie|crédit|credit|imagen|fotografía|immagine|imagem|фото|video|symbolbild|symbolfoto|archivbild|archivfoto)s?(?: credit| source| by| courtesy| von| de| di| photo| caption|nachweis)?|photo(?:graph)? by|image (?:source|credit|copyright|caption)|media caption|getty images?|copyright|fotocredit|bildquelle|bildrechte|quelle|crédits? photos?|©)\s?[:：|/©]\s?\S.*$"
        r"|^(?:photo(?:graph)?|image|picture|foto|illustration) (?:by|courtesy|credit|via|von)\b.*$|^(?:image|photo|picture) (?:caption|copyright|source)\b.*$|^(?:getty images|ap photo|afp photo|shutterstock|imago)\b[^.!?]*$|^(?:reuters|afp|ap|epa|dpa|credit)\s?[/|]\s?.*$|^©.+$",
        removes=("Photo: Ivo Lane/AFP", "Image caption The bridge had been closed since May", "Foto: Imago", "© Ivo Lane", "Image via Norwood Archive"),
        keeps=("Photo albums were all they saved from the fire.", "Reuters reported on Friday that the talks had failed, and that neither side would return."),
    ),
    Rule(
        "caption.credit_anywhere",
        "caption",
        "Names the photographer or the picture agency as captions do.",
        r"(?:[.!?…”]\s?(?:photo|photograph|picture|image)s? by \w|\bap photo\b|\bafp photo\b|photo ?: ?\w|foto ?: ?\w|credit ?: ?\w|image ?: ?\w|\bgetty images\b|\bshutterstock\b|\bpicture[- ]alliance\b|photo courtesy|courtesy photo|\bcourtesy of\b[^.]*$|\bfile photo\b|/getty|/afp|/reuters|/ap\)|/dpa|/apa\b|©|\(photo by\b|\(photo\b|\(foto\b|\(file\b|\[photo|credit\.\.\.|фото ?:)",
        removes=("Ada Quill at the quay in 2017. Photo: Harbour Museum", "The old lighthouse. (Photo by Ivo Lane)", "Rescuers at work. © Harbour Post"),
        keeps=("The photo showed the quay in 2017, the museum said.",),
    ),
    Rule(
        "caption.scene",
        "caption",
        "Says what a picture shows.",
        r"^(?:in this (?:photo|image|picture|handout|screen ?grab|screenshot|frame|file|undated|combination|photograph|satellite|video|still)\b|this (?:photo|image|picture|handout|combination|undated|satellite image|photograph|screengrab)\b.*(?:shows|released|provided|taken|made|from|of)\b|(?:a|an|the) (?:file|undated|handout|satellite|aerial|screen) ?(?:photo|image|picture|grab|photograph|view|shot)\b|file (?:photo|picture|image)|(?:pictured|above|below|left|right|from left|clockwise|top|bottom)\s?[:,(]|(?:auf diesem|das) (?:foto|bild|archivbild)\b.*zeigt|(?:symbolbild|symbolfoto|archivbild|archivfoto)\b|sur cette photo|cette photo\b|en esta (?:foto|imagen)|in questa foto|nesta foto|на (?:этом )?(?:фото|снимке)\b)"
        r"|(?:\(pictured\b|\bpictured (?:here|above|below|left|right|with|in|at|on)\b|\((?:left|right|center|centre|above|l|r|links|rechts|mitte|à gauche|à droite|izquierda|derecha|l\.|r\.|m\.)\)).*$|\b(?:is|are|was) seen (?:here|in this|speaking|during|at|on|in|as|walking|after|before|from|outside|near)\b[^\"“”]*\b(?:19|20)\d\d\b\.?$",
        removes=(
            "In this photo provided by the coast guard, a trawler leans on the rocks off Norwood.",
            "The minister is seen speaking in Norwood, May 4, 2019.",
            "Ada Quill (left) and Ivo Lane at the quay",
        ),
        keeps=("In this photographer's view, the law is unjust.", "The party left (and right) its seats empty, the clerk said."),
    ),
)  # fmt: skip
