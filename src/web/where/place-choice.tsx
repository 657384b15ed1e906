import { drawCityMap, findPlace, listPlaces, type Scale } from '../../features/places/index.ts'
import { askedWords } from '../asked.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { areasOf } from '../places-on-map.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { PlaceMap } from '../ui/place-map.tsx'
import type { Where } from './where.ts'

/** Names shown at once; a search narrows them. */
const SHOWN = 40

interface PlaceChoiceProps {
  title: string
  where: Where
  /** The page's own address: what is pointed at on the map comes back to it. */
  here: string
  trouble?: Trouble | undefined
}

/**
 * Where is it? By name, from the list, or on the map; the same with and without a script (R39). A place chosen on the map
 * comes back as `valt` in the address and is marked in the list.
 */
export async function placeChoice(c: Page, { title, where: answers, here, trouble }: PlaceChoiceProps) {
  const { t, site } = c.get('visit')
  const words = askedWords(c, 'sok')
  const scale: Scale | undefined = answers.scale === 'area' ? 'area' : undefined
  const onMap = c.req.query('valt') ?? answers.placeSlug
  const [found, map, proposed] = await Promise.all([
    listPlaces(site.world.db, { words, size: SHOWN, ...(scale ? { scale } : {}) }),
    drawCityMap(site.world.db),
    findPlace(site.world.db, onMap),
  ])
  // What was pointed at on the map, or come from, stands in the list also when the list is longer than what is shown; a street
  // where an area is asked for stands for its area.
  const around = proposed === undefined ? [] : [proposed, ...proposed.ancestors.toReversed()]
  const fit = around.find((place) => place.scale !== 'city' && (scale === undefined || place.scale === scale))
  const listed = found.places.filter((place) => place.scale !== 'city' && place.slug !== fit?.slug)
  const places = fit === undefined ? listed : [fit, ...listed]
  return (
    <>
      <h1>{title}</h1>
      <p>{answers.scale === 'place' ? t('start.where.small') : t('start.where.area')}</p>
      <TextField t={t} type="search" name="sok" label={t('start.where.search')} value={words} />
      <p>
        <Button weight="secondary" name="visa" value="1">
          {t('start.where.show')}
        </Button>
      </p>
      {map === null ? null : (
        <PlaceMap
          t={t}
          title={t('start.where.map')}
          sheet={map.sheet}
          list={false}
          areas={areasOf(map, {
            href: (place) => `${here}?valt=${place.slug}`,
            highlighted: around.find(({ scale }) => scale === 'area')?.id,
          })}
        />
      )}
      {places.length === 0 ? (
        <p>{t('start.where.none')}</p>
      ) : (
        <ChoiceField
          t={t}
          kind="radio"
          name="placeSlug"
          label={t('start.where.list')}
          error={trouble?.of('placeSlug')}
          chosen={fit === undefined ? [] : [fit.slug]}
          choices={places.map((place) => ({ value: place.slug, label: place.name }))}
        />
      )}
      {found.total > SHOWN ? <p class="soft">{t('start.where.more', { count: found.total - SHOWN })}</p> : null}
    </>
  )
}

/** Without a script the search is a second button of the same form: it leads back with what was searched for. */
export function searchedFor(fields: Readonly<Record<string, string>>, here: string): string | null {
  return fields.visa ? `${here}?sok=${encodeURIComponent(fields.sok ?? '')}` : null
}
