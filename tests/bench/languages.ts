import { between, pick, type Random, seeded, zipf } from './random.ts';

/** A language to make news in: enough of its commonest words that it is told apart, and invented rarer ones. */
export interface Language {
  readonly code: string;
  /** Share of the articles, of 100. */
  readonly share: number;
  readonly word: (random: Random) => string;
  readonly gap: string;
  readonly stop: string;
  readonly byline: string;
  /** How its dateline ends, agency included. */
  readonly dateline: (place: string, agency: string) => string;
}

type Words = readonly [string, ...string[]];

interface Sketch {
  readonly code: string;
  readonly share: number;
  readonly common: string;
  readonly onsets: string;
  readonly rimes: string;
  readonly rareWords: number;
}

const latinOnsets = 'b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w';
const sketches: readonly [Sketch, ...Sketch[]] = [
  {
    code: 'en',
    share: 64,
    common:
      'the of and to in a said that for on was with is as by at from his it be has are were had an not he their which would been will have who its but after they new more about when this one year also two there first government people last could over than time up other before into because where officials police city council minister company while no against between during under three',
    onsets: latinOnsets,
    rimes:
      'ack ale and are arn ate ear eck eld ent est ick ight ill ine ing ion ise ock old ond ore ought ound ove ull und urn',
    rareWords: 24_000,
  },
  {
    code: 'de',
    share: 8,
    common:
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei Stadt Jahr gegen unter sagte Regierung',
    onsets: latinOnsets,
    rimes: 'ach and aus eben eich ein eit ell en end ern ich ig isch ken lich ung uss ut ür ön äg',
    rareWords: 12_000,
  },
  {
    code: 'fr',
    share: 8,
    common:
      'de la le et les des en un du une que est pour qui dans par plus il au sur pas ne se ce son avec sont mais aux ont cette ses été deux leur fait elle entre après comme depuis sans aussi nous ville maire gouvernement selon contre sous même année jours',
    onsets: latinOnsets,
    rimes: 'age aire ais ant eau ence er esse et eur eux ie ier ille in ion ir oir onne ure',
    rareWords: 12_000,
  },
  {
    code: 'es',
    share: 8,
    common:
      'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque gobierno ciudad según contra durante',
    onsets: latinOnsets,
    rimes: 'ado aje anza ar ción dad ente era ero ía ico ida illo ina ista mento oso ura',
    rareWords: 12_000,
  },
  {
    code: 'ru',
    share: 4,
    common:
      'в и на не что с по он как это к но из у за его от так для о до же её бы был были после города года также при было они или уже когда сказал сообщил власти жители лет время под между',
    onsets: 'б в г д ж з к л м н п пр р с ст т тр ф х ц ч ш',
    rimes: 'ал ание арь ать ело ение ик ина ка ность ов ода ок ор ость ство ука ыл',
    rareWords: 8000,
  },
  {
    code: 'ar',
    share: 4,
    common:
      'في من على أن إلى التي عن مع هذا الذي كان بعد ما لا هذه قال كما بين قبل ذلك أو خلال حيث وقد وقال وكان لم منذ عام اليوم المدينة الحكومة رئيس مجلس حول ضد',
    onsets: 'ب ت ج ح خ د ر ز س ش ص ط ع ف ق ك ل م ن ه و',
    rimes: 'ابة ار ال ام ان اية ب د ر رة س ع ف ق ل م ن يد ير يم',
    rareWords: 8000,
  },
  {
    code: 'zh',
    share: 4,
    common:
      '的 一 是 在 了 有 和 人 这 中 大 为 上 个 国 我 以 要 他 时 来 用 们 生 到 作 地 于 出 就 分 对 成 会 可 主 发 年 动 同 工 也 能 下 过 子 说 产 种 面 市 长 记者 表示 当地',
    onsets: '海 山 河 港 桥 城 水 电 船 风 雨 路 田 林 石 江 湾 岛 学 报',
    rimes: '口 边 局 厂 站 船 园 区 场 会 队 员 线 馆 院 市 村 镇 台',
    rareWords: 400,
  },
];

function words(text: string): Words {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}

function languageOf({ code, share, common, onsets, rimes, rareWords }: Sketch): Language {
  const starts = words(onsets);
  const ends = words(rimes);
  const random = seeded(code.charCodeAt(0) * 256 + code.charCodeAt(1));
  const syllable = () => pick(random, starts) + pick(random, ends);
  const rare = Array.from({ length: rareWords }, () =>
    code === 'zh' ? syllable() : Array.from({ length: between(random, 1, 3) }, syllable).join(''),
  );
  const isHan = code === 'zh';
  return {
    code,
    share,
    word: zipf([...words(common), ...rare]),
    gap: isHan ? '' : ' ',
    stop: isHan ? '。' : '.',
    byline: { de: 'Von', fr: 'Par', es: 'Por', ru: 'Автор:', ar: 'كتب:', zh: '记者' }[code] ?? 'By',
    dateline: (place, agency) =>
      isHan ? `${place}电` : `${place.toLocaleUpperCase(code)}${agency === '' ? '' : ` (${agency})`} —`,
  };
}

export const languages: readonly Language[] = sketches.map(languageOf);

/** A language by its share of the articles. */
export function languageFor(random: Random): Language {
  let left = random() * 100;
  const [first, ...others] = languages;
  if (!first) throw new Error('languages: none');
  return others.find((language) => (left -= language.share) < 0) ?? first;
}
