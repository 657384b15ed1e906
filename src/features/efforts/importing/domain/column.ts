/** What a column may be. An effort needs a key, a title and when it is; a place unless its source has one. */
export const MEANINGS = [
  'key',
  'title',
  'description',
  'unit',
  'place',
  'x',
  'y',
  'begins',
  'ends',
  'period',
  'status',
  'themes',
  'targetGroups',
  'budget',
  'link',
] as const
export type Meaning = (typeof MEANINGS)[number]

/** What departments call it, folded to letters and digits; what begins so fits too, when nothing fits whole. */
const NAMES: Readonly<Record<Meaning, readonly string[]>> = {
  key: [
    'id',
    'nyckel',
    'key',
    'projektnr',
    'projektnummer',
    'projektid',
    'insatsid',
    'diarienr',
    'diarienummer',
    'dnr',
    'objektid',
    'objectid',
    'ärende',
    'ärendenr',
    'ärendenummer',
    'uid',
    'fid',
    'globalid',
    'nr',
    'nummer',
  ],
  title: [
    'titel',
    'title',
    'benämning',
    'projektnamn',
    'projekt',
    'insats',
    'aktivitet',
    'namn',
    'name',
    'rubrik',
    'åtgärd',
    'summary',
    'project',
  ],
  description: ['beskrivning', 'description', 'innehåll', 'kommentar', 'syfte'],
  unit: ['enhet', 'avdelning', 'unit', 'sektion', 'ansvarigenhet'],
  place: ['plats', 'område', 'place', 'stadsdel', 'delområde', 'adress', 'gata', 'area', 'location', 'kod'],
  x: ['x', 'longitud', 'longitude', 'lon', 'lng', 'long', 'öst', 'easting', 'ekoordinat', 'xkoordinat'],
  y: ['y', 'latitud', 'latitude', 'lat', 'nord', 'northing', 'nkoordinat', 'ykoordinat'],
  begins: [
    'start',
    'startdatum',
    'från',
    'from',
    'begins',
    'börjar',
    'påbörjas',
    'byggstart',
    'startar',
    'dtstart',
    'startdate',
  ],
  ends: [
    'slut',
    'slutdatum',
    'till',
    'to',
    'ends',
    'slutar',
    'klart',
    'klar',
    'färdigt',
    'avslutas',
    'dtend',
    'enddate',
    'end',
  ],
  period: ['period', 'tid', 'när', 'tidplan', 'tidsperiod', 'kvartal', 'genomförande', 'datum', 'år'],
  status: ['status', 'läge', 'skede', 'fas', 'state'],
  themes: ['tema', 'teman', 'theme', 'themes', 'kategori', 'categories', 'ämne', 'typ', 'sakområde'],
  targetGroups: ['målgrupp', 'målgrupper', 'targetgroup', 'targetgroups', 'för'],
  budget: ['budget', 'kostnad', 'belopp', 'budgetkr', 'budgetsek', 'investering', 'kronor'],
  link: ['länk', 'link', 'url', 'webb', 'webbadress', 'webbsida'],
}

/** Letters and digits of a heading, lower case: "Projekt-nr " and "projektnr" are one. */
export function folded(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Which column is what, guessed from the headings: each column at most one thing. */
export function guessColumns(headings: readonly string[]): Partial<Record<Meaning, string>> {
  const guessed: Partial<Record<Meaning, string>> = {}
  const taken = new Set<string>()
  for (const fits of [
    (name: string, heading: string) => heading === name,
    (name: string, heading: string) => name.length > 3 && heading.startsWith(name),
  ]) {
    for (const meaning of MEANINGS) {
      if (guessed[meaning] !== undefined) continue
      const found = NAMES[meaning].flatMap(
        (name) => headings.find((it) => !taken.has(it) && fits(name, folded(it))) ?? [],
      )[0]
      if (found === undefined) continue
      guessed[meaning] = found
      taken.add(found)
    }
  }
  return guessed
}
