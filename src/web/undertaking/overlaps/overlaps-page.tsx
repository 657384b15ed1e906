import { findEffortSide } from '../../../features/coordination/index.ts'
import { loadOverlaps, OverlapsList } from '../../overlaps/overlaps-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'

/** Other efforts that the undertaking meets, and what was answered about each (R8). */
export const overlapsPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const side = await findEffortSide(site.world.db, { undertaking: undertaking.id })
  const answeredNow = c.req.query('for') ?? ''
  const empty = { title: t('overlap.none'), next: t('overlap.none-then') }
  const base = roomAddress(language, undertaking.number, 'overlaps')
  return roomPage(c, {
    ...{ undertaking, room: 'overlaps', lead: t('overlap.lead') },
    saved: c.req.query('sparad') === 'svar' ? { sentence: t('overlap.saved'), form: [answeredNow] } : null,
    children: (
      <>
        {side === undefined ? (
          // It is registered as an effort a moment after it was started.
          <Empty title={empty.title}>
            <p>{empty.next}</p>
          </Empty>
        ) : (
          <OverlapsList visit={visit} side={side} shown={await loadOverlaps(c, side)} base={base} empty={empty} />
        )}
        <p>
          <a href={`/${language}/insatser?plats=${undertaking.placeSlug}`}>
            {t('overlap.register', { place: undertaking.placeName })}
          </a>
        </p>
      </>
    ),
  })
}
