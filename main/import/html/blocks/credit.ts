import type { RichText } from '../../../../data/article.ts';
import { trimmed } from '../../markdown/inline.ts';

const LABEL = String.raw`(?:photo(?:graph)?s?|pictures?|images?|video|credit|foto(?:s|graf(?:ía|ia|in|o)?)?|bild(?:er)?|crédit(?:s)?(?:\s+photo)?|crédito|imagen|immagine|фото|صورة|תמונה|צילום|图|圖|写真|사진)`;
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`\s*[(（[]\s*${LABEL}\s*(?:[:：/]|(?:credit\s*:?\s*)?by|de|von|par|por|di)\s*([^()（）]{2,100})[)）\]]\.?$`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:^|[\s.|—–-])${LABEL}\s*(?:credit\s*)?(?:[:：/|]|by\s)\s*([^.]{2,100}(?:\.[^.\s]{1,4})?)\.?$`,
    'iu',
  ),
  /(?:^|\s*[|—–(]?\s*)(?:©|\(c\)\s)\s*([^©()]{2,100}?)[)）]?\.?$/iu,
];

/** Parts a caption from the credit it ends with: `The bridge. Photo: Ana Reyes`. */
export function splitCredit(caption: RichText): { caption: RichText; credit?: string } {
  for (const form of FORMS) {
    const match = form.exec(caption.text.slice(-400));
    const credit = match?.[1]?.trim();
    if (!match || credit === undefined) continue;
    const at = Math.max(0, caption.text.length - 400) + match.index;
    return { caption: trimmed(caption.text.slice(0, at), caption.marks ?? []), credit };
  }
  return { caption };
}

/** A credit as its own element gives it, without its label. */
export const bareCredit = (text: string): string =>
  text
    .replace(
      new RegExp(
        String.raw`^[(（[]?\s*(?:${LABEL}\s*(?:credit\s*)?(?:[:：/|]|by\s)|©|credit\b:?|copyright:?)\s*`,
        'iu',
      ),
      '',
    )
    .replace(/[)）\]]\.?$/u, '')
    .trim();
