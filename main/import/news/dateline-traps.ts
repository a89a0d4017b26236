/** Words in capitals before a dash that are no place. */
export const NOT_PLACES =
  /^(?:(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|U\.?N\.?|E\.?U\.?|UPDATED?|UPDATE\s.*|EXCLUSIVE|BREAKING(?:\s.*)?|ALERT|URGENT|LIVE|WATCH|VIDEO|PHOTOS?|GALLERY|OPINION|ANALYSIS|EXPLAINER|FACTBOX|FEATURE|COMMENT(?:ARY)?|EDITORIAL|COLUMN|REVIEW|INTERVIEW|CORRECTED|CORRECTION|CLARIFICATION|REFILE|WRAPUP|TIMELINE|PROFILE|PREVIEW|RECAP|SPECIAL\s.*|NEWS|REPORT|TOP\s.*|WORLD|SPORTS?|BUSINESS|POLITICS|HEALTH|SCIENCE|TECHNOLOGY|NOTE|EDITOR.*|WARNING|ADVISORY|NOTICE|ATTENTION|SPOILER.*|TRIGGER.*|FACT\s.*|MYTH|TRUE|FALSE|YES|NO|OK|Q|A|Q\s?&\s?A|NEW|ALSO|PLUS|MORE|READ|SEE|STORY|PART\s.*|CHAPTER.*|DAY\s.*|WEEK\s.*|STEP\s.*|THE\s(?!HAGUE).*|A\s.*|AN\s.*|THIS|THAT|THESE|HERE.*|IT|WE|HE|SHE|I|YOU|AND|BUT|SO|OR|NOT|HOW|WHY|WHAT|WHO|WHEN|WHERE|EILMELDUNG|KOMMENTAR|ANALYSE|EXKLUSIV|INFO|DIRECT|EN\sDIRECT|ENTRETIEN|TRIBUNE|ÚLTIMA\sHORA|URGENTE|OPINIÓN|EXCLUSIVA|EXCLUSIVO|VÍDEO|СРОЧНО|МОЛНИЯ|ОБНОВЛЕНО|ЭКСКЛЮЗИВ|ВИДЕО|ФОТО|عاجل|حصري|מבזק)|(?:NASA|NATO|OPEC|UNESCO|UNICEF|UNHCR|FEMA|FIFA|UEFA|IAEA|ASEAN|OSCE|INTERPOL|EUROPOL|GREENPEACE|AMNESTY|FACEBOOK|GOOGLE|TWITTER|AMAZON|APPLE|MICROSOFT|TESLA|BOEING|AIRBUS|PENTAGON|CONGRESS|SENATE|PARLIAMENT|POLICE|MAYOR|PRESIDENT|MINISTER|GOVERNOR|COURT|COUNCIL|WITNESS|NARRATOR|MODERATOR|HOST|REPORTER|INTERVIEWER|JUDGE|DEFEN[CD]ANT|LAWYER|SPEAKER|VOICE|MAN|WOMAN|BOY|GIRL|COVID|BREXIT|ELECTION|WEATHER|CRIME|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|BBC|CNN|CIA|FBI|WHO|IMF|WTO|ECB|CDC|FDA|EPA))$/iu;

/** First names that transcripts print in capitals before a dash. */
const FIRST_NAMES = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry peter
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet catherine maria heather diane ruth julie olivia joyce ana
  juan carlos luis pedro miguel jorge antonio francisco manuel pablo sofia lucia carmen isabel hans karl klaus peter stefan andreas wolfgang jürgen uwe pierre jean jacques michel philippe claude luc marie nathalie giovanni giuseppe marco luca paolo francesca giulia ivan sergei vladimir dmitry alexei olga natalia mohammed muhammad ahmed ali omar hassan hussein fatima aisha layla
  dr mr mrs ms prof sen rep gov sir lord lady dame rev col gen capt lt sgt judge justice president senator minister mayor`.split(
    /\s+/u,
  ),
);

/** Words of sentences and headings, which places do not have. */
const SENTENCE_WORDS = new Set(
  'we you they he she it i what who why how is are was were be to for with from by at as if not our your their his her my this that these and or but so then now here there all any must can will should'.split(
    ' ',
  ),
);

/** `JOHN SMITH — I think`: a speaker in a transcript, or an acronym, rather than a place. */
export function looksLikeSpeaker(text: string): boolean {
  const words = text.toLocaleLowerCase('en').split(/\s+/u);
  const [first = ''] = words;
  if (FIRST_NAMES.has(first.replace(/\.$/u, ''))) return true;
  if (words.some((word) => /^\p{L}\.$/u.test(word) || SENTENCE_WORDS.has(word)) || words.length > 3) return true;
  // Acronyms are short or have no vowel to speak of.
  return words.length === 1 && (first.length < 5 || !/[aeiouyäöüéáíóúаеиоуыэюяєі]/u.test(first));
}
