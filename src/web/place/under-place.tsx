import type { PlacePage } from '../../features/places/index.ts'
import type { Page } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import type { Reading } from './reading.ts'

interface UnderPlaceHeadProps {
  visit: Reading
  place: PlacePage
  title: string
  lead?: string | undefined
}

/** The head of a page below a place's own: the way back to it and to what it lies in. */
export function UnderPlaceHead({ visit: { t, language }, place, title, lead }: UnderPlaceHeadProps) {
  const trail = [...place.ancestors, place].map(({ name, slug }) => ({
    label: name,
    href: placeAddress(language, slug),
  }))
  return <PageHead above={<Breadcrumbs t={t} trail={[...trail, { label: title }]} />} title={title} lead={lead} />
}

const LAST_PAGE = 10_000

/** Which page of a list an address asks for: `?sida=`; the first when it makes no sense. */
export function pageNumber(c: Page): number {
  const asked = c.req.query('sida') ?? ''
  return /^\d{1,5}$/.test(asked) ? Math.min(LAST_PAGE, Math.max(1, Number(asked))) : 1
}
