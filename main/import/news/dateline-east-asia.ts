import { agencyNamed } from './agencies.ts';
import { plainDigits } from './dates.ts';
import type { FoundDateline } from './dateline.ts';
import { splitNames } from './names.ts';

/** Datelines of Chinese, Japanese and Korean papers, which stand in brackets or end with 电, 電 or 訊. */

interface Form {
  readonly pattern: RegExp;
  /** Group numbers within `pattern`. */
  readonly place?: number;
  readonly month?: number;
  readonly day?: number;
  readonly agency?: number;
  readonly reporter?: number;
}

const NAME = String.raw`[\p{Script=Han}\p{Script=Katakana}ー・]`;
const CHINESE_AGENCY =
  '新华社|新華社|中新社|中新网|中新網|中国新闻网|中央社|路透社|法新社|美联社|美聯社|彭博社|共同社|本报|本報|本台|央视网';
const JAPANESE_AGENCY =
  'ロイター|共同|時事|AFP|AFP=時事|AP|CNN|CNN.co.jp|ブルームバーグ|Bloomberg|朝鮮通信=共同|DPA|ANSA|新華社';

const FORMS: readonly Form[] = [
  // （中央社記者王小明台北26日電）
  {
    pattern: new RegExp(
      String.raw`^[（(【]\s*(${CHINESE_AGENCY})(?:記者|记者)(${NAME}{2,3})[、\s]?(${NAME}{2,4}?)(?:(\d{1,2})月)?(\d{1,2})[日號号](?:专电|專電|電|电|讯|訊)\s*[】)）]\s*`,
      'u',
    ),
    agency: 1,
    reporter: 2,
    place: 3,
    month: 4,
    day: 5,
  },
  // 新华社北京3月26日电（记者王小明）
  {
    pattern: new RegExp(
      String.raw`^[（(【]?\s*(${CHINESE_AGENCY})\s*(${NAME}{2,8}?)?\s*(?:(\d{1,2})月)?(\d{1,2})[日號号]\s*(?:专电|專電|综合电|電|电|讯|訊|综合电)\s*(?:[（(](?:(?:本报|本報)?(?:记者|記者)\s*)?([^（()）]{1,40})[)）])?\s*[】)）]?\s*(?:[-—–－]+\s*)?`,
      'u',
    ),
    agency: 1,
    place: 2,
    month: 3,
    day: 4,
    reporter: 5,
  },
  // [ロンドン 26日 ロイター] - with full-width brackets, digits and spaces
  {
    pattern: new RegExp(
      String.raw`^[［\[【（(]\s*(${NAME}{2,20}(?:/${NAME}{2,20})?)\s*(?:(\d{1,2})月)?(\d{1,2})日\s*(${JAPANESE_AGENCY})\s*[］\]】）)]\s*(?:[-—–－ー]\s*)?`,
      'u',
    ),
    place: 1,
    month: 2,
    day: 3,
    agency: 4,
  },
  // 【ワシントン＝山田太郎】 【ロンドン共同】 （ロンドン＝田中花子）
  {
    pattern: new RegExp(
      String.raw`^[【［（(\[]\s*(${NAME}{2,20}?)\s*(共同|時事|AFP|AP|ロイター)?\s*(?:[＝=]\s*([^】］）)\]\n]{1,24}?))?\s*[】］）)\]]\s*(?:[-—–－]\s*)?`,
      'u',
    ),
    place: 1,
    agency: 2,
    reporter: 3,
  },
  // 【3月26日 AFP】
  {
    pattern: new RegExp(String.raw`^[【［\[](?:(\d{1,2})月)?(\d{1,2})日\s*(${JAPANESE_AGENCY})[】］\]]\s*`, 'u'),
    month: 1,
    day: 2,
    agency: 3,
  },
  // (서울=연합뉴스) 홍길동 기자 =
  {
    pattern:
      /^[([【]\s*([가-힣·]{2,20})\s*=\s*(연합뉴스|뉴시스|뉴스1|[^)\]】\n]{2,12})[)\]】]\s*(?:([가-힣\s·]{2,40}?)\s*기자\s*=\s*)?/u,
    place: 1,
    agency: 2,
    reporter: 3,
  },
];

export function parseEastAsianDateline(start: string): FoundDateline | undefined {
  if (!/[\u3040-\u30FF\u3400-\u9FFF가-힣]/u.test(start.slice(0, 24))) return undefined;
  // Full-width digits and spaces are one unit each, so offsets stay those of the source.
  const plain = plainDigits(start).replaceAll(/[Ａ-Ｚ]/gu, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0),
  );
  for (const form of FORMS) {
    const match = form.pattern.exec(plain);
    const dateline = match && found(form, match, start);
    if (dateline) return dateline;
  }
  return undefined;
}

function found(form: Form, match: RegExpExecArray, start: string): FoundDateline | undefined {
  const group = (index: number | undefined) => (index === undefined ? undefined : match[index]);
  const [place, day, month, credit] = [group(form.place), group(form.day), group(form.month), group(form.reporter)];
  const creditedAgency = credit === undefined ? undefined : agencyNamed(credit);
  const agency = group(form.agency) ?? creditedAgency;
  if (agency === undefined && credit === undefined) return undefined;
  const names = credit === undefined || creditedAgency !== undefined ? [] : splitNames(credit);
  const text = start.slice(0, match[0].length).trim();
  const isOwnPaper = agency !== undefined && /^本[报報台]$/u.test(agency);
  return {
    ...(place === undefined ? {} : { dateline: { place, text } }),
    ...(agency === undefined || isOwnPaper ? {} : { agency }),
    ...(names.length === 0 ? {} : { reporters: names }),
    ...(day === undefined
      ? {}
      : { day: { day: Number(day), ...(month === undefined ? {} : { month: Number(month) }) } }),
    length: match[0].length,
    sure: 'certain',
  };
}
