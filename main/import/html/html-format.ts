import { XML_PROLOGUE } from '../comments.ts';
import type { Format } from '../format.ts';

/** Among the comments that a page may begin with is what SingleFile and browsers note when saving. */
const PAGE = new RegExp(
  `${XML_PROLOGUE}<(?:!doctype html|html|head|body|article|div|p|h1|meta|title|section|main)[\\s>/]`,
  'iu',
);

const NAMED = /\.(?:x?html?|shtml)$/iu;
const TAG = /<(?:p|div|br|span|a|img|h[1-6]|table|ul|script|style)[\s>/]/iu;

/** Web pages, saved whole or in part. */
export const htmlFormat: Format = {
  kind: 'a web page (HTML)',
  looksLike: ({ text, fileName }) => PAGE.test(text) || (NAMED.test(fileName) && TAG.test(text)),
  read: async (source) => (await import('./read-html.ts')).readHtml(source),
};
