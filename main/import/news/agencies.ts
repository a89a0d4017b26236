/** News agencies as they sign, by the folded form in which they are recognised. */
const AGENCIES = `AP|Reuters|AFP|dpa|UPI|ANSA|EFE|Europa Press|Xinhua|TASS|Interfax|RIA Novosti|Sputnik|PTI|IANS|ANI|UNI|Kyodo|Jiji|Jiji Press|Yonhap|Bernama|Antara|AAP|PA|PA Media|CP|The Canadian Press|
La Presse Canadienne|Canadian Press|Bloomberg|Dow Jones|MarketWatch|Belga|ANP|APA|SDA|ATS|Keystone-SDA|Ritzau|NTB|TT|STT|PAP|ČTK|CTK|TASR|SITA|MTI|Agerpres|BTA|Tanjug|Hina|STA|Beta|FENA|MIA|ANA|ANA-MPA|AMNA|Lusa|Agência Brasil|Télam|Telam|
Notimex|Anadolu|AA|DHA|IHA|Petra|SANA|SPA|WAM|MENA|QNA|KUNA|INA|NINA|IRNA|ISNA|Mehr|Fars|Tasnim|Ukrinform|Unian|UNN|BelTA|Agenzia Nova|AGI|Adnkronos|Askanews|LaPresse|KNA|epd|sid|AFX|dpa-AFX|dpa/tmn|dpa/lsw|dpa/lby|VOA|RFE/RL|RFI|BBC|CNN|NPR|AGERPRES|IPS|Thomson Reuters Foundation|
Agence France-Presse|Associated Press|The Associated Press|Press Association|Deutsche Presse-Agentur|Press Trust of India|Colombia Reports|CMC|PNA|GNA|NAN|APS|TAP|MAP|RIA|
Рейтер|Рейтерс|РИА Новости|ТАСС|Интерфакс|Укринформ|УНИАН|БЕЛТА|Прайм|Интерфакс-Украина|УНН|Укрінформ|
رويترز|أ ف ب|ا ف ب|أ.ف.ب|ا.ف.ب|فرانس برس|أ ب|د ب أ|د.ب.أ|الأناضول|واس|وام|قنا|كونا|بترا|سانا|واع|شينخوا|إرنا|أسوشيتد برس|
רויטרס|סוכנויות הידיעות|איי פי|
新华社|新華社|中新社|中新网|中新網|中央社|路透社|路透|法新社|美联社|美聯社|彭博社|共同社|ロイター|共同|共同通信|時事|時事通信|ＡＦＰ|ＡＰ|연합뉴스|뉴시스|뉴스1`;

const fold = (name: string): string => name.normalize('NFKC').replaceAll(/[.\s]/gu, '').toLocaleLowerCase('en');

const KNOWN = new Map(AGENCIES.split('|').map((name) => [fold(name), name.trim().normalize('NFKC')] as const));

/** The agency a credit in a dateline names, as it signs (`AP`, `Reuters`, `dpa/tmn`); several stay one credit. */
export function agencyNamed(text: string): string | undefined {
  const credit = text.trim();
  if (credit === '' || credit.length > 50) return undefined;
  const whole = KNOWN.get(fold(credit));
  if (whole !== undefined) return whole;
  const parts = credit.split(/\s*[/&,]\s*|\s[-–]\s/u);
  const named = parts.map((part) => KNOWN.get(fold(part)));
  return parts.length > 1 && named[0] !== undefined && parts.every((part) => part.length <= 30)
    ? parts.map((part, index) => named[index] ?? part).join('/')
    : undefined;
}
