import type { EffortOnLine } from '../../features/efforts/index.ts'
import type { PlaceMap as Drawn } from '../../features/places/index.ts'
import { groupOf } from '../actor-groups.ts'
import { areasOf } from '../places-on-map.ts'
import { ACTOR_GROUPS } from '../ui/actor-mark.tsx'
import { ActorLegend } from '../ui/mix-chart.tsx'
import { type MapMarker, PlaceMap } from '../ui/place-map.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import type { WholePlace } from './load-place.ts'
import type { Reading } from './reading.ts'
import { effortHref } from './time-line/bars.tsx'

/** The place and what is around it, with a mark for each effort. What it shows stands in lists beside it (C1). */
export function PlaceAround({ visit, whole }: { visit: Reading; whole: WholePlace }) {
  const { t, language } = visit
  const { map, place, line } = whole
  if (map === null) return null
  const markers = line.efforts.flatMap((it) => markerOf(visit, map, it))
  const groups = ACTOR_GROUPS.filter((group) => markers.some((it) => it.group === group))
  return (
    <>
      <PlaceMap
        t={t}
        title={t('place.map', { place: place.name })}
        sheet={map.sheet}
        areas={areasOf(map, { href: ({ slug }) => placeAddress(language, slug), highlighted: place.id })}
        markers={markers}
        list={false}
      />
      {groups.length === 0 ? null : <ActorLegend t={t} groups={groups} />}
    </>
  )
}

function markerOf({ language }: Reading, { sheet }: Drawn, effort: EffortOnLine): MapMarker[] {
  const { title, kind, at } = effort
  const [x, y] = sheet.at(at)
  if (kind === null || x < 0 || y < 0 || x > sheet.width || y > sheet.height) return []
  return [
    {
      name: title,
      href: effortHref(language, effort),
      group: groupOf(kind),
      x,
      y,
    },
  ]
}
