import type { RemovedSpan } from '../../../../data/article.ts';

type Reason = RemovedSpan['reason'];

/** Words by which sites name the parts of a page that are no article, by reason; matched against `classWords`. */
const WORDS: Readonly<Record<string, string>> = {
  'comment-prompt':
    'comments|commenting|commentlist|comment list|comment form|comment section|comment thread|comment count|disqus|respond|livefyre|viafoura|coral talk|discussion|kommentare|commentaires|comentarios|commenti|replies|reader comments|user comments|openweb|spotim|hyvor|facebook comments|fb comments|guestbook',
  'share-bar':
    'share|shares|sharing|sharebar|sharethis|sharedaddy|social|socials|addthis|addtoany|a2a|shareaholic|social media|follow us|followus|teilen|partager|compartir|condividi|sharetools|save button|bookmark|likes|like button|post actions|article actions|article tools|gift',
  newsletter:
    'newsletter|newsletters|signup|sign up|subscribe|subscription|subscriptions|subscriber|paywall|regwall|donate|donation|donations|membership|mailchimp|optin|opt in|registration|support us|contribution|email form|mailing list|piano|pelcro|login|log in|register',
  related:
    'related|relateds|recirc|recirculation|recommended|recommendation|recommendations|recommends|readmore|read more|more on|more from|more stories|more news|also read|read also|see also|also see|readnext|read next|next article|next story|upnext|up next|taboola|outbrain|trending|popular|most read|mostread|most viewed|most popular|relatedposts|yarpp|zergnet|revcontent|dianomi|mgid|similar|similar articles|further reading|onward|promo|promos|teaser|teasers|inline link|latest news|latest stories|top stories|editors picks|lees ook|lire aussi|mehr zum thema|crosslink|cross link|story links|suggested|suggestions|readalso',
  advertisement:
    'ad|ads|advert|adverts|advertisement|advertisements|advertising|adslot|ad slot|adunit|adsbygoogle|adcontainer|adwrapper|adbox|dfp|gpt|gpt ad|sponsor|sponsored|sponsors|werbung|anzeige|publicidad|publicite|reklama|mpu|leaderboard|doubleclick|commercial|paid content|affiliate|partner content|dfp ad|advertise',
  navigation:
    'nav|navigation|navbar|breadcrumb|breadcrumbs|crumbs|menu|pagination|pager|sidebar|side bar|skip link|skiplink|toolbar|masthead|site header|site footer|page footer|global header|global footer|footer nav|tags|tag list|taglist|tag cloud|topics|topic list|topic tags|article tags|post tags|keywords|toc|table of contents|back to top|backtotop|rating|ratings|star rating|audio player|listen|text to speech|tts|font size|text size|print only|feedback|survey|poll|quiz|weather widget|stock ticker|ticker|language switcher|search form|prev next|post navigation|app promo|app banner|download app|notification|notifications|push prompt|popup|modal|overlay|lightbox|tooltip|most recent|widget area|reading progress|view count|views|corrections link|report error|report typo|story tools',
  legal:
    'cookie|cookies|cookiebar|cookie banner|cookie notice|consent|gdpr|ccpa|onetrust|didomi|usercentrics|cmp|trustarc|truste|cookiebot|copyright|copyright notice|legal|terms|privacy|quantcast',
  byline:
    'author bio|author box|author info|author card|author profile|author about|about author|about the author|bio box|authors bio|writer bio|contributor bio|post author|author description|author block|author details|author more|autor box|autorenbox|biografia|contributors',
};

const PATTERNS: readonly (readonly [Reason, RegExp])[] = Object.entries(WORDS).map(
  ([reason, words]) => [reason as Reason, new RegExp(` (?:${words}) `, 'u')] as const,
);

/** What the names of an element's classes make it; undefined where they say nothing. */
export function reasonInClasses(words: string): Reason | undefined {
  return words === ' ' ? undefined : PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** What `aria-label` says of a part of a page. */
export const reasonInLabel = (label: string): Reason | undefined =>
  label === '' || label.length > 60
    ? undefined
    : reasonInClasses(
        ` ${label
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()} `,
      );
