import { displayCase } from './title-case.ts';

/**
 * Places that datelines name without a country: capitals, seats of news bureaus, large cities, and how a line in capitals
 * would not tell to write them. Enough to be sure of the common ones; the form of a dateline decides about the rest.
 */
const PLACES = `
Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Aden|Albany|Aleppo|Alexandria|Algiers|Alger|Almaty|Amman|Amsterdam|Anchorage|Ankara|Antananarivo|Antwerp|
Asunción|Athens|Atlanta|Auckland|Austin|Baghdad|Bagdad|Bahrain|Baku|Bali|Baltimore|Bamako|Bangalore|Bengaluru|Bangkok|Bangui|Barcelona|Barcelone|Basel|Basra|Beijing|
Beirut|Beyrouth|Belfast|Belgrade|Belgrad|Benghazi|Berlin|Bern|Berne|Birmingham|Bishkek|Bogotá|Bogota|Bonn|Boston|Brasília|Brasilia|Bratislava|Bremen|Brisbane|Brussels|Bruxelles|
Brüssel|Bruselas|Bucharest|Bucarest|Budapest|Buenos Aires|Bujumbura|Busan|Cairo|Calais|Calcutta|Kolkata|Calgary|Canberra|Cannes|Cape Town|Caracas|Cardiff|Casablanca|Chicago|
Chennai|Chisinau|Cincinnati|Cleveland|Cologne|Köln|Colombo|Conakry|Copenhagen|København|Dakar|Dallas|Damascus|Dar es Salaam|Davos|Delhi|Denver|Detroit|Dhaka|Djibouti|Doha|Donetsk|
Dortmund|Dresden|Dubai|Dublin|Dushanbe|Düsseldorf|Edinburgh|Erbil|Essen|Frankfurt|Freetown|Gaza|Gaza City|Geneva|Genf|Genève|Ginebra|Genoa|Glasgow|Guatemala City|Guangzhou|Guayaquil|
Hamburg|Hanoi|Hannover|Harare|Havana|La Habana|Helsinki|Ho Chi Minh City|Hong Kong|Honolulu|Houston|Hyderabad|Indianapolis|Islamabad|Istanbul|Izmir|Jakarta|Jeddah|Jerusalem|
Johannesburg|Juba|Kabul|Kampala|Karachi|Kathmandu|Kharkiv|Khartoum|Kiev|Kyiv|Kigali|Kingston|Kinshasa|Kuala Lumpur|Kuwait|Kuwait City|Kyoto|Lagos|Lahore|La Paz|Las Vegas|Leeds|Leipzig|
Lima|Lisbon|Lisboa|Liverpool|Ljubljana|London|Londres|Londra|Los Angeles|Luanda|Lusaka|Luxembourg|Lviv|Lyon|Madrid|Malé|Managua|Manchester|Manila|Maputo|Marrakech|Marseille|Mecca|
Melbourne|Memphis|Mexico City|Ciudad de México|México|Miami|Milan|Milano|Milwaukee|Minneapolis|Minsk|Mogadishu|Monaco|Monrovia|Montevideo|Montreal|Montréal|Moscow|Moscou|Moskau|Moscú|Mosca|Mosul|Mumbai|
Munich|München|Nairobi|Naples|Napoli|Nashville|Naypyitaw|New Delhi|New Orleans|New York|Niamey|Nice|Nicosia|Nouakchott|Nuremberg|Nürnberg|Odesa|Odessa|Oklahoma City|Orlando|Osaka|Oslo|Ottawa|
Ouagadougou|Panama City|Paris|Parigi|París|Perth|Peshawar|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Port-au-Prince|Portland|Porto|Prague|Prag|Praha|Praga|Pretoria|Pristina|Pyongyang|Quebec|Québec|Quito|
Rabat|Ramallah|Rangoon|Yangon|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Roma|Rotterdam|Sacramento|Salt Lake City|San Antonio|San Diego|San Francisco|San José|San Juan|San Salvador|Sanaa|
Santiago|Santo Domingo|São Paulo|Sarajevo|Seattle|Seoul|Sevastopol|Seville|Sevilla|Shanghai|Shenzhen|Singapore|Skopje|Sofia|St. Louis|St. Paul|St. Petersburg|Stockholm|Strasbourg|Straßburg|Stuttgart|
Sydney|Taipei|Tallinn|Tampa|Tashkent|Tbilisi|Tegucigalpa|Tehran|Téhéran|Teheran|Tel Aviv|The Hague|Den Haag|Tijuana|Tirana|Tokyo|Tokio|Toronto|Toulouse|Tripoli|Tunis|Turin|Torino|Ulaanbaatar|United Nations|Valencia|
Valletta|Vancouver|Vatican City|Venice|Venezia|Vienna|Wien|Vienne|Viena|Vientiane|Vilnius|Warsaw|Warszawa|Varsovie|Warschau|Washington|Wellington|Windhoek|Winnipeg|Wuhan|Yaoundé|Yekaterinburg|Yerevan|Zagreb|Zürich|Zurich|
Москва|Санкт-Петербург|Киев|Київ|Минск|Нью-Йорк|Вашингтон|Лондон|Париж|Берлин|Пекин|Токио|Брюссель|Женева|Львів|Харків|Одеса|Алматы|Тбилиси|Ереван|Баку|София|Београд|
بغداد|القاهرة|بيروت|دمشق|عمان|الرياض|دبي|أبوظبي|الدوحة|الكويت|المنامة|مسقط|صنعاء|عدن|القدس|القدس المحتلة|غزة|رام الله|الخرطوم|طرابلس|بنغازي|تونس|الجزائر|الرباط|الدار البيضاء|نواكشوط|واشنطن|نيويورك|لندن|باريس|موسكو|برلين|أنقرة|إسطنبول|طهران|تهران|بكين|
ירושלים|תל אביב|חיפה|וושינגטון|לונדון|פריז|ניו יורק|מוסקבה|עזה|רמאללה`;

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLocaleLowerCase('en')
    .trim();

const NAMES = PLACES.split('|').map((name) => name.trim());
/** Spelling with accents decides where two languages differ in no more (`Paris`, `París`); else the first listed. */
const KNOWN = new Map([
  ...NAMES.toReversed().map((name) => [fold(name), name] as const),
  ...NAMES.filter((name) => !/^\p{ASCII}*$/u.test(name)).map((name) => [name.toLocaleLowerCase('en'), name] as const),
]);
const known = (name: string): string | undefined => KNOWN.get(name.toLocaleLowerCase('en')) ?? KNOWN.get(fold(name));

/** Words that places begin with, or that are countries and regions after a comma. */
const PLACE_WORDS =
  /^(?:port|san|santa|santo|saint|st\.?|sainte|são|new|fort|ft\.?|mount|mt\.?|lake|los|las|el|la|le|al|ad|as|ain|tel|bad|cape|point|south|north|east|west|upper|lower|grand|great|little|big|old|rio|puerto|punta|villa|ciudad|monte|castel|nizhny|нижний|ново|санкт)(?:[\s-]|$)|(?:\s(?:city|beach|falls|springs|hills|valley|county|islands?|bay|harbou?r|town|village|park|heights|junction|creek|river|rapids|bridge|landing|mouth|head))$|(?:ville|burgh?|borough|bury|grad|град|stan|abad|pur|polis|haven|hafen|stadt|shire|minster|chester|mouth|wick|sk|ск|ów|town|ton|ford|field|dale|port|wood|land)$/iu;

export interface KnownPlace {
  readonly place: string;
  readonly isKnown: boolean;
  /** Its form says it is a place even where it is not known. */
  readonly hasPlaceForm: boolean;
}

/** The place a dateline names, in display case. */
export function placeNamed(text: string): KnownPlace {
  const name = text.trim().replaceAll(/\s+/gu, ' ');
  const parts = name.split(/\s?\/\s?/u);
  const names = parts.map(known);
  return {
    place: parts.map((part, index) => names[index] ?? displayCase(part)).join('/'),
    isKnown: names.every((part) => part !== undefined),
    hasPlaceForm: PLACE_WORDS.test(name) || name.includes('/'),
  };
}
