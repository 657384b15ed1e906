import { type PlaceMap as Drawn, drawPlaceMap, LARGEST_RADIUS_M, listPlaces } from '../../features/places/index.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { areasOf } from '../places-on-map.ts'
import { BoundaryField } from '../ui/boundary-field.tsx'
import { type Choice, ChoiceField } from '../ui/choice-field.tsx'
import { SelectField } from '../ui/field.tsx'
import { MapSquares } from '../ui/map-squares.tsx'
import { PlaceMap } from '../ui/place-map.tsx'
import { squaresOf } from './squares.ts'
import type { Where } from './where.ts'

/** Metres around a point: from some houses to a few blocks. */
const RADII = [25, 50, 100, 200, 400].filter((metres) => metres <= LARGEST_RADIUS_M)

/**
 * Which part of it? A smaller place that has a name, a square of the map and so many metres around its middle, or, where a
 * script runs, a boundary drawn by hand. All three reach the same (R39, C1).
 */
export async function extentChoice(
  c: Page,
  { title, where: answers, trouble }: { title: string; where: Where; trouble?: Trouble | undefined },
) {
  const { t, site } = c.get('visit')
  const [map, within] = await Promise.all([
    drawPlaceMap(site.world.db, answers.place),
    listPlaces(site.world.db, { within: answers.place, scale: 'place', size: 60 }),
  ])
  const smaller = within.places.filter((place) => place.id !== answers.place)
  return (
    <ChoiceField
      t={t}
      kind="radio"
      name="extent"
      label={title}
      question
      error={trouble?.of('extent')}
      chosen={[answers.extent]}
      choices={[
        ...smaller.map((place) => ({ value: `place:${place.id}`, label: place.name })),
        ...(map === null ? [] : partsOfMap({ c, map, answers, trouble })),
        { value: 'whole', label: t('start.extent.whole', { place: answers.placeName }) },
      ]}
    />
  )
}

interface PartProps {
  c: Page
  map: Drawn
  answers: Pick<Where, 'place' | 'square' | 'radius' | 'boundary'>
  trouble?: Trouble | undefined
}

/** Two ways to point out a part of a place on its map: around a square's middle, or drawn by hand. */
export function partsOfMap({ c, map, answers, trouble }: PartProps): readonly Choice[] {
  const { t } = c.get('visit')
  return [
    {
      value: 'around',
      label: t('start.extent.around'),
      hint: t('start.extent.around.hint'),
      following: <Around c={c} map={map} answers={answers} trouble={trouble} />,
    },
    {
      value: 'drawn',
      label: t('start.extent.drawn'),
      hint: t('start.extent.drawn.hint'),
      following: <Drawing c={c} map={map} answers={answers} />,
    },
  ]
}

function Around({ c, map, answers, trouble }: PartProps) {
  const { t } = c.get('visit')
  const squares = squaresOf(map.sheet)
  return (
    <>
      <PlaceMap
        t={t}
        title={t('start.extent.map')}
        sheet={map.sheet}
        list={false}
        areas={areasOf(map, { highlighted: answers.place })}
        above={<MapSquares squares={squares} />}
      />
      <SelectField
        t={t}
        name="square"
        label={t('start.extent.square')}
        value={answers.square}
        error={trouble?.of('square')}
        options={squares.map(({ name }) => ({ value: name, label: name }))}
      />
      <SelectField
        t={t}
        name="radius"
        label={t('start.extent.radius')}
        value={answers.radius || '50'}
        empty={null}
        options={RADII.map((metres) => ({ value: String(metres), label: t('start.extent.metres', { metres }) }))}
      />
    </>
  )
}

function Drawing({ c, map, answers }: PartProps) {
  const { t } = c.get('visit')
  return (
    <BoundaryField t={t} name="boundary" value={answers.boundary} sheet={map.sheet}>
      {map.places.map((place) => (
        <path class="area" d={place.path} data-highlighted={place.id === answers.place ? '' : undefined} />
      ))}
    </BoundaryField>
  )
}
