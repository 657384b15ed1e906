import { slugOf } from '../../../platform/slug.ts'

/** A place's slug: its name's, with the code added where another place has that name already; never one that is taken. */
export function freeSlug(name: string, code: string, isTaken: (slug: string) => boolean): string {
  const wished = [slugOf(name), slugOf(`${name} ${code}`), slugOf(code)].filter((slug) => slug !== '')
  const free = wished.find((slug) => !isTaken(slug))
  if (free) return free
  const base = wished.at(-1) ?? 'plats'
  for (let number = 2; ; number++) if (!isTaken(`${base}-${number}`)) return `${base}-${number}`
}
