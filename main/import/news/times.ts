/** A time of day beside a date: `09:30 GMT`, `at 9.30 p.m.`, `14h05`, `18時30分`. */
export interface FoundTime {
  /** `09:30` or `09:30:15`. */
  readonly time: string;
  /** `Z` or `+01:00`. */
  readonly zone: string | undefined;
  readonly rest: string;
}

/** Abbreviations that mean one offset wherever they are used; `IST`, `CST` of three countries are left alone. */
const ZONES: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  WIB: '+07:00',
};

const TIME =
  /^[\s,;|·•–—T-]*(?:at|um|à|a las|alle|às|ore|kl\.?|kello|о|в|на|om|u|الساعة|בשעה)?\s*(\d{1,2})(?:\s?[:.hH時时]\s?(\d{2})(?:[:.](\d{2})(?:\.\d+)?)?分?)?\s*(a\.?m\.?|p\.?m\.?|uhr|horas|hrs|h|ч)?(?![\p{L}\d])\s*(?:\(?((?:GMT|UTC)?\s?[+-]\d{1,2}:?\d{0,2}|\p{Lu}{1,4})\b\)?)?/iu;

export function readTime(text: string): FoundTime | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [all, hour, minute, second, half, zoneName] = match;
  const isHalf = half !== undefined && /^[ap]/iu.test(half);
  if (minute === undefined && half === undefined) return undefined;
  const hours = isHalf ? (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute ?? 0) > 59) return undefined;
  const clock = [String(hours).padStart(2, '0'), minute ?? '00', ...(second ? [second] : [])].join(':');
  const zone = zoneName === undefined ? undefined : zoneOffset(zoneName);
  // A word that is no zone belongs to what follows; `ET` and the like are dropped with the time.
  const isTaken = zone !== undefined || zoneName === undefined || /^[ECMP]T$/u.test(zoneName) || zoneName === 'IST';
  const used = isTaken ? all.length : all.length - (all.length - all.lastIndexOf(zoneName));
  return { time: clock, zone, rest: text.slice(used) };
}

function zoneOffset(name: string): string | undefined {
  const known = Object.hasOwn(ZONES, name.toUpperCase()) ? ZONES[name.toUpperCase()] : undefined;
  if (known !== undefined) return known;
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/u.exec(name);
  return offset ? `${offset[1]}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}` : undefined;
}
