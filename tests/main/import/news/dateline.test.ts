import { describe, expect, it } from 'vitest';
import { parseDateline } from '../../../../main/import/news/dateline.ts';

/** Source, place, region, agency, day (`month/day`). */
type Maybe = string | undefined;
type Case = readonly [line: string, place: Maybe, region?: Maybe, agency?: Maybe, day?: Maybe];

const DATELINES: readonly Case[] = [
  ['BAGHDAD (AP) — The council met.', 'Baghdad', undefined, 'AP'],
  ['(BAGHDAD) — The council met.', 'Baghdad'],
  ['PARIS, France, March 26 (Reuters) - The council met.', 'Paris', 'France', 'Reuters', '3/26'],
  ['LONDON — The council met.', 'London'],
  ['LONDON- The council met.', 'London'],
  ['NEW YORK, N.Y. -- The council met.', 'New York', 'N.Y.'],
  ['WASHINGTON/LONDON (Reuters) – The council met.', 'Washington/London', undefined, 'Reuters'],
  ['VIENNA/BERLIN, March 26 (Reuters) - The council met.', 'Vienna/Berlin', undefined, 'Reuters', '3/26'],
  ['Berlin (dpa) - Der Rat hat entschieden.', 'Berlin', undefined, 'dpa'],
  ['Berlin - Die Regierung hat entschieden.', 'Berlin'],
  ['Port Ellis, 3 May (AFP) - The council met.', 'Port Ellis', undefined, 'AFP', '5/3'],
  ['PARIS, 26 mars (Reuters) - Le conseil a décidé.', 'Paris', undefined, 'Reuters', '3/26'],
  ['Paris, le 26 mars (AFP) - Le conseil a décidé.', 'Paris', undefined, 'AFP', '3/26'],
  ['Paris (AFP) – Le conseil a décidé.', 'Paris', undefined, 'AFP'],
  ['MADRID, 26 (EUROPA PRESS) El consejo decidió.', 'Madrid', undefined, 'Europa Press', '?/26'],
  ['MADRID, 26 Mar. (EUROPA PRESS) - El consejo decidió.', 'Madrid', undefined, 'Europa Press', '3/26'],
  ['(ANSA) - ROMA, 26 MAR - Il consiglio ha deciso.', 'Roma', undefined, 'ANSA', '3/26'],
  ['(AGI) - Roma, 26 mar. - Il consiglio ha deciso.', 'Roma', undefined, 'AGI', '3/26'],
  ['SÃO PAULO (Reuters) - O conselho decidiu.', 'São Paulo', undefined, 'Reuters'],
  ['МОСКВА, 26 мар - РИА Новости. Совет решил.', 'Москва', undefined, 'РИА Новости', '3/26'],
  ['МОСКВА, 26 мар — РИА Новости, Иван Петров. Совет решил.', 'Москва', undefined, 'РИА Новости', '3/26'],
  ['МОСКВА, 26 марта. /ТАСС/. Совет решил.', 'Москва', undefined, 'ТАСС', '3/26'],
  ['КИЕВ, 26 марта (Рейтер) - Совет решил.', 'Киев', undefined, 'Рейтер', '3/26'],
  ['КИЇВ. 26 березня. УНН. Рада вирішила.', 'Київ', undefined, 'УНН', '3/26'],
  ['بغداد (رويترز) - قال المجلس', 'بغداد', undefined, 'رويترز'],
  ['القاهرة - (أ ف ب) - قال المجلس', 'القاهرة', undefined, 'أ.ف.ب'],
  ['ירושלים (רויטרס) - המועצה החליטה', 'ירושלים', undefined, 'רויטרס'],
  ['新华社北京3月26日电（记者王小明）市议会', '北京', undefined, '新华社', '3/26'],
  ['新华社伦敦3月26日电 市议会', '伦敦', undefined, '新华社', '3/26'],
  ['（新华社北京26日电）市议会', '北京', undefined, '新华社', '?/26'],
  ['本报北京3月26日讯 市议会', '北京', undefined, undefined, '3/26'],
  ['中新网3月26日电 市议会', undefined, undefined, '中新网', '3/26'],
  ['（中央社記者王小明台北26日電）市議會', '台北', undefined, '中央社', '?/26'],
  ['【ワシントン＝山田太郎】市議会は', 'ワシントン'],
  ['【ロンドン共同】市議会は', 'ロンドン', undefined, '共同'],
  ['［ロンドン　２６日　ロイター］　－　市議会は', 'ロンドン', undefined, 'ロイター', '?/26'],
  ['【3月26日 AFP】市議会は', undefined, undefined, 'AFP', '3/26'],
  ['(서울=연합뉴스) 홍길동 기자 = 시의회는', '서울', undefined, '연합뉴스'],
  ['[서울=뉴시스] 홍길동 기자 = 시의회는', '서울', undefined, '뉴시스'],
  ['NEW DELHI, March 26 (PTI) The council met.', 'New Delhi', undefined, 'PTI', '3/26'],
  ['NEW DELHI: The council on Thursday decided to close the bridge until spring.', 'New Delhi'],
  ['BEIJING, March 26 (Xinhua) -- The council met.', 'Beijing', undefined, 'Xinhua', '3/26'],
  ['UNITED NATIONS, March 26 (UPI) -- The council met.', 'United Nations', undefined, 'UPI', '3/26'],
  ['WASHINGTON, March 26, 2020 (AFP) - The council met.', 'Washington', undefined, 'AFP', '3/26'],
  ['GENEVA, 26 March 2020 – The council met.', 'Geneva', undefined, undefined, '3/26'],
  ['AL-QAIM, Iraq (AP) — The council met.', 'al-Qaim', 'Iraq', 'AP'],
  ['KABUL, Afghanistan — The council met.', 'Kabul', 'Afghanistan'],
  ['WASHINGTON, D.C. — The council met.', 'Washington', 'D.C.'],
  ['RICHMOND, Va. — The council met.', 'Richmond', 'Va.'],
  ['MCALLEN, Texas (AP) — "We were not ready."', 'McAllen', 'Texas', 'AP'],
  ['EL PASO, Texas — The council met.', 'El Paso', 'Texas'],
  ['ST. LOUIS (AP) — The council met.', 'St. Louis', undefined, 'AP'],
  ['RIO DE JANEIRO — The council met.', 'Rio de Janeiro'],
  ['PORT-AU-PRINCE, Haiti (AP) — The council met.', 'Port-au-Prince', 'Haiti', 'AP'],
  ['PORT ELLIS — The council met.', 'Port Ellis'],
  ['MILLBROOK — The council met.', 'Millbrook'],
  ['GAZA CITY, Gaza Strip — The council met.', 'Gaza City', 'Gaza Strip'],
  ['SOUTH PORT (Coast News) — The council met.', 'South Port', undefined, 'Coast News'],
  ['(Reuters) - The council met.', undefined, undefined, 'Reuters'],
];

const cases = DATELINES.map(([line, place, region, agency, day]) => ({ line, place, region, agency, day }));

const NO_DATELINES = [
  'U.S. - The council met.',
  'UPDATE — The council met.',
  'EXCLUSIVE — The council met.',
  'BREAKING — The council met.',
  'NASA — The agency said so.',
  'OPEC — The group met.',
  'Q — What did the council say?',
  'JOHN SMITH — I think that we were not ready.',
  'DR. JONES — I said so.',
  'THE MAYOR — I will not.',
  'NEW — The council met.',
  'TOP STORY — The council met.',
  'PART ONE — The beginning.',
  'WHAT WE KNOW — The council met.',
  'FACT CHECK — The council met.',
  'COVID-19 — The council met.',
  'The council — which met on Tuesday — said so.',
  'London - once the capital - is quiet.',
  'A man — John — said so.',
  'The FBI (AP) - The bureau said so.',
  'Moscow’s plan — The details are out.',
  'Harbour bridge - The long story.',
  'Ana Reyes - The long read.',
  'JOHN: The council on Thursday decided to close the bridge until spring, he said.',
  'The Port (pictured) — It is old.',
  'March 26 — The council met.',
  'Er sagte - und das war neu - nichts.',
  '（写真）市議会は',
  '',
  '—',
];

describe('a dateline', () => {
  it.each(cases)('is read from “$line”', ({ line, place, region, agency, day }) => {
    const found = parseDateline(line);
    expect(found).toBeDefined();
    expect(found?.dateline?.place).toBe(place);
    expect(found?.dateline?.region).toBe(region);
    expect(found?.agency).toBe(agency);
    expect(found?.day && `${found.day.month ?? '?'}/${found.day.day}`).toBe(day);
  });

  it.each(cases)('leaves the sentence of “$line” whole', ({ line }) => {
    const found = parseDateline(line);
    const rest = line.slice(found?.length ?? 0);
    expect(rest).toMatch(/^["\p{Lu}\p{Lo}]/u);
    expect(rest).not.toMatch(/^(?:March|mars|\d)/u);
    expect(found?.dateline?.text ?? line.slice(0, found?.length).trim()).toBe(line.slice(0, found?.length).trim());
  });

  it.each(NO_DATELINES)('is not seen in “%s”', (line) => {
    expect(parseDateline(line)).toBeUndefined();
  });

  it('gives the names that stand with the place', () => {
    expect(parseDateline('【ワシントン＝山田太郎】市議会は')?.reporters).toEqual(['山田太郎']);
    expect(parseDateline('（中央社記者王小明台北26日電）市議會')?.reporters).toEqual(['王小明']);
    expect(parseDateline('(서울=연합뉴스) 홍길동 기자 = 시의회는')?.reporters).toEqual(['홍길동']);
  });
});
