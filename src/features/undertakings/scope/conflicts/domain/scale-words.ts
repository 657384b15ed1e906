/**
 * Words by which people say how large their work is, as data: a language is added by adding its entry. Regular expression
 * parts, matched as whole words, whatever the case. Kept narrow: a word that only sometimes tells the scale isn't here,
 * since a false alarm costs more trust than a contradiction that somebody else notices (tried on the sentences of
 * find-scale.test.ts).
 */
export interface ScaleWords {
  /** Phrases that mean the whole city, or a whole area. */
  readonly whole: { readonly city: readonly string[]; readonly area: readonly string[] }
  /** Nouns for what lies within an area, and for an area, in the form that points one out. */
  readonly nouns: { readonly place: readonly string[]; readonly area: readonly string[] }
  /** "Only", before a noun; "limited to". */
  readonly only: readonly string[]
  /** "Is about", "includes": what comes after is what the work is. */
  readonly about: readonly string[]
  /** What may stand between those and the noun. */
  readonly between: readonly string[]
  /** "Regardless of scale"; and "regardless of size", which may be the size of anything. */
  readonly anyScale: readonly string[]
  readonly anySize: readonly string[]
  /** What works, so that "regardless of size" is about the work and not about the size of an association. */
  readonly works: readonly string[]
  /** Before the phrase: then it isn't claimed. */
  readonly not: readonly string[]
  readonly comparing: readonly string[]
  /** Directly before the phrase: for whom or from where, not how large. */
  readonly aside: readonly string[]
  /** Directly before such a word the phrase tells the scale all the same: "a plan for the whole city". */
  readonly plans: readonly string[]
  /** Directly before the phrase: within it. Tells the scale only of what is to be done. */
  readonly within: readonly string[]
  /** Something is to be done. */
  readonly doing: readonly string[]
  /** Later, or somewhere else. */
  readonly elsewhere: readonly string[]
  /** Directly after the phrase: only the surroundings of something. */
  readonly around: readonly string[]
}

const sv: ScaleWords = {
  whole: {
    city: [
      'hela (?:staden|stan|kommunen)',
      '(?:staden|kommunen) som helhet',
      '(?:alla|samtliga) stadsdelar',
      '(?:stads|kommun)övergripande',
    ],
    area: ['hela (?:stadsdelen|området|bostadsområdet|grannskapet)', '(?:stadsdelen|området) som helhet'],
  },
  nouns: {
    place: [
      '\\p{L}*(?:gatan|torget|kvarteret|gården|parken|lekplatsen|gränden|stigen|kajen|gångvägen|cykelvägen)',
      'korsningen',
      'platsen',
      'trappan',
    ],
    area: ['stadsdelen', 'bostadsområdet', 'grannskapet'],
  },
  only: ['bara', 'endast', 'enbart', 'uteslutande', '(?:begränsa|avgränsa)[a-z]* till'],
  about: ['gäller', 'avser', 'omfattar', 'handlar om', 'täcker'],
  between: ['bara', 'endast', 'enbart', 'den', 'det', 'hela', 'lilla', 'gamla', 'själva', 'här'],
  anyScale: ['oavsett skala', 'i alla skalor', 'oavsett hur stort? (?:området|platsen|arbetet) är'],
  anySize: ['oavsett storlek'],
  works: ['arbete\\p{L}*', 'samverkan', 'modellen', 'insats\\p{L}*', 'projekt\\p{L}*', 'plats\\p{L}*', 'område\\p{L}*'],
  not: ['inte', 'ej', 'icke', 'aldrig', 'varken', 'utom', 'utan att', 'snarare än', 'i stället för', 'istället för'],
  comparing: ['som', 'liksom', 'precis som', 'jämfört med', 'än', 'likt', 'känd', 'känt', 'kända', 'unik', 'unikt'],
  aside: ['för', 'från', 'av', 'till', 'åt', 'bland', 'med', 'mot', 'om', 'runt', 'utanför'],
  plans: [
    'plan(?:en)?',
    'program(?:met)?',
    'strategi(?:n)?',
    'modell(?:en)?',
    'arbetssätt(?:et)?',
    'regler',
    'riktlinjer',
  ],
  within: ['i', 'över', 'genom', 'inom', 'runt om i'],
  doing: [
    '(?:ska|skall|vill|kommer att)',
    '(?:byt|bygg|inför|förnya|utveckla|genomför|rust|plantera|förbättra|ändra)\\p{L}*',
    '(?:gäller|avser|omfattar|arbetar|arbetet)',
  ],
  elsewhere: [
    'senare',
    'på sikt',
    'så småningom',
    'sedan',
    'därefter',
    'kanske',
    'förebild',
    'exempel',
    'inspirera\\p{L}*',
    'sprid\\p{L}*',
    'någon annan',
    'andra',
    'problem(?:et)?',
  ],
  around: ['runt', 'kring', 'omkring', 'mellan', 'framför', 'bakom', 'vid', 'bredvid', 'intill', 'utanför', 'där'],
}

const en: ScaleWords = {
  whole: {
    city: [
      'the (?:whole|entire) (?:city|town|municipality)',
      'all of the (?:city|town|municipality)',
      'city-?wide',
      'municipality-?wide',
      'every district',
    ],
    area: [
      'the (?:whole|entire) (?:district|area|neighbou?rhood|estate)',
      'all of the (?:district|neighbou?rhood|estate)',
    ],
  },
  nouns: {
    place: ['(?:street|square|block|courtyard|yard|park|playground|alley|footpath|quay|crossing|place|stairs)'],
    area: ['(?:district|neighbou?rhood|estate)'],
  },
  only: ['only', 'nothing but', 'solely', '(?:limited|restricted|confined) to'],
  about: ['is about', 'concerns', 'covers', 'includes'],
  between: ['only', 'the', 'this', 'one', 'old', 'small', 'little', 'itself', '\\p{Lu}\\p{L}+'],
  anyScale: ['regardless of scale', 'whatever the scale', 'at (?:all scales|any scale)'],
  anySize: ['regardless of size', 'whatever the size'],
  works: ['works?', 'collaboration', 'model', 'efforts?', 'projects?', 'places?', 'areas?'],
  not: ['not', 'never', 'neither', 'except', 'without', 'rather than', 'instead of', "n['’]t"],
  comparing: ['as', 'like', 'than', 'compared (?:to|with)', 'known', 'famous', 'unique'],
  aside: ['for', 'from', 'of', 'to', 'among', 'with', 'around', 'outside', 'about'],
  plans: ['plan', 'programme', 'strategy', 'model', 'rules', 'guidelines'],
  within: ['in', 'across', 'throughout', 'over', 'all over'],
  doing: [
    '(?:will|shall|want|wants|should|is to|are to)',
    '(?:replace|build|introduc|renew|develop|plant|improv|chang)\\p{L}*',
    '(?:concerns|covers|includes)',
  ],
  elsewhere: [
    'later',
    'eventually',
    'then',
    'afterwards',
    'perhaps',
    'maybe',
    'example',
    'inspire\\p{L}*',
    'spread\\p{L}*',
    'others?',
    'problem',
  ],
  around: ['around', 'between', 'in front of', 'behind', 'by', 'next to', 'outside', 'where'],
}

const ar: ScaleWords = {
  whole: {
    city: ['(?:المدينة|البلدية) (?:كلها|كلّها|بأكملها|بأسرها)', '(?:كل|كامل|جميع أنحاء|عموم) (?:المدينة|البلدية)'],
    area: ['(?:الحي|الحيّ) (?:كله|كلّه|بأكمله)', '(?:كل|كامل) (?:الحي|الحيّ)', 'المنطقة (?:كلها|كلّها|بأكملها)'],
  },
  nouns: {
    place: ['(?:الشارع|الساحة|الحديقة|الفناء|الملعب|الزقاق|الرصيف|المربع السكني)'],
    area: ['(?:الحي|الحيّ|المنطقة السكنية)'],
  },
  only: ['فقط', 'يقتصر على', 'تقتصر على', 'مقتصر على', 'لا يتجاوز', 'لا تتجاوز'],
  about: ['يشمل', 'تشمل', 'يخص', 'يخصّ', 'يتعلق ب'],
  between: ['فقط', 'هذا', 'هذه', 'على'],
  anyScale: ['(?:بغض النظر عن|أيًا كان|مهما كان) (?:النطاق|حجم المكان)'],
  anySize: ['(?:بغض النظر عن|أيًا كان|مهما كان) الحجم'],
  works: ['العمل', 'التعاون', 'النموذج', 'المشروع', 'المكان', 'المنطقة'],
  not: ['لا', 'ليس', 'ليست', 'لن', 'لم', 'غير', 'دون', 'باستثناء', 'بدلًا من', 'بدلا من'],
  comparing: ['مثل', 'كما', 'مقارنة ب', 'معروف', 'معروفة'],
  aside: ['من', 'إلى', 'عن', 'بين', 'مع', 'حول', 'خارج', 'لأجل'],
  plans: ['خطة', 'برنامج', 'استراتيجية', 'نموذج', 'قواعد'],
  within: ['في', 'عبر'],
  doing: ['(?:سوف|نريد|يجب|ينبغي)', 'س[يتنأ]\\p{L}+', '(?:تجديد|تطوير|تغيير|بناء|تحسين|زراعة)', '(?:يشمل|تشمل|يخص)'],
  elsewhere: ['لاحقًا', 'لاحقا', 'فيما بعد', 'ربما', 'مثال', 'مثالًا', 'قدوة', 'مشكلة'],
  around: ['حول', 'بين', 'أمام', 'خلف', 'بجانب', 'حيث'],
}

/** By language; texts in others are read by none, and never wrongly. */
export const SCALE_WORDS: Readonly<Record<string, ScaleWords>> = { sv, en, ar }
