"""Lines that are page furniture by what they say: patterns searched in one line, by kind.

A pattern may only take a line that no report could hold; the near misses stand beside it. Patterns are RE2, their
classes meaning letters and digits of any script (text/patterns.py), and are searched in the line's lower-cased form,
several at once, so they need no (?i). Counted repeats (".{0,80}") are left
out on purpose: they blow up the automaton, and LONGEST_LINE bounds what a pattern sees anyway.
"""

from flows.rules.rule import Rule

# Characters: boilerplate longer than this is rare, and a report's paragraph is not worth the search.
LONGEST_LINE = 600

# Words of share bars, networks apart.
_BUTTON = (
    r"(?:share|tweet|pin it|print|e-?mail|save|copied|copy link|link|like|comment|teilen|twittern|drucken|merken|mailen|senden|"
    r"kopieren|partager|imprimer|envoyer|enregistrer|compartir|imprimir|enviar|guardar|condividi|stampa|invia|salva|"
    r"compartilhar|partilhar|salvar|поделиться|печать|シェアする|ツイートする|印刷|保存)"
)

_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|instagram|pinterest|reddit|tumblr|telegram|flipboard|youtube|tiktok|"
    r"threads|bluesky|e-?mail|messenger|google news|snapchat|вконтакте|одноклассники)"
)

RULES: tuple[Rule, ...] = (
    # -- share bars ---------------------------------------------------------------------------------------------------
    Rule(
        "share_bar.networks",
        "share_bar",
        "Nothing but names of social networks and words such as share, print and save.",
        r"^(?:(?:share|share this|share on|teilen|partager|compartir|condividi|compartilhe|поделиться)[\s:|]+)?(?:" + _NETWORK + "|" + _BUTTON
        + r")(?:[\s|,·/•&　-]+(?:and |und |et |y |e |и )?(?:" + _NETWORK + "|" + _BUTTON + r"))+[\s.|]*$",
        removes=("Facebook Twitter WhatsApp Email", "Share: Facebook | Twitter | LinkedIn", "Teilen Twittern Drucken Merken", "Share this: Facebook X Email Print"),
        keeps=("Facebook and Twitter were fined on Monday.",),
    ),
    Rule(
        "share_bar.call",
        "share_bar",
        "A call to share, print or follow.",
        r"^(?:(?:click to )?(?:share|tweet|post|pin|send)(?: this| it| the)?(?: article| story| page| post| news)?"
        r"(?: on| to| via| by| with) (?:your )?" + _NETWORK + r"|(?:follow|like|find|join|add) (?:us|me|him|her|them|[\pL\pM. ]+)"
        r" (?:on|as a preferred source on) " + _NETWORK + r"|follow @?\w+ on \w+|(?:folgen sie|folgt|folge) uns (?:auf|bei)\b"
        r"|suivez-nous sur|síguenos en|seguici su|siga-nos n|подписывайтесь на (?:нас|наш)"
        r"|(?:artikel |per |über |auf )+" + _NETWORK + r" (?:teilen|senden|versenden)|partager (?:sur|par|via) "
        r"|compartir (?:en|por|vía) |condividi (?:su|via) |compartilhar? (?:no|em|via|pelo) |email thisblogthis)",
        removes=("Click to share on WhatsApp (Opens in new window)", "Follow us on Facebook and Twitter", "Artikel auf Facebook teilen"),
        keeps=("Share prices on the exchange fell.", "Follow the rules, the mayor said on television."),
    ),
    # -- comments -----------------------------------------------------------------------------------------------------
    Rule(
        "comment_form.field",
        "comment_form",
        "A label or a note of a comment form.",
        r"^(?:your |please enter your |deine |ihre |votre |tu |il tuo |o seu )?(?:e-?mail|name|website|url|nom|nombre|nome|имя)"
        r"(?: address)?\s?(?:\*|\(required\)|\(optional\)|:\s*\*?)\s*$|e-?mail address will not be published|required fields are marked"
        r"|(?:wird|werden) nicht veröffentlicht|ne sera pas publiée|no será publicada|non sarà pubblicato|não será publicado|не будет опубликован"
        r"|^save my name|^name ?\*? e-?mail ?\*?|notify me of (?:new|follow)|you may use these html|allowed html|uses akismet|powered by disqus"
        r"|(?:log|sign)(?:ged)? in (?:with \w+ )?to (?:leave a |post a |join the )?(?:comment|reply|conversation|discussion)"
        r"|must be (?:logged|signed) in to|enable javascript to view the comments",
        removes=(
            "Your email address will not be published. Required fields are marked *",
            "Email (required)",
            "Deine E-Mail-Adresse wird nicht veröffentlicht.",
            "Votre adresse e-mail ne sera pas publiée.",
        ),
        keeps=("His name and email address were published by the hackers.",),
    ),
    Rule(
        "comment_form.heading",
        "comment_form",
        "A heading over the readers' comments.",
        r"^(?:leave|post|add|write|submit) (?:a |your |new )*(?:comment|reply|response)s?\b[^.]*$"
        r"|^(?:view |show |read |see |load )?(?:all )?\(?\d(?:[\d.,]*\d)?\)? (?:reader |user )?(?:comment|response|repl(?:y|ie)|thought|kommentar|commentaire|comentario|comentário|commento|commenti|комментари)\w*"
        r"(?: (?:on|to|so far|for|zu|sur|en|su)\b.*| \w*)?\W*$|^(?:comments?|kommentare?|commentaires?|comentarios|commenti|комментарии)\s*[(\[:-]\s*\d[\d.,]*\s*[)\]]?$"
        r"|^(?:schreiben? sie|schreibe|hinterlassen? sie|hinterlasse|verfassen) (?:uns )?(?:einen|ihren|deinen)? ?kommentar[^,.;]*$"
        r"|^(?:laissez?r?|ajouter|écrire|publier|poster) (?:un|votre) commentaire|^(?:deja|deje|dejar|escribe|añadir|publicar) (?:un|tu|su) (?:comentario|respuesta)"
        r"|^(?:lascia|scrivi|aggiungi) (?:un|il tuo) commento|^(?:deixe|deixar|escreva) (?:um|o seu|seu) comentário|^(?:оставить|добавить|написать) (?:свой )?комментарий",
        removes=("3 thoughts on “Bridge reopens”", "Leave a reply to Mira", "Comments (14)", "Schreiben Sie einen Kommentar", "27 Kommentare"),
        keeps=("16. Thought", "Schreiben Sie einen Kommentar, sagte er, und ging.", "Comments by the coach angered fans.", "3 comments by the judge led to the appeal."),
    ),
    Rule(
        "comment_form.signature",
        "comment_form",
        "Who wrote a reader's comment, or when.",
        r"^[\pL\pN .'’@_-]+ (?:says|sagt)\s?:$|^(?:posted|comment(?:ed)?|submitted|reply) by\b.+\b(?:at|on)\b.*\d"
        r"|^[\w .'’-]+ (?:on|at|am|le|el|il|em) \w+\.? \d{1,2},? \d{4},? (?:at|um|à|a las|alle|às)? ?\d{1,2}[:.h]\d\d ?(?:am|pm|uhr)?\W*(?:said|reply)?\W*$|^@\w+:? ?$|^report (?:abuse|comment)",
        removes=("Mara Lind says:", "Posted by oldsailor on March 3, 2011 at 9:14 am"),
        keeps=("Mara Lind says the ferry will sail again.", "Mara Lind said:", "The harbour master wrote:"),
    ),
    # -- newsletters --------------------------------------------------------------------------------------------------
    Rule(
        "newsletter.call",
        "newsletter",
        "A call to sign up for a newsletter or an alert.",
        r"^(?:sign up|subscribe) (?:for|to) (?:the |our |my )?[^.!?,]*$|^(?:enjoying|enjoyed|like|liked) (?:this|what you)\b[^?]*\?|^(?:please )?(?:sign up|subscribe|register|signup)(?: now| here| today| free| for free)*,? (?:for|to|and|with|via|by)\b.*(?:newsletter|e-?mail|inbox|updates|alerts|briefing|mailing list|digest|feed|channel|podcast|headlines|latest)"
        r"|^(?:join|get|receive) (?:our|the|free|daily|weekly|breaking|instant|all the|all our) .*(?:newsletter|inbox|e-?mail|mailing list|alerts|notifications)"
        r"|(?:delivered|sent|straight|directly|right|direct) (?:\w+ )?(?:in)?to your (?:e-?mail |mail)?(?:inbox|mailbox|email|phone)|in your inbox|to your inbox"
        r"|^get notified (?:of|about|when)|^get (?:the )?(?:latest|best|top|breaking|more|daily|weekly|our)\b.*(?:from|by|with|in|via) .*(?:newsletter|inbox|e-?mail|app)\b"
        r"|^(?:don['’]t miss|never miss|stay (?:on top|up to date|informed|in the know|connected|updated|ahead)|keep up)\b.*(?:newsletter|inbox|story|updates?|alerts?|sign up|subscribe|news)\b"
        r"|^you(?:['’]ve| have)? (?:are now )?(?:successfully )?(?:been )?subscribed|^(?:thank you|thanks) for (?:signing up|subscribing|your subscription)"
        r"|^(?:by (?:signing up|checking this|subscribing|submitting|clicking|entering your|providing your|registering)|i agree (?:to (?:the|receive|your|our)|that (?:my|the information|you)\b|that .* can send)|i consent to|i would like to receive|yes,? (?:please|i (?:want|wish|agree|accept|consent|would like)|i['’]d like to (?:receive|get|subscribe))|contact me with|receive email from)\b"
        r"|you can (?:unsubscribe|opt out)|unsubscribe at any|^to unsubscribe\b|opt.?out at any|^please enter (?:a valid |your )?e-?mail|^enter your e-?mail|click here to subscribe|^(?:join|follow) our (?:whatsapp|telegram|viber)",
        removes=(
            "Get notified of the latest updates from Harbour Post.",
            "Sign up for our daily briefing newsletter",
            "The day's top stories, straight to your inbox.",
            "By signing up you agree to our privacy policy.",
        ),
        keeps=(
            "Sign-ups for the marathon closed early.",
            "You can subscribe to many opinions at once, he joked.",
            "Get the latest vaccine, doctors told the elderly.",
        ),
    ),
    Rule(
        "newsletter.call_other",
        "newsletter",
        "A call to sign up for a newsletter or a channel, in other languages than English.",
        r"abmeldung (?:ist )?jederzeit|mit (?:der|ihrer) anmeldung stimmen|votre adresse e-?mail (?:ne )?sera|vous désabonner|(?:recevez|recevoir) (?:chaque|tous les|toute l)|newsletter.*(?:abonnieren|anmelden|bestellen|erhalten|registrieren)|(?:abonnieren|bestellen) sie.*newsletter|(?:jetzt|kostenlos|täglich|wöchentlich).*newsletter|in ihr(?:em)? (?:e-mail-)?postfach|mit meiner anmeldung|jederzeit (?:wieder )?(?:abbestellen|abmelden)"
        r"|(?:inscrivez|abonnez)-vous.*(?:newsletter|lettre|alertes|infolettre)|recev(?:ez|oir).*(?:newsletter|boîte mail|par e?-?mail|infolettre)"
        r"|suscríbe(?:te|se).*(?:newsletter|boletín|boletines|canal)|\brecib[ea] (?:(?:en tu|en su correo|tu|las|los|nuestr[oa]s?|cada|todas|gratis|lo mejor)\b.*(?:correo|boletín|newsletter)|(?:el|la) (?:boletín|newsletter))"
        r"|iscriviti.*(?:newsletter|canale)|\bricevi (?:le|la|gli|i|ogni|via|gratis|gratuitamente|tutt[eio])\b.*(?:newsletter|email|mail)|(?:assine|subscreva|inscreva-se|receba|cadastre-se).*(?:newsletter|e-mail|boletim|canal|notícias)"
        r"|подпи(?:шитесь|сывайтесь|саться).*(?:рассылк|канал|новост|telegram|телеграм|нас\b)",
        removes=("Jetzt den täglichen Newsletter abonnieren", "Inscrivez-vous à notre newsletter du soir", "Подпишитесь на наш канал в Telegram", "Mit der Anmeldung stimmen Sie der Datenschutzerklärung zu."),
        keeps=("Der Newsletter der Partei löste Streit aus.",),
    ),
    # -- paywalls -----------------------------------------------------------------------------------------------------
    Rule(
        "paywall.call",
        "paywall",
        "A call to subscribe, register or pay for reading on.",
        r"^(?:please )?(?:subscribe|log ?in|sign ?in|register|become a (?:member|subscriber|supporter)|create (?:a |an )?(?:free )?account|upgrade)(?: now| here| today| online| free| for free| or .+)*,? (?:to|and|for) (?:continue|read|access|view|unlock|see|keep|full|get|watch|unlimited|our)\b"
        r"|^(?:this (?:article|content|story|page|post) is (?:only |exclusively |reserved )?(?:for|available (?:only )?to|restricted to|free for)|to (?:continue reading|read the (?:full|rest))|already (?:a |have |an )|not a subscriber|you(?:['’]ve| have) (?:reached|read) (?:your|all|\d)|you (?:can|may) cancel any)"
        r"|(?:subscriber|member)s?[- ]only (?:content|article|story)|^(?:unlock|get|enjoy) (?:unlimited|full|instant|digital|all) (?:digital )?access|^start your (?:free |\d)|^(?:only )?[$€£]\d[\d.,]* (?:a|per|for|/) ?(?:the first )?(?:week|month|year|\d)|^(?:support|help) (?:us|our|independent|quality|local) (?:continue|journalism|reporting|keep)"
        r"|^join .+ for access to this content|special access to select articles|premium content with your account"
        r"|free articles? (?:left|remaining)|\bsubscribe for [$€£]\d|^sie möchten weiterlesen|(?:erste[rn]?|im ersten) monat (?:kostet|für|gratis|kostenlos)|有料会員|会員限定|残り\d+文字"
        r"|^dieser (?:artikel|beitrag|inhalt) ist (?:nur |exklusiv )?(?:für|mit)|abonnent(?:en|innen)?.*(?:vorbehalten|lesen|exklusiv)|^(?:jetzt )?(?:mit|ohne) .*abo\b.*(?:lesen|testen)|^sie haben (?:noch kein|bereits ein) abo|monatlich kündbar|jetzt (?:für|ab|nur) \d"
        r"|(?:article|contenu) (?:est )?réservé aux abonnés|pour lire la suite|déjà abonné|il vous reste .*à lire|contenido (?:exclusivo|solo) para|para seguir leyendo|contenuto riservato|per continuare a leggere|sei già abbonato|(?:conteúdo|matéria) exclusiv[oa] para|para continuar lendo|já é assinante|доступ(?:но|ен) (?:только )?по подписке",
        removes=(
            "Subscribe now to continue reading this article.",
            "This article is for subscribers only.",
            "Dieser Artikel ist nur für Abonnenten lesbar.",
            "Cet article est réservé aux abonnés",
            "Sie möchten weiterlesen? Der erste Monat kostet nur einen Euro.",
            "You have 3 free articles left this month.",
        ),
        keeps=("This article of the constitution is for the judges alone to read.", "Register offices were told to continue."),
    ),
    # -- cookies, copyright, disclaimers ------------------------------------------------------------------------------
    Rule(
        "cookie_notice.text",
        "cookie_notice",
        "A notice about cookies, tracking, consent or third-party content.",
        r"(?:we|this (?:web)?site|our (?:web)?site|our partners) (?:and our partners |and third parties )?uses? cookies|cookies? (?:policy|settings|preferences|to (?:improve|give|ensure|personali[sz]e|provide|enhance))|(?:accept|manage|reject) (?:all )?cookies"
        r"|verwende[nt] (?:wir )?cookies|cookies? (?:verwende|zustimm|akzeptier|ablehn)|(?:verwendet|nutzt|setzt) cookies|nous utilisons des cookies|utilise des cookies|utiliza(?:mos)? cookies|(?:utilizza|usa) (?:i )?cookie|usamos cookies|использу(?:ем|ет) (?:файлы )?cookie"
        r"|^(?:an dieser stelle finden sie|dieser inhalt|ich bin damit einverstanden|hier finden sie|damit können personenbezogene|mit dem laden)\b.*(?:extern|einverstanden|drittplattform|datenschutz|personenbezogene|inhalt)|externer? inhalt"
        r"|^this content is (?:hosted|provided) by|^to view this (?:content|video|embed)|privacy policy (?:and|&|\|) |terms (?:of (?:use|service)|(?:and|&) conditions)\b.*(?:privacy|apply|agree)|protected by recaptcha|google privacy policy",
        removes=("We use cookies to improve your experience.", "Diese Website verwendet Cookies.", "Nous utilisons des cookies"),
        keeps=("She sold cookies to pay for the trip.",),
    ),
    Rule(
        "copyright.notice",
        "copyright",
        "A notice of copyright.",
        r"^\W*copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b|:|-).*$|^(?:©|\(c\)) ?(?:19|20)\d\d|^\(c\) |^©.*(?:\b(?:19|20)\d\d\b|gmbh|\bmbh|verlag|\bltd\b|\binc\b|\bllc\b|prohib|proibid|reserv|licen[cs]e|rights|republication|reproduc|использовани|перепечат|禁|転載)|^.*(?:©|copyright ©?|\(c\)) ?(?:19|20)\d\d\b.*$|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|все права защищены"
        r"|may not be (?:published, broadcast|reproduced|republished|copied|rewritten)|riproduzione riservata|reproduction (?:interdite|without permission)|prohibida su reproducción",
        removes=("© 2021 Harbour Post", "© Küstenblatt Verlagsgesellschaft mbH", "Copyright 2019 The Fictional Press. All rights reserved.", "Alle Rechte vorbehalten."),
        keeps=("Copyright law protects songs for 70 years, the court found in a ruling that had been awaited by the whole music industry, and that leaves few questions open to those who compose for a living in this country.",),
    ),
    Rule(
        "disclaimer.text",
        "disclaimer",
        "What the site says about itself: machine translation, opinions that are not its own, affiliate links.",
        r"(?:views?|opinions?)(?: expressed| and opinions)?.*(?:do not|does not|don['’]t|may not|not) (?:necessarily )?(?:reflect|represent|express)|(?:expresses?|represents?|reflects?) the (?:point of view|views?|opinions?|position) of the (?:site|website|publisher|editor)"
        r"|\b(?:article|story|report|text|page|post|content|transmitted|version)\b.*\btranslat(?:ed|ion)\b.*(?:automatic|programmatic|machine|technolog|google)|^(?:automatic|automatically|programmatic|machine)[- ]translat|not (?:from|by) a human editor"
        r"|(?:this|the) (?:story|article|report|post|text) (?:has not been|has been|was|is) (?:edited by|auto-?generated|published (?:from|without)|translated|generated (?:by|from)|created by ai|syndicated|produced with)"
        r"|(?:we|i) (?:may|will|can|might) (?:earn|receive|get) (?:a |an )?(?:\(?(?:very )?small\)? )?(?:affiliate )?commission|(?:contains?|includes?|uses?|through|are) (?:some )?affiliate links|^\W*affiliate links|when you (?:buy|purchase|click) (?:something )?through (?:our )?(?:retail )?links|(?:not|does not constitute|no) (?:intended (?:as|to be) )?(?:medical|financial|investment|legal) advice"
        r"|responsible for the (?:content|opinions)|(?:text|artikel|beitrag|bild|stimme|inhalt|zusammenfassung|audio|version)\w*\b.*\bkünstlich (?:erzeugt|erstellt|generiert)|mithilfe von ki|von einer ki|mit (?:hilfe )?künstlicher intelligenz (?:erstellt|übersetzt)|spiegel[nt] nicht (?:unbedingt|zwingend)|n['’]engage(?:nt)? que|no (?:reflejan|representan) necesariamente|non rispecchiano|não refletem|мнение редакции может не совпадать"
        r"|^(?:the )?(?:bbc|we) (?:is|are) not responsible for|trust principles",
        removes=(
            "The site does not vouch for this report, which was translated automatically and not checked by an editor.",
            "The views expressed do not necessarily reflect those of the newspaper.",
            "When you buy through links on our site, we may earn a commission.",
        ),
        keeps=("The minister's views do not matter here, the judge said.",),
    ),
    # -- contact, tags, pagination, navigation ------------------------------------------------------------------------
    Rule(
        "contact.call",
        "contact",
        "How to reach the newsroom or the author.",
        r"^(?:if you|do you|have you|got|have|send|e-?mail|contact|write to|call|reach|tell|to contact|to report|questions|for more information|message)\b.*(?:\S@\S|\[email[\s\xa0]protected\]|(?:news|story) tip|a tip\b|get in touch|letters? to the editor|click here|our (?:team|newsroom|reporters?|journalists))"
        r"|^[\w.+-]+@[\w-]+\.[\w.]+$|^(?:media|press) contacts?\b[^.]*$|^(?:desk|newsroom|news desk|redaktion|redacción|redazione|redação|rédaction|редакция)\b.*(?:@|\+\d)|^\[email[\s\xa0]protected\]$|^(?:e-?mail|tel|phone|fax|telefon|kontakt|contact)\s?[.:]\s?.*$|(?:can be reached|reach (?:him|her|them|me)|contact (?:him|her|the (?:reporter|author|writer))) (?:at|on|by|via)\b|^follow (?:him|her|them|me|the (?:author|reporter|writer)|[\pL\pM.'’ -]+) (?:on|at|@)"
        r"|^(?:schreiben|mailen|kontaktieren) sie (?:uns|der redaktion|dem autor)|hinweise (?:an|bitte an)|^contactez|^(?:escriba|escríbanos|contacte) a |^(?:scrivi|scriveteci) (?:a|alla)",
        removes=("Got a news tip? Email newsroom@harbour.example", "Contact the reporter at desk@harbour.example", "desk@harbour.example"),
        keeps=("Contact with the vessel was lost at noon.",),
    ),
    Rule(
        "contact.about_author",
        "contact",
        "Who the author is.",
        r"^[\w.'’ -]+ (?:is|was) (?:a|an|the|our) [\w' ,&-]*?(?:reporter|correspondent|editor|journalist|columnist|writer|contributor|producer|fellow|freelancer|blogger)\b[\w' ,&-]*(?:for|at|with|of|in|on|based|who|covering|and)\b.*(?:follow|twitter|e-?mail|@|cover|report|based in|joined|news|times|post|digital|magazine|writes)"
        r"|^(?:about the (?:author|writer|reporter)s?|über (?:den autor|die autorin))\b.*$|^view all posts by|^(?:more|read more|other|see all|alle|weitere) (?:articles?|stories|posts|artikel|beiträge) (?:by|from|von)\b",
        removes=("Ada Quill is a correspondent for Harbour Post covering fisheries. Follow her on Twitter.",),
        keeps=("Ada Quill is a fisherman's daughter who never learned to swim.",),
    ),
    Rule(
        "tags.list",
        "tags",
        "The page's own keywords.",
        r"^(?:tags?|topics?|filed under|posted in|keywords?|categor(?:y|ies)|schlagw(?:orte|örter)|stichw(?:orte|örter)|themen|mots[- ]clés|étiquettes|etiquetas|temas|palabras clave|parole chiave|argomenti|palavras-chave|tópicos|теги|метки|ключевые слова)\s?[:：].*$"
        r"|^(?:#\w+[\s,]*){1,12}$|^(?:more (?:about|on)|filed under|posted in|tagged|tagged as|tagged with)\s?:.*$",
        removes=("Tags: harbour, fishing, storm", "#harbour #storm", "Schlagwörter: Hafen, Sturm"),
        keeps=("Tags on the whales showed where they had been.",),
    ),
    Rule(
        "pagination.pages",
        "pagination",
        "Page numbers, and links to the next page.",
        r"^(?:page|seite|página|pagina|страница)\s?\d+(?:\s?(?:of|von|de|di|из|/)\s?\d+)?\W*$|^\W*(?:\d+\s*[|,·/]?\s+){2,}(?:\d+|next|last|…|\.{3}|»|>|weiter)?\W*$|^(?:«|<|←|‹)?\s?(?:previous|prev|next|older|newer|zurück|weiter|suivant|précédent|siguiente|anterior|successivo|próximo)(?: (?:page|article|post|story|posts|entries))?\s?(?:»|>|→|›)?(?:\s?[|/]?\s?(?:next|weiter)(?: page)?\s?[»>→›]?)?$|^\d+\s?/\s?\d+$|^\d+ (?:of|von|de|di) \d+$",
        removes=("Page 2 of 5", "« Previous | Next »", "1 2 3 Next", "3 / 12"),
        keeps=("Page 2 of the letter was missing.", "Ремонт обойдётся в 57 000 рублей за метр.", "Το έργο θα κοστίσει 57 000 ευρώ."),
    ),
    Rule(
        "boilerplate.about_page",
        "boilerplate",
        "What the page says about itself: how long to read, how to report an error, that it was corrected.",
        r"^(?:reading time|lesezeit|read time|estimated reading time|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|время чтения)\s?(?::|\d).*$|^(?:listen to this (?:article|story)|artikel anhören|écouter l['’]article)\b[^.!?]*$"
        r"|^(?:нашли ошибку|заметили ошибку|found an error|spotted an error|see an error|fehler gefunden|fehler entdeckt|une erreur dans|¿has encontrado un error|hai trovato un errore|encontrou um erro)"
        r"|^this (?:story|article|report|post) (?:was|has been) (?:amended|corrected|updated|modified)\b|^(?:printer[- ]friendly|print) version$|^druckversion$|^version imprimable$",
        removes=("Lesezeit: 4 Minuten", "Нашли ошибку? Сообщите нам", "This story was amended on March 3 to correct a name.", "Druckversion"),
        keeps=("Reading times change with age, the study found.",),
    ),
    Rule(
        "boilerplate.wire_slug",
        "boilerplate",
        "A wire service's code for the report: letters and number, desk, length.",
        r"^[a-z]+\d\d\d\d? [a-z][a-z -]* \d\d\d\d?$",
        removes=("HP0412 WORLD URGENT 0388",),
        keeps=("A320 flight lands safely", "Route 66 turns 100"),
    ),
    Rule(
        "boilerplate.mail",
        "boilerplate",
        "The head of a mail that the report was sent in, and the marks of a press release.",
        r"^(?:from|to|cc|bcc|subject|sent|reply-to|von|an|betreff|gesendet|de|objet|envoyé)\s?: \S.*(?:@|recipients|fwd?:|re:|\d\d:\d\d)|^subject: |^-+ ?(?:forwarded|original|weitergeleitete|ursprüngliche) (?:message|nachricht) ?-+$|^for immediate release\b|^(?:zur sofortigen veröffentlichung|pour diffusion immédiate)$|^-?(?:ends|end of release)-?$",
        removes=("From: desk@lists.harbour.example", "Subject: storm report", "---------- Forwarded message ----------", "FOR IMMEDIATE RELEASE"),
        keeps=("To: that was all the telegram said.",),
    ),
    Rule(
        "boilerplate.end_mark",
        "boilerplate",
        "The mark under the last line of a piece of copy.",
        r"^[-–—*(\[#/]+\s*(?:ends?|end of (?:item|story|article|report|text|release)|30|ende|fin|fine|fim|конец)\s*[-–—*)\]#/]+\.?$",
        removes=("-- END OF ITEM --", "(ENDS)", "- 30 -", "*** Ende ***"),
        keeps=("The end", "- 30", "(end)ed", "-- End of the line for the ferry --"),
    ),
    Rule(
        "navigation.time",
        "navigation",
        "How long ago or how long to read, or a clock time, on a line of its own.",
        r"^(?:(?:about |vor |il y a |hace |há |fa )?\d+\+? ?(?:(?:sec|second|min|minute|minuten|hr|hour|stunde|tag|day|week|woche|month|monat|year|jahr|heure|jour|hora|día|dia|ora|giorno|час|дн|мин)\w*|[hdm])\.?(?: ?(?:ago|read|lesezeit|de lecture|de lectura|назад|atrás|fa|watch|listen))?|(?:a|an|one|vor einer|vor einem) (?:minute|hour|day|week|month|stunde|tag)(?: ago)?|just now|yesterday|gestern|today|heute)\W*$|^\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s?[\pL\pM]{0,6}\W*$",
        removes=("13 hours ago", "4 min read", "15:44 Uhr", "12:31", "5h"),
        # A table of results names its period.
        keeps=("Two hours ago the harbour was empty, she said.", "12 mths", "Nine mths", "10:35 Шторм закрыл порт", "09:15 港口因台风关闭三天"),
    ),
    Rule(
        "navigation.trail",
        "navigation",
        "A breadcrumb trail or a row of links.",
        r"^(?:home|startseite|accueil|inicio|início|главная|you are here|sie sind hier|news)\s?(?:[>»›/|→:·-]|\\)[^.!?]+$|^[^.!?]+(?:\s[>»›→]\s[^.!?]+){2,}$|^[^.!?|]+(?:\s?\|\s?[^.!?|]+){2,}$|^(?:more|mehr|see|view|read|weitere|alle|all|plus|más|altre?|mais|все) [\w'’ -]+\s?[>»›→]+$|^[^.!?«‹]+\s?[»›→]$",
        removes=("Home > News > Harbour", "News | Sport | Weather | Opinion", "More harbour news »"),
        keeps=("काम मई में शुरू होगा।» »", "ስለዚህ ጉዳይ አናውቅም። ሌላ የምናነበው የለንም»", "Home - that was where she wanted to be, and the storm kept her from it for nine long days, until a freighter took her aboard on Sunday. She slept.",),
    ),
    Rule(
        "navigation.link",
        "navigation",
        "An address of the web, or a handle, on a line of its own.",
        r"^(?:https?://|www\.|%2f)\S*\s*$|^(?:[\w-]+\.){1,3}(?:com|org|net|de|co\.uk|fr|es|it|ru|br|at|ch|eu|info|io)(?:/\S*)?$|^@\w+$|^pic\.twitter\.com/\S+$",
        removes=("https://harbour.example/storm", "www.harbour.example", "@harbourpost"),
        keeps=("https://harbour.example was offline for two days.",),
    ),
    # -- teasers ------------------------------------------------------------------------------------------------------
    Rule(
        "teaser.link",
        "teaser",
        "A link to another article inside the report.",
        r"^(?:read(?: more| also| next| this)?|also read|see(?: also)?|more|watch|related|related (?:article|story|link|coverage|news|post)s?|recommended|must[- ]read|don['’]t miss|video|photos?|gallery|in pictures|up next|trending|click here|sponsored|promoted|editor['’]?s['’]? (?:pick|note)s?)\s?[:>|»–—]\s?\S"
        r"|^(?:lesen sie (?:auch|hier|mehr|dazu)|auch interessant|mehr (?:zum thema|dazu|lesen)|lesetipp|im video|video|zum thema|passend dazu|galerie|fotos)\s?[:>|»–—]\s?\S|^lesen sie (?:auch|hier|dazu|mehr|jetzt)\b.*$"
        r"|^(?:à lire(?: aussi)?|lire(?: aussi)?|à voir|voir aussi|sur le même sujet|en vidéo|vidéo)\s?[:>|»–—]\s?\S|^(?:lea|lee|leer|vea|ver|mira|te puede interesar|también|más información)(?: también| además| más)?\s?[:>|»–—]\s?\S|^(?:leggi|guarda|vedi)(?: anche| tutto)?\s?[:>|»–—]\s?\S|^(?:leia|veja|saiba|assista)(?: também| mais)?\s?[:>|»–—]\s?\S|^(?:читайте|смотрите|читать)(?: также| ещё| еще)?\s?[:>|»–—]\s?\S",
        removes=("READ MORE: Storm closes harbour", "Lesen Sie auch: Sturm sperrt Hafen", "À lire aussi : La tempête", "Читайте также: Шторм закрыл порт"),
        keeps=("More than a third of the fleet was damaged.", "See, the captain said, I told you."),
    ),
    Rule(
        "teaser.heading",
        "teaser",
        "A heading over links to other articles.",
        r"^(?:more|latest|most (?:read|popular|viewed|recent|shared|watched)|top|trending|popular|recent|related|recommended|featured|similar|other|read more|see more|what to read|stories|headlines|posts|articles)\s(?:stories |news |articles |posts |videos |headlines |coverage )?(?:from|in|on|for|about|by|this|like|around)\b.*$"
        r"|^(?:more|latest|top|related|recent|popular|recommended|trending|featured|most read|most popular|similar|other|our|today['’]s) (?:[\w&'’.-]+ ){0,3}(?:stories|news|articles|posts|videos|headlines|topics|links|reading|reads|picks|galleries|photos|content|podcasts|episodes|tags|searches)\W*$"
        r"|^you (?:may|might)(?: also)? (?:like|be interested|enjoy|have missed)|^(?:mehr|weitere|aktuelle|ähnliche|neueste|meistgelesene|beliebte|alle|passende|verwandte) (?:[\w-]+ ){0,3}(?:artikel|nachrichten|meldungen|themen|news|videos|beiträge|texte|storys|informationen|zum thema)\W*$|^mehr (?:aus|von|zu|über|zum|zur)\b.*$|^das könnte (?:sie|dich|ihnen|dir)\b"
        r"|^(?:plus|autres|derniers?|dernières?|nos) (?:[\w’'-]+ ){0,2}(?:articles?|actualités|infos|nouvelles|vidéos)\W*$|^(?:más|otras|últimas) (?:[\w-]+ ){0,2}noticias\W*$|^(?:altre|ultime) (?:[\w-]+ ){0,2}notizie\W*$|^(?:outras|últimas|mais) (?:[\w-]+ ){0,2}notícias\W*$",
        removes=("More from Harbour Post", "Latest harbour news", "Related Stories", "Mehr aus dem Hafen", "You might also like these"),
        keeps=("More news is expected from the harbour on Monday.", "Top lawyers left the firm"),
    ),
    Rule(
        "advertisement.text",
        "advertisement",
        "A call to buy, download or continue behind an advertisement.",
        # A label, alone or with more behind it; one sentence that begins with such a word belongs to a report.
        r"^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама)\W*$|^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама)\b[^,;]*[^.!?,;]$|^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама)\b[^,;]*[.!?:|–—-]\s[^,;]*$"
        r"|^(?:sponsored|promoted)\b[^.!?,;]*\W*$|(?:article|story|content|text) continues (?:below|after)|scroll (?:down )?(?:to|for) (?:continue|more|read)|^(?:click|tap|press) (?:here|below|on|play)\b[^.!?]*\W*$|^(?:download|get|install) (?:the|our) .*\bapp\b.*$|^(?:shop|buy|order|book) (?:now|here|today|it (?:now|on|at))\b.*$|^(?:click|tap) to (?:get|view|expand|enlarge|play|watch|read|see)|your browser does not support|(?:enable|activate|turn on) javascript|javascript (?:is|has been|must be)|requires? javascript|to (?:play|view) (?:this|the) (?:video|media)|video (?:is )?(?:unavailable|player|loading)|(?:nach|ende) der (?:anzeige|werbung)|après la publicité|después de la publicidad|após a publicidade",
        removes=("Story continues below advertisement", "Click here to see the gallery", "Your browser does not support the audio element.", "Advertisement.", "Anzeige - hier geht es weiter.", "Реклама. ООО «Ромашка»"),
        keeps=("Werbung kostete die Stadt zwei Millionen.", "Реклама обошлась городу в два миллиона.", "Click beetles have returned to the dunes, the ranger said.", "Advertisements for the sale had been printed before the owner changed his mind on Sunday."),
    ),
)  # fmt: skip
