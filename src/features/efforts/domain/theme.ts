import { slugOf } from '../../../platform/slug.ts'

/** Most themes that one effort is about: what is about everything meets everything, and tells nothing. */
export const MOST_THEMES = 12
const LONGEST = 60

/**
 * Themes are codes of the town's own, as boards' remits have them: "Trygghet" is `trygghet`, "lek och idrott" is
 * `lek-och-idrott`. Each once, in the order told.
 */
export function themeCodes(told: readonly string[]): string[] {
  return [...new Set(told.map((theme) => slugOf(theme).slice(0, LONGEST).replace(/-+$/, '')))].filter(Boolean)
}
