import { drawPlaceMap, readBoundary } from '../../../features/places/index.ts'
import { listScopeConflicts, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { areasOf } from '../../places-on-map.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { PlaceMap } from '../../ui/place-map.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { placeAddress, roomAddress, undertakingAddress } from '../addresses.ts'
import { ScopeConflicts } from '../purpose/conflicts.tsx'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { areaInWords } from '../wording.ts'

/** Where the work is and how large, on a map and in words (R39); the way to change it for those who may. */
export const scopePage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const [map, conflicts] = await Promise.all([
    drawPlaceMap(site.world.db, undertaking.place),
    listScopeConflicts(site.world.db, undertaking.id),
  ])
  const may = undertaking.endedAt === null && undertakingPolicy.mayChangeScope(actor, undertaking)
  const own = undertaking.boundary === null ? null : readBoundary(undertaking.boundary)
  const place = <a href={placeAddress(language, undertaking.placeSlug)}>{undertaking.placeName}</a>
  const board = <a href={undertakingAddress(language, undertaking.number, 'responsibility')}>{undertaking.boardName}</a>
  const larger =
    undertaking.largerBecause === null ? null : (
      <ForeignText text={undertaking.largerBecause} language={undertaking.largerLanguage ?? undefined} />
    )
  return roomPage(c, {
    ...{ undertaking, room: 'scope', lead: t('scope.lead') },
    saved: c.req.query('sparad') === 'andrad' ? { sentence: t('scope.saved'), form: ['storre'] } : null,
    children: (
      <div class="beside">
        <div class="flow">
          <SummaryList
            t={t}
            rows={[
              { label: t('scope.size'), value: t(`scale.${undertaking.scale}`) },
              { label: t('scope.place'), value: place },
              { label: t('scope.extent'), value: t(own?.ok ? 'scope.extent.own' : 'scope.extent.whole') },
              { label: t('scope.area'), value: areaInWords(t, language, undertaking.areaM2) },
              ...(larger === null ? [] : [{ label: t('undertaking.larger'), value: larger }]),
              { label: t('scope.board'), value: board },
            ]}
          />
          {may ? (
            <p>
              <ButtonLink href={roomAddress(language, undertaking.number, 'scope', 'storlek')} weight="secondary">
                {t('scope.change')}
              </ButtonLink>
            </p>
          ) : null}
          <ScopeConflicts visit={visit} number={undertaking.number} conflicts={conflicts} may={may} />
        </div>
        {map === null ? null : (
          <PlaceMap
            t={t}
            title={t('scope.map', { place: undertaking.placeName })}
            sheet={map.sheet}
            areas={areasOf(map, {
              href: (it) => placeAddress(language, it.slug),
              highlighted: undertaking.place,
            })}
            boundary={own?.ok ? map.sheet.path(own.value) : undefined}
            list={false}
          />
        )}
      </div>
    ),
  })
}
