import { findNumberOfLink } from '../../features/undertakings/index.ts'
import type { HeldLink } from '../../kernel/actor.ts'
import type { Page } from '../frame/visit.ts'
import { undertakingAddress } from '../undertaking/addresses.ts'

/** The page that a private link opens: its undertaking, or one's own pages, where all that one holds is listed. */
export async function arrivalOf(c: Page, link: HeldLink): Promise<string> {
  const { site, language } = c.get('visit')
  const number = await findNumberOfLink(site.world.db, link)
  return number === undefined ? `/${language}/mina-sidor` : undertakingAddress(language, number)
}
