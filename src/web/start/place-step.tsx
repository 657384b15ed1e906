import { drawCityMap, listPlaces, type Scale } from '../../features/places/index.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { areasOf } from '../places-on-map.ts'
import { Button } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { PlaceMap } from '../ui/place-map.tsx'
import { questionPage } from './question-page.tsx'
import { type Answers, stepAddress } from './steps.ts'

/** Names shown at once; a search narrows them. */
const SHOWN = 40

/**
 * Where is it? By name, from the list, or on the map; the same with and without a script (R39). A place chosen on the map
 * comes back as `valt` in the address and is marked in the list.
 */
export async function placePage(c: Page, answers: Answers, trouble?: Trouble): Promise<Response> {
  const { t, site, language } = c.get('visit')
  const words = (c.req.query('sok') ?? '').slice(0, 100)
  const scale: Scale | undefined = answers.scale === 'area' ? 'area' : undefined
  const [found, map] = await Promise.all([
    listPlaces(site.world.db, { words, size: SHOWN, ...(scale ? { scale } : {}) }),
    drawCityMap(site.world.db),
  ])
  const onMap = c.req.query('valt') ?? answers.placeSlug
  const places = found.places.filter((place) => place.scale !== 'city')
  const chosen = places.find((place) => place.slug === onMap)?.slug
  const here = stepAddress(language, 'plats')
  return questionPage(c, {
    step: 'plats',
    title: t('start.where'),
    answers,
    trouble,
    children: (
      <>
        <h1>{t('start.where')}</h1>
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
              highlighted: map.places.find((place) => place.slug === onMap)?.id,
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
            chosen={chosen === undefined ? [] : [chosen]}
            choices={places.map((place) => ({ value: place.slug, label: place.name }))}
          />
        )}
        {found.total > SHOWN ? <p class="soft">{t('start.where.more', { count: found.total - SHOWN })}</p> : null}
      </>
    ),
  })
}
