import type { Provenance } from '../../../data/article.ts';
import { cleanField } from '../decode/clean-characters.ts';
import { agencyNamed } from './agencies.ts';
import { parseDate, type DateContext } from './dates.ts';
import type { FieldSheet } from './field-sheet.ts';
import { splitNames } from './names.ts';
import { webAddress } from './web-address.ts';

/** Fields that a source names itself: `Title: …` lines, YAML front matter, columns of an export. */

export type HeaderField =
  | 'title'
  | 'standfirst'
  | 'author'
  | 'published'
  | 'updated'
  | 'url'
  | 'canonical'
  | 'source'
  | 'section'
  | 'tags'
  | 'language'
  | 'agency'
  | 'place'
  | 'text';

const LABELS: Readonly<Record<HeaderField, string>> = {
  title:
    'title|headline|head|heading|titel|überschrift|titre|título|titulo|titolo|tytuł|rubrik|заголовок|название|العنوان|عنوان|כותרת|标题|標題|タイトル|見出し|제목',
  standfirst:
    'standfirst|subtitle|subheading|subheadline|subhead|deck|dek|description|summary|excerpt|abstract|lede|untertitel|chapeau|sous-titre|subtítulo|bajada|sottotitolo|подзаголовок|摘要|副标题|副標題',
  author:
    'author|authors|by|byline|writer|creator|reporter|journalist|autor|autorin|autoren|auteur|auteurs|autora|autores|autore|autori|автор|авторы|автори|الكاتب|كاتب|المؤلف|כותב|מאת|作者|记者|記者|著者|글쓴이|기자',
  published:
    'date|published|publish date|publish_date|publishdate|date published|date_published|datepublished|date_publish|published at|published_at|publication date|publication_date|pubdate|pub date|posted|posted on|published on|published time|time|created|datum|veröffentlicht|date de publication|publié|publié le|fecha|publicado|data|pubblicato|publicação|data di pubblicazione|дата|опубликовано|опубліковано|التاريخ|تاريخ|تاريخ النشر|תאריך|פורסם|日期|发布时间|发布日期|發布日期|時間|时间|日付|公開日|날짜|입력',
  updated:
    'updated|last updated|last_updated|modified|last modified|last_modified|date modified|datemodified|date_modify|date_modified|updated at|updated_at|updated on|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|обновлено|оновлено|آخر تحديث|עודכן|更新|更新时间|更新日|수정',
  url: 'url|link|address|permalink|web address|source url|source_url|source link|original url|original link|original|uri|href|webadresse|lien|enlace|ссылка|посилання|الرابط|קישור|链接|鏈接|リンク',
  canonical: 'canonical|canonical url|canonical_url|canonical link',
  source:
    'source|publication|outlet|publisher|site|site name|site_name|sitename|newspaper|website|paper|journal|magazine|media|news source|domain|quelle|zeitung|journal|fuente|medio|fonte|testata|источник|издание|джерело|المصدر|מקור|来源|來源|媒体|出典|언론사',
  section:
    'section|category|categories|desk|channel|rubric|ressort|kategorie|rubrique|sección|seccion|sezione|seção|categoría|рубрика|раздел|القسم|מדור|栏目|分类|カテゴリ|섹션',
  tags: 'tags|tag|keywords|keyword|topics|topic|labels|subjects|schlagwörter|stichwörter|mots-clés|mots clés|etiquetas|palabras clave|parole chiave|palavras-chave|теги|ключевые слова|الوسوم|תגיות|标签|關鍵詞|关键词|キーワード|タグ|키워드',
  language: 'language|lang|locale|sprache|langue|idioma|lingua|язык|мова|اللغة|שפה|语言|語言|言語|언어',
  agency: 'agency|wire|wire service|news agency|agentur|agence|agencia|agenzia|агентство',
  place: 'dateline|place|location|filed from|ort|lieu|lugar|luogo|место|المكان|地点',
  text: 'text|body|content|article|article text|full text|fulltext|story|maintext|main text|inhalt|texte|texto|testo|текст|النص|正文|本文|내용|본문',
};

const FIELD_OF: ReadonlyMap<string, HeaderField> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split('|').map((label) => [label, field as HeaderField] as const),
  ),
);

export function headerField(label: string): HeaderField | undefined {
  return FIELD_OF.get(label.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('en'));
}

const NOTHING = /^(?:null|none|nil|n\/a|undefined|unknown|~|-|\[\])?$/iu;

/** Puts one named value on the sheet; `values` are the items of a list. False where the value does not fit the field. */
export function offerHeader(
  sheet: FieldSheet,
  field: Exclude<HeaderField, 'text'>,
  values: readonly string[],
  from: Provenance['from'],
  context: DateContext,
): boolean {
  const cleaned = values.map(cleanField).filter((value) => !NOTHING.test(value));
  const [value] = cleaned;
  if (value === undefined) return true;
  const evidence = cleaned.join(', ');
  switch (field) {
    case 'title':
    case 'standfirst':
    case 'section':
      sheet.offer(field, value, from, 'certain', evidence);
      return true;
    case 'author':
      return offerAuthors(sheet, cleaned, from);
    case 'published':
    case 'updated':
      return offerDate(sheet, field, value, from, context);
    case 'url':
    case 'canonical':
      return offerAddress(sheet, field, value, from);
    case 'source':
      return offerSource(sheet, value, from);
    case 'tags':
      sheet.offer('tags', splitTags(cleaned), from, 'certain', evidence);
      return true;
    case 'language':
      return offerLanguage(sheet, value, from);
    case 'agency':
      sheet.offer('agency', agencyNamed(value) ?? value, from, 'certain', evidence);
      return true;
    case 'place':
      sheet.offer('dateline', { place: value, text: value }, from, 'certain', evidence);
      return true;
  }
}

function offerAuthors(sheet: FieldSheet, values: readonly string[], from: Provenance['from']): boolean {
  const names = values.flatMap((value) => splitNames(value.replace(/^by\s+/iu, '')));
  if (names.length === 0) return false;
  sheet.offer('byline', [...new Set(names)], from, 'certain', values.join(', '));
  return true;
}

function offerDate(
  sheet: FieldSheet,
  field: 'published' | 'updated',
  value: string,
  from: Provenance['from'],
  context: DateContext,
): boolean {
  const found = parseDate(value, context);
  if (!found) return false;
  sheet.offer(field, found.value, from, found.sure, value);
  return true;
}

function offerAddress(sheet: FieldSheet, field: 'url' | 'canonical', value: string, from: Provenance['from']): boolean {
  const url = webAddress(value);
  if (url === undefined) return false;
  if (field === 'canonical') sheet.setCanonicalUrl(url);
  else sheet.offer('url', url, from, 'certain', value);
  return true;
}

/** `Source: https://coastnews.example/bridge` names the page; its host is the best word for the outlet there is. */
function offerSource(sheet: FieldSheet, value: string, from: Provenance['from']): boolean {
  const url = webAddress(value);
  if (url === undefined) {
    sheet.offer('source', value, from, 'certain', value);
    return true;
  }
  sheet.offer('url', url, from, 'certain', value);
  sheet.offer('source', new URL(url).hostname.replace(/^www\./u, ''), from, 'guess', value);
  return true;
}

function offerLanguage(sheet: FieldSheet, value: string, from: Provenance['from']): boolean {
  const tag = /^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$/iu.test(value) ? canonicalTag(value) : languageNamed(value);
  if (tag === undefined) return false;
  sheet.offer('language', tag, from, 'certain', value);
  return true;
}

function canonicalTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

const LANGUAGE_NAMES =
  'en fr de es it pt nl sv da no fi pl cs sk hu ro bg ru uk el tr ar fa he hi bn ur zh ja ko id vi th'.split(' ');

/** `English`, or a language's name in itself: `Deutsch`. */
function languageNamed(value: string): string | undefined {
  const wanted = value.toLocaleLowerCase('en');
  return LANGUAGE_NAMES.find((code) =>
    ['en', code].some(
      (locale) => new Intl.DisplayNames(locale, { type: 'language' }).of(code)?.toLocaleLowerCase('en') === wanted,
    ),
  );
}

function splitTags(values: readonly string[]): string[] {
  const parts = values.flatMap((value) => value.split(/\s*[,;，、|]\s*/u)).map((tag) => tag.replace(/^#/u, '').trim());
  return [...new Set(parts.filter((tag) => tag !== '' && tag.length <= 100))];
}
