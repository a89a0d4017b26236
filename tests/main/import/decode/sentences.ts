/** Invented sentences per language, some of them short, with the encodings that files in it come in. */
export const SENTENCES: readonly {
  readonly language: string;
  readonly encodings: readonly string[];
  readonly sentences: readonly string[];
}[] = [
  {
    language: 'en',
    encodings: ['windows-1252', 'iso-8859-1', 'macintosh'],
    sentences: [
      'The council said “repairs” would cost £5m and take until spring.',
      '“We were not ready,” said the mayor’s office.',
      'A café owner’s bill rose by £40 – again.',
      'The fee is £12.',
      'It’s the mayor’s last day at the harbour.',
    ],
  },
  {
    language: 'fr',
    encodings: ['windows-1252', 'iso-8859-1', 'iso-8859-15', 'macintosh'],
    sentences: [
      'Le conseil a décidé mardi de fermer le pont jusqu’au printemps.',
      'Fermé à clé',
      'Les élus étaient très déçus, a déclaré le maire à la presse.',
      'Grève des ferries : la préfecture s’inquiète déjà.',
      'Après l’été, les îles seront isolées où que l’on soit.',
    ],
  },
  {
    language: 'de',
    encodings: ['windows-1252', 'iso-8859-1'],
    sentences: [
      'Der Rat hat am Dienstag beschlossen, die Brücke bis zum Frühjahr zu schließen.',
      'Brücke gesperrt: Bürger müssen warten',
      'Für die Fähre gibt es kein Geld, sagte der Bürgermeister.',
      'Größe',
    ],
  },
  {
    language: 'es',
    encodings: ['windows-1252', 'iso-8859-1'],
    sentences: [
      'El consejo decidió el martes cerrar el puente hasta la primavera.',
      '¿Qué pasará mañana con los niños de la región?',
      'La comisión aprobó también más años de inversión.',
    ],
  },
  {
    language: 'pt',
    encodings: ['windows-1252', 'iso-8859-1'],
    sentences: [
      'A câmara decidiu na terça-feira fechar a ponte até à primavera.',
      'Não há solução para a região, diz o presidente.',
      'São João: eleição adiada',
    ],
  },
  {
    language: 'it',
    encodings: ['windows-1252', 'iso-8859-1'],
    sentences: [
      'Il consiglio ha deciso che il ponte resterà chiuso fino a primavera, perché è pericoloso.',
      'La città non è più sicura',
    ],
  },
  {
    language: 'sv',
    encodings: ['windows-1252', 'iso-8859-1'],
    sentences: [
      'Rådet beslutade på tisdagen att stänga bron till våren.',
      'Färjan går inte längre på söndagar, säger hamnen.',
    ],
  },
  {
    language: 'pl',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'Rada miasta zdecydowała we wtorek o zamknięciu mostu do wiosny.',
      'Mieszkańcy są źli, bo promy nie pływają wieczorem.',
      'Zażółcić gęślą jaźń',
      'Wójt: będą nowe łodzie',
      'Śmierć na moście: świadkowie mówią o wietrze',
    ],
  },
  {
    language: 'cs',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'Rada města v úterý rozhodla o uzavření mostu až do jara.',
      'Lidé čekají na přívoz už třetí týden, řekl starosta.',
      'Příští rok začne oprava',
    ],
  },
  {
    language: 'hu',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'A tanács kedden úgy döntött, hogy tavaszig lezárja a hidat.',
      'A kikötő dolgozói őszre várják a felújítást, közölte a város.',
      'Újabb késések a kompnál',
    ],
  },
  {
    language: 'ro',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'Consiliul a decis marţi închiderea podului până în primăvară.',
      'Locuitorii aşteaptă bacul de trei săptămâni, a spus primarul.',
    ],
  },
  {
    language: 'hr',
    encodings: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'Gradsko vijeće odlučilo je u utorak zatvoriti most do proljeća.',
      'Mještani čekaju trajekt već treći tjedan, rekao je načelnik.',
    ],
  },
  {
    language: 'sk',
    encodings: ['windows-1250'],
    sentences: [
      'Rada mesta v utorok rozhodla o uzavretí mosta až do jari, povedal primátor.',
      'Ľudia čakajú na kompu už tretí týždeň.',
    ],
  },
  {
    language: 'sl',
    encodings: ['windows-1250'],
    sentences: ['Občinski svet je v torek odločil, da bo most zaprt do pomladi.'],
  },
  {
    language: 'tr',
    encodings: ['windows-1254', 'iso-8859-9'],
    sentences: [
      'Belediye meclisi salı günü köprüyü ilkbahara kadar kapatma kararı aldı.',
      'Halk üç haftadır vapur bekliyor, dedi başkan.',
      'İşçiler sözleşme için yürüdü',
    ],
  },
  {
    language: 'lt',
    encodings: ['windows-1257'],
    sentences: [
      'Taryba antradienį nusprendė uždaryti tiltą iki pavasario.',
      'Gyventojai jau trečią savaitę laukia kelto, sakė mero atstovė.',
    ],
  },
  {
    language: 'lv',
    encodings: ['windows-1257'],
    sentences: [
      'Pilsētas dome otrdien nolēma slēgt tiltu līdz pavasarim.',
      'Iedzīvotāji jau trešo nedēļu gaida prāmi, sacīja mērs.',
    ],
  },
  {
    language: 'et',
    encodings: ['windows-1257', 'windows-1252'],
    sentences: [
      'Linnavolikogu otsustas teisipäeval silla kevadeni sulgeda.',
      'Elanikud on praami oodanud juba kolmandat nädalat, ütles linnapea.',
    ],
  },
  {
    language: 'ru',
    encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866', 'maccyrillic'],
    sentences: [
      'Городской совет во вторник решил закрыть мост до весны.',
      'Мост закрыт',
      'Жители третью неделю ждут парома, сообщил мэр.',
      'Паром не ходит: жители жалуются на отмену рейсов',
      'СОВЕТ ЗАКРЫЛ МОСТ ДО ВЕСНЫ',
    ],
  },
  {
    language: 'uk',
    encodings: ['windows-1251', 'koi8-u'],
    sentences: [
      'Міська рада у вівторок вирішила закрити міст до весни.',
      'Мешканці вже третій тиждень чекають на пором, сказав мер.',
      'Її рішення підтримали всі',
    ],
  },
  {
    language: 'bg',
    encodings: ['windows-1251'],
    sentences: [
      'Общинският съвет реши във вторник да затвори моста до пролетта.',
      'Жителите чакат ферибота трета седмица, каза кметът.',
    ],
  },
  {
    language: 'sr',
    encodings: ['windows-1251'],
    sentences: ['Градско веће одлучило је у уторак да затвори мост до пролећа.'],
  },
  {
    language: 'el',
    encodings: ['windows-1253', 'iso-8859-7'],
    sentences: [
      'Το συμβούλιο αποφάσισε την Τρίτη να κλείσει τη γέφυρα μέχρι την άνοιξη.',
      'Οι κάτοικοι περιμένουν το φέρι για τρίτη εβδομάδα.',
      'Έκλεισε η γέφυρα',
    ],
  },
  {
    language: 'he',
    encodings: ['windows-1255', 'iso-8859-8'],
    sentences: [
      'המועצה החליטה ביום שלישי לסגור את הגשר עד האביב.',
      'הגשר סגור',
      'התושבים ממתינים למעבורת כבר שלושה שבועות.',
    ],
  },
  {
    language: 'ar',
    encodings: ['windows-1256', 'iso-8859-6'],
    sentences: [
      'قرر المجلس يوم الثلاثاء إغلاق الجسر حتى الربيع.',
      'الجسر مغلق',
      'السكان ينتظرون العبارة منذ ثلاثة أسابيع.',
    ],
  },
  {
    language: 'fa',
    encodings: ['windows-1256'],
    sentences: ['شورا سه شنبه تصميم گرفت پل را تا بهار ببندد و مردم منتظر کشتي هستند.'],
  },
  {
    language: 'vi',
    encodings: ['windows-1258'],
    sentences: ['Hội đồng thành phố hôm thứ Ba đã quyết định đóng cầu cho đến mùa xuân.'],
  },
  { language: 'th', encodings: ['windows-874'], sentences: ['สภาเมืองตัดสินใจปิดสะพานจนถึงฤดูใบไม้ผลิ เมื่อวันอังคาร'] },
  {
    language: 'zh',
    encodings: ['gb18030', 'gbk', 'gb2312'],
    sentences: [
      '市议会星期二决定关闭大桥直到春天。',
      '大桥关闭',
      '居民已经等渡轮等了三个星期，市长说。',
      '港口工人要求增加工资',
    ],
  },
  {
    language: 'zhTW',
    encodings: ['big5'],
    sentences: [
      '市議會星期二決定關閉大橋直到春天。',
      '大橋關閉',
      '居民已經等渡輪等了三個星期，市長說。',
      '港口工人要求增加工資',
    ],
  },
  {
    language: 'ja',
    encodings: ['shift_jis', 'euc-jp'],
    sentences: [
      '市議会は火曜日、橋を春まで閉鎖することを決めた。',
      '橋が閉鎖',
      '住民は三週間もフェリーを待っていると市長は述べた。',
      'フェリー再開へ',
    ],
  },
  {
    language: 'ko',
    encodings: ['euc-kr'],
    sentences: [
      '시의회는 화요일 봄까지 다리를 폐쇄하기로 결정했다.',
      '다리 폐쇄',
      '주민들은 3주째 여객선을 기다리고 있다고 시장이 말했다.',
    ],
  },
];
