import { findUndertaking, type UndertakingPage } from '../../features/undertakings/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import type { Page } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { undertakingAddress } from './addresses.ts'

/** A page under an undertaking's address. */
export type PageOfUndertaking = (c: Page, undertaking: UndertakingPage) => Response | Promise<Response>

/** Finds the undertaking that the address names; without one the answer is 404. */
export function ofUndertaking(show: PageOfUndertaking) {
  return async (c: Page): Promise<Response> => {
    const found = await findUndertaking(c.get('visit').site.world.db, Number(c.req.param('number')))
    return found === undefined ? errorPage(c, 404, 'undertaking.missing') : show(c, found)
  }
}

interface TrailProps {
  c: Page
  undertaking: UndertakingPage
  /** From below the undertaking to the page itself, which has no address. */
  to: readonly { label: string; href?: string | undefined }[]
}

/** Where one is: the undertaking first. */
export function Trail({ c, undertaking, to }: TrailProps) {
  const { t, language } = c.get('visit')
  const { title, number } = undertaking
  const first = { label: title, href: undertakingAddress(language, number), language: undertaking.language }
  return <Breadcrumbs t={t} trail={[first, ...to]} />
}
