import type { Visit } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { statementsAddress } from './addresses.ts'

/** From one's own pages, by one's statements, to here. */
export function Trail({ visit: { t, language }, label }: { visit: Visit; label?: string }) {
  const own = { label: t('ui.layout.own-pages'), href: `/${language}/mina-sidor` }
  const list = { label: t('model-statement.own') }
  return (
    <Breadcrumbs
      t={t}
      trail={label === undefined ? [own, list] : [own, { ...list, href: statementsAddress(language) }, { label }]}
    />
  )
}
