/** Letters that Unicode doesn't take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', þ: 'th', ð: 'd', ı: 'i' }

/** 'Västra Hamnen' → 'vastra-hamnen'; '' when nothing is left (a name in Arabic letters only). */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæßłđþðı]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
}

/** A place's slug: its name's, with the code added where another place has that name already; never one that is taken. */
export function freeSlug(name: string, code: string, isTaken: (slug: string) => boolean): string {
  const wished = [slugOf(name), slugOf(`${name} ${code}`), slugOf(code)].filter((slug) => slug !== '')
  const free = wished.find((slug) => !isTaken(slug))
  if (free) return free
  const base = wished.at(-1) ?? 'plats'
  for (let number = 2; ; number++) if (!isTaken(`${base}-${number}`)) return `${base}-${number}`
}
