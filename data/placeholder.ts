import type { Block } from './article.ts';
import { articleText } from './text.ts';
import { foldSpace } from './white-space.ts';

/** Texts of more words than this are articles, whatever they say. */
const LONGEST_NOTICE_WORDS = 80;

/** What sites write in an article's place. */
const notices = [
  /\bsubscribe (now )?to (continue|keep) reading\b/u,
  /\bto (continue|keep) reading,? (please )?(subscribe|sign in|log in|register)\b/u,
  /\b(sign|log) in to (continue|read|view)\b/u,
  /\b(this|the) (article|story|content|page) is (only |exclusively )?(available|reserved) (only )?(for|to) subscribers\b/u,
  /\b(page|article|story) (was |could )?(not|cannot|can['’]t) (be )?(found|retrieved|displayed|loaded)\b/u,
  /\b(can['’]t|cannot|could not|couldn['’]t|unable to) (retrieve|find|load|display|open) (this|the|that) (page|article|story|content)\b/u,
  /\b(404|403|500|502|503|504)( error)?[:\s–-]+(not found|forbidden|internal server error|bad gateway|service unavailable|gateway timeout)\b/u,
  /\baccess (is |to this page has been )?denied\b/u,
  /\b(enable|turn on) (javascript|cookies)\b/u,
  /\b(verify|confirm|checking) (that )?(you are|you['’]re|if you are) (a )?(human|not a robot)\b/u,
  /\bare you a robot\b/u,
  /\bcet article est réservé aux abonnés\b/u,
  /\bpour lire la suite,? (abonnez-vous|connectez-vous)\b/u,
  /\b(jetzt abonnieren|weiterlesen mit|anmelden und weiterlesen)\b/u,
  /\b(suscríbete|suscríbase|inicia sesión) para (seguir|continuar) leyendo\b/u,
];

/** Whether a text is no article but a short notice that stood in its place: of a paywall, an error, a missing page. */
export function isPlaceholder({ blocks, wordCount }: { blocks: readonly Block[]; wordCount: number }): boolean {
  if (wordCount === 0) return true;
  if (wordCount > LONGEST_NOTICE_WORDS) return false;
  const folded = foldSpace(articleText(blocks)).toLowerCase();
  return notices.some((notice) => notice.test(folded));
}
