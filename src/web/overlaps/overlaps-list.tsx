import { countOverlapsOf, type EffortSide, listOverlapsOf, type OverlapRow } from '../../features/coordination/index.ts'
import type { LieOfPlaces } from '../../features/places/index.ts'
import { askedPage } from '../asked.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { Empty } from '../ui/empty.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { placesOf } from './meeting-words.tsx'
import { mayAnswer } from './overlap-body.tsx'
import { OverlapEntry } from './overlap-entry.tsx'

const AT_ONCE = 20

/** A page of what an effort meets. */
export interface OverlapsShown {
  readonly overlaps: readonly OverlapRow[]
  readonly all: number
  readonly answered: number
  readonly page: number
  readonly pages: number
  readonly places: LieOfPlaces
}

export async function loadOverlaps(c: Page, side: EffortSide): Promise<OverlapsShown> {
  const visit = c.get('visit')
  const { db } = visit.site.world
  const { all, answered } = await countOverlapsOf(db, { effort: side.id })
  const pages = Math.max(1, Math.ceil(all / AT_ONCE))
  const page = askedPage(c, pages)
  const overlaps = (await listOverlapsOf(db, { effort: side.id }, page, AT_ONCE)).slice(0, AT_ONCE)
  return { overlaps, all, answered, page, pages, places: await placesOf(visit) }
}

interface OverlapsListProps {
  visit: Visit
  side: EffortSide
  shown: OverlapsShown
  /** Where the list is; each overlap's page is below it. */
  base: string
  empty: { readonly title: string; readonly next: string }
}

/** What an effort meets, what meets most first, and how each stands (R8, R9). */
export function OverlapsList({ visit, side, shown, base, empty }: OverlapsListProps) {
  const { t } = visit
  const { overlaps, all, answered, page, pages, places } = shown
  const may = mayAnswer(visit, side)
  return (
    <>
      {all === 0 ? (
        <Empty title={empty.title}>
          <p>{empty.next}</p>
        </Empty>
      ) : (
        <p>{t('overlap.count', { all, answered })}</p>
      )}
      <ul class="entries">
        {overlaps.map((overlap) => (
          <OverlapEntry visit={visit} overlap={overlap} places={places} href={`${base}/${overlap.id}`} may={may} />
        ))}
      </ul>
      <Pagination t={t} page={page} pages={pages} hrefOf={(to) => `${base}?sida=${to}`} />
    </>
  )
}
