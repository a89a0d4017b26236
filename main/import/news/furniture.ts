import type { RemovedSpan } from '../../../data/article.ts';

/** Lines that belong to the page and not to the article. Only whole lines are judged, never parts of a sentence. */

type Reason = RemovedSpan['reason'];

const LONGEST_LINE = 320;
/** Longer lines are judged only if they begin or end like furniture, which spares most paragraphs the work. */
const LONGEST_KNOWN = 90;
const LONG_FURNITURE =
  /^\W{0,4}(?:your e|click|share|sign up|subscribe|register|get |receive|want|enter|fill|you |notify|save|by |thank|cookie|we use|this |wir |diese |nous |ce site|utilizamos|este sitio|questo sito|usamos|мы |copyright|©|\(c\)|read |also |see |related|recommended|must|don|watch|more |mehr |lesen|lire|à lire|leer|lea|lee|te puede|leggi|leia|lees|läs|les |czytaj|читайте|по теме|اقرأ|קראו|相关|延伸|関連|관련|abonn|melden|inscrivez|recevez|suscr|recibe|подпи|article|story)|(?:reserved|vorbehalten|réservés|reservados|riservati|защищены|محفوظة|שמורות)\W{0,4}$/iu;

/** Whole lines, folded (`fold`), by reason. */
const LINES: Readonly<Partial<Record<Reason, string>>> = {
  'comment-prompt': `leave a reply|leave a comment|leave a reply cancel reply|cancel reply|post a comment|add a comment|write a comment|join the conversation|join the discussion|view comments|show comments|load comments|comments|no comments|comments are closed|be the first to comment|be the first to leave a comment|your email address will not be published|your email address will not be published required fields are marked|required fields are marked|post comment|submit comment|notify me of new posts by email|notify me of followup comments by email|notify me of new comments via email|you must be logged in to post a comment|log in to leave a comment|sign in to comment|comment|name|email|website|save my name email and website in this browser for the next time i comment|reply|report abuse|this site uses akismet to reduce spam learn how your comment data is processed|
    kommentar schreiben|kommentare|kommentar hinterlassen|schreibe einen kommentar|antwort abbrechen|deine emailadresse wird nicht veroffentlicht|laisser un commentaire|commentaires|commenter|reagir|votre adresse email ne sera pas publiee|deja un comentario|deja una respuesta|comentarios|dejar un comentario|cancelar la respuesta|tu direccion de correo electronico no sera publicada|lascia un commento|commenti|commenta|lascia una risposta|deixe um comentario|deixe uma resposta|comentarios facebook|comentar|
    laat een reactie achter|geef een reactie|reacties|lamna en kommentar|kommentarer|skriv en kommentar|kommentteja|dodaj komentarz|skomentuj|komentarze|napsat komentar|komentare|оставить комментарий|добавить комментарий|комментарии|комментировать|залишити коментар|коментарі|اترك تعليقا|اترك رد|أضف تعليق|التعليقات|تعليقات|الغاء الرد|השאר תגובה|כתיבת תגובה|תגובות|הוסף תגובה|发表评论|发表回复|評論|评论|留言|发表留言|コメントを残す|コメントする|コメント|댓글 남기기|댓글|댓글쓰기|yorum yap|bir yorum yaz|yorumlar`,
  'share-bar': `share this|share|share this article|share this story|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|email this article|print this article|print|print page|email|tweet|pin it|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|pocket|copy link|link copied|copy this link|like this|like loading|loading|share this post|share with friends|follow us|follow us on facebook|follow us on twitter|follow us on social media|save|save article|bookmark|listen|listen to this article|listen to article|gift this article|share full article|more options|
    teilen|artikel teilen|drucken|merken|artikel drucken|per email teilen|partager|partager cet article|partagez|imprimer|envoyer par email|compartir|comparte|compartir en facebook|compartir en twitter|imprimir|guardar|condividi|condividi articolo|stampa|compartilhar|compartilhe|partilhar|delen|deel dit artikel|dela|dela artikeln|del|del artikkelen|jaa|jaa artikkeli|udostepnij|podziel sie|sdilet|поделиться|поделитесь|распечатать|поширити|поділитися|شارك|شاركها|مشاركة|شارك الخبر|طباعة|שתף|שיתוף|הדפסה|שתפו|分享|分享到|转发|打印|シェア|シェアする|ツイート|印刷|공유|공유하기|인쇄|paylas|yazdir`,
  newsletter: `subscribe|subscribe now|subscribe to our newsletter|sign up for our newsletter|sign up to our newsletter|sign up|newsletter|get our newsletter|get the newsletter|subscribe today|become a member|support our journalism|donate|donate now|support us|start your free trial|already a subscriber log in|log in|sign in|register|create a free account|create an account|get notified|turn on notifications|download our app|get the app|follow the channel|
    newsletter abonnieren|abonnieren|jetzt abonnieren|anmelden|jetzt anmelden|sabonner|inscrivezvous a notre newsletter|abonnezvous|je mabonne|suscribete|suscribirse|suscribete a nuestro boletin|boletin|iscriviti|iscriviti alla newsletter|abbonati|assinar|assine|assine nossa newsletter|inscrevase|abonneer|meld je aan voor onze nieuwsbrief|nieuwsbrief|prenumerera|abonner|tilaa|tilaa uutiskirje|zapisz sie do newslettera|odebirat newsletter|подписаться|подпишитесь на рассылку|подписывайтесь|підписатися|اشترك|اشترك في النشرة البريدية|הרשמה לניוזלטר|הירשמו לניוזלטר|订阅|訂閱|メルマガ登録|구독|구독하기|abone ol`,
  related: `read more|read next|read also|more on this story|more on this|related|related articles|related stories|related topics|related posts|related news|related content|related coverage|recommended|recommended stories|recommended for you|you may also like|you might also like|see also|also read|more from this author|more stories|more news|most read|most popular|trending|trending now|popular now|top stories|latest news|up next|dont miss|editors picks|whats next|in this article|further reading|keep reading|continue reading|story continues below|story continues below advertisement|more like this|topics|
    mehr zum thema|lesen sie auch|lesen sie mehr|weiterlesen|mehr lesen|auch interessant|das konnte sie auch interessieren|meistgelesen|ahnliche artikel|verwandte artikel|weitere artikel|zum thema|a lire aussi|lire aussi|lire plus|lire la suite|sur le meme sujet|articles lies|articles similaires|les plus lus|a voir aussi|leer mas|lea tambien|lee tambien|le puede interesar|te puede interesar|mas informacion|noticias relacionadas|articulos relacionados|lo mas leido|leggi anche|leggi tutto|articoli correlati|potrebbe interessarti|i piu letti|leia mais|leia tambem|saiba mais|veja tambem|noticias relacionadas|mais lidas|lees ook|lees meer|meer over dit onderwerp|las mer|las ocksa|les ogsa|les mer|laes ogsa|lue myos|lue lisaa|czytaj takze|czytaj wiecej|przeczytaj takze|ctete take|читайте также|читать далее|читать еще|по теме|материалы по теме|читайте також|за темою|اقرأ أيضا|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|المزيد|קראו עוד|קרא עוד|כתבות נוספות|עוד בנושא|相关阅读|相关新闻|相關新聞|延伸閱讀|延伸阅读|推荐阅读|関連記事|あわせて読みたい|続きを読む|もっと見る|관련기사|관련 기사|더보기|ilgili haberler|devamini oku`,
  advertisement: `advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|sponsored links|paid content|promoted|promoted stories|skip advertisement|advertisement scroll to continue|scroll to continue|article continues below this ad|article continues after advertisement|story continues after advertisement|skip ad|report this ad|ad feedback|paid post|
    anzeige|werbung|gesponsert|publicite|annonce|sponsorise|publicidad|anuncio|patrocinado|pubblicita|sponsorizzato|publicidade|anuncio publicitario|continua depois da publicidade|advertentie|annons|annonse|mainos|reklama|reklam|inzerce|реклама|إعلان|إعلانات|פרסומת|广告|廣告|広告|スポンサーリンク|광고`,
  navigation: `skip to content|skip to main content|skip navigation|home|menu|search|back to top|top of page|go to top|return to top|previous|next|previous article|next article|previous post|next post|close|toggle navigation|open menu|main menu|sections|all rights reserved|about us|contact us|contact|privacy policy|terms of use|terms of service|terms and conditions|cookie policy|advertise with us|careers|sitemap|site map|faq|rss|help|loading|view gallery|image caption|media caption|play video|getty images|image source getty images|
    zum inhalt springen|startseite|nach oben|zuruck|impressum|datenschutz|kontakt|accueil|haut de page|retour|mentions legales|inicio|volver arriba|aviso legal|politica de privacidad|torna su|torna allinicio|voltar ao topo|naar boven|till toppen|главная|наверх|меню|на главную|контакты|головна|الرئيسية|القائمة|בית|תפריט|首页|首頁|返回顶部|回到頂部|ホーム|トップページ|ページトップへ|맨위로`,
  legal: `all rights reserved|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|все права защищены|всі права захищені|جميع الحقوق محفوظة|כל הזכויות שמורות|版权所有|版權所有|無断転載禁止|무단 전재 및 재배포 금지|accept cookies|accept all|accept all cookies|reject all|manage cookies|cookie settings|alle akzeptieren|tout accepter|aceptar todo|accetta tutto`,
};

/** Lines told by how they begin or as a whole; each is anchored and looks at a bounded line. */
const PATTERNS: readonly (readonly [RegExp, Reason])[] = [
  [
    /^(?:\d{1,5}|no) (?:comments?|replies|responses|kommentare?|commentaires?|comentarios?|commenti|комментари(?:й|я|ев))$/u,
    'comment-prompt',
  ],
  [/^your e ?mail address will not be published/u, 'comment-prompt'],
  [
    /^(?:enter your comment here|fill in your details below|you are commenting using your|notify me of new |save my name e ?mail and website)/u,
    'comment-prompt',
  ],
  [/^leave a (?:reply|comment) (?:to .{1,60} )?cancel reply$/u, 'comment-prompt'],
  [/^click to (?:share|email|print|e ?mail a link|tweet)/u, 'share-bar'],
  [
    /^share (?:this )?(?:story|article|post|page)? ?(?:on|via|with|by) (?:facebook|twitter|x|linkedin|whatsapp|e ?mail|reddit|friends|social)/u,
    'share-bar',
  ],
  [
    /^(?:(?:facebook|twitter|x|whatsapp|linkedin|e ?mail|reddit|telegram|pinterest|print|share|tweet|copy link|pocket|messenger|flipboard|bluesky|mastodon|threads) ?){2,}$/u,
    'share-bar',
  ],
  [
    /^(?:follow|find|like|join) us on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|google news)/u,
    'share-bar',
  ],
  [/^\d{1,7} (?:shares?|views?|likes?|tweets?)$/u, 'share-bar'],
  [/^(?:auf|bei) (?:facebook|twitter|x|whatsapp|linkedin) teilen$/u, 'share-bar'],
  [
    /^(?:compartir|partager|condividi|compartilhar) (?:en|sur|su|no|via|por) (?:facebook|twitter|x|whatsapp|linkedin|e ?mail)/u,
    'share-bar',
  ],
  [
    /^(?:sign up|subscribe|register) (?:for|to) (?:our|the|your|this|daily|weekly|free|breaking)\b.{0,200}(?:newsletters?|e ?mails?|updates|alerts|inbox|briefing|digest|podcast|channel)/u,
    'newsletter',
  ],
  [/^(?:get|receive|want) .{0,120}(?:in your inbox|to your inbox|newsletter|by email|delivered)/u, 'newsletter'],
  [
    /^(?:enter your e ?mail|your e ?mail address|by (?:signing up|subscribing|clicking sign up) you|you can unsubscribe at any time|thank you for (?:subscribing|signing up|reading))/u,
    'newsletter',
  ],
  [/^(?:abonnieren sie|melden sie sich fur) .{0,120}newsletter/u, 'newsletter'],
  [/^(?:abonnez vous a|inscrivez vous a|recevez) .{0,120}newsletter/u, 'newsletter'],
  [/^(?:suscribete a|recibe) .{0,120}(?:boletin|newsletter)/u, 'newsletter'],
  [/^(?:подписывайтесь на|подпишитесь на) /u, 'newsletter'],
  [/^(?:read|see) (?:more|also|next|our full)(?: from| on| about| here)?$/u, 'related'],
  [
    /^(?:cookies?|we use cookies|this (?:site|website) uses cookies|wir verwenden cookies|diese website verwendet cookies|nous utilisons des cookies|ce site utilise des cookies|utilizamos cookies|este sitio (?:web )?utiliza cookies|questo sito utilizza|usamos cookies|мы используем (?:файлы )?cookie)/u,
    'legal',
  ],
  [/^(?:copyright|©|\(c\)|\(c\) copyright|© copyright) ?(?:©|\(c\))? ?(?:\d{4}|by |the |all )/u, 'legal'],
  [/^© /u, 'legal'],
  [
    /(?:all rights reserved|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|все права защищены|جميع الحقوق محفوظة|כל הזכויות שמורות)$/u,
    'legal',
  ],
  [/^this (?:material|article|story) may not be (?:published|reproduced)/u, 'legal'],
  [/^page \d{1,4}(?: (?:of|\/) \d{1,4})?$/u, 'page-mark'],
  [
    /^(?:seite|page|pagina|página|strona|стр|страница|sayfa) \d{1,4} (?:von|sur|de|di|van|z|из|\/) \d{1,4}$/u,
    'page-mark',
  ],
  [/^第 ?\d{1,4} ?[页頁ページ]+(?: ?[共/] ?\d{1,4} ?[页頁]?)?$/u, 'page-mark'],
  [
    /^(?:advertisement|advertising|anzeige|publicite|publicidad|реклама)(?: \d| - | scroll| skip| continue)/u,
    'advertisement',
  ],
  [/^(?:article|story) continues (?:below|after)/u, 'advertisement'],
];

/** `Read more: …` and its like name another article in the same line. */
const LABELLED: readonly (readonly [RegExp, Reason])[] = [
  [
    /^(?:read more|read also|read next|also read|also see|see also|related|related story|related article|more on this|recommended|must read|don['’]t miss|watch|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|a lire aussi|leer más|lea también|lee también|te puede interesar|leggi anche|leia também|leia mais|lees ook|läs också|läs mer|les også|czytaj także|читайте также|читайте ещё|по теме|читайте також|اقرأ أيضا|اقرأ أيضاً|קראו גם|相关阅读|延伸閱讀|関連記事|관련기사)\s*[:：|>»›-]\s*\S.{0,250}$/iu,
    'related',
  ],
];

const TABLE: ReadonlyMap<string, Reason> = new Map(
  Object.entries(LINES).flatMap(([reason, lines]) =>
    lines.split('|').map((line) => [fold(line), reason as Reason] as const),
  ),
);

/** Lower case, without accents, punctuation and decoration: `Leave a Reply »` becomes `leave a reply`. */
function fold(line: string): string {
  return line
    .normalize('NFD')
    .replaceAll(
      /(?![\u0300-\u036F\u064B-\u0655])[^\p{L}\p{M}\p{N}\s©()]|[\u0300-\u0305\u0307-\u036F\u064B-\u0655]/gu,
      '',
    )
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('en');
}

/** Why a line standing alone is no part of the article; undefined where it may well be. */
export function furnitureReason(line: string): RemovedSpan['reason'] | undefined {
  if (line.length > LONGEST_LINE || (line.length > LONGEST_KNOWN && !LONG_FURNITURE.test(line))) return undefined;
  const folded = fold(line);
  if (folded === '') return undefined;
  const known = TABLE.get(folded);
  if (known) return known;
  return (
    PATTERNS.find(([pattern]) => pattern.test(folded))?.[1] ??
    LABELLED.find(([pattern]) => pattern.test(line.trim()))?.[1]
  );
}

/** Furniture whose words could also head a section of an article; taken out at its very start and end only. */
export function isWeakFurniture(line: string): boolean {
  if (line.length > 40) return false;
  return WEAK.has(fold(line));
}

const WEAK = new Set(
  'comments|comment|name|email|website|reply|print|save|share|listen|home|menu|search|help|contact|sections|facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|pocket|topics|loading|previous|next|close|register|donate|newsletter|advertising|ad|ads|sponsored|related|trending|recommended|further reading|del|print page|kontakt|kommentar|kommentare|commentaires|commenti|comentarios|comentar|commenta|reacties|kommentarer|podziel sie|评论|分享|评论|コメント|댓글|реклама|комментарии|меню|контакты|annonce|annons|careers|rss|faq'.split(
    '|',
  ),
);

/** After these the rest of a page is other people's comments and forms. */
export function opensComments(line: string): boolean {
  return OPENS_COMMENTS.test(fold(line));
}

const OPENS_COMMENTS =
  /^(?:leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|\d{1,5} (?:comments?|replies|responses)|schreibe einen kommentar|kommentar (?:schreiben|hinterlassen)|laisser un commentaire|deja (?:un comentario|una respuesta)|lascia un commento|deixe um comentario|оставить комментарий|اترك تعليقا|发表评论|コメントを残す)/u;

/** After these, until the article goes on in full sentences, come the titles of other articles. */
export function opensRelated(line: string): boolean {
  return TABLE.get(fold(line)) === 'related';
}
