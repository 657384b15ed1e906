import type { Language, Translate } from '../../../platform/i18n/index.ts'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { importsAddress } from './addresses.ts'

interface TrailProps {
  t: Translate
  language: Language
  /** Steps after the list of imports; the last is the page itself. */
  steps: readonly { readonly label: string; readonly href?: string }[]
}

/** Efforts → from files → what is looked at. */
export function Trail({ t, language, steps }: TrailProps) {
  const list = { label: t('import.title'), href: importsAddress(language) }
  return <Breadcrumbs t={t} trail={[{ label: t('efforts.title'), href: `/${language}/insatser` }, list, ...steps]} />
}
