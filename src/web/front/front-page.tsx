import { findModelVersions } from '../../features/models/index.ts'
import { drawCityMap } from '../../features/places/index.ts'
import { listUndertakings } from '../../features/undertakings/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { areasOf } from '../places-on-map.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card, Entries } from '../ui/card.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PlaceMap } from '../ui/place-map.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { UndertakingEntry } from '../undertaking/list-page.tsx'

const NEWEST = 6

/** Find your place, start something, see what is going on. */
export async function frontPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const [map, newest] = await Promise.all([drawCityMap(site.world.db), listUndertakings(site.world.db, {}, 1)])
  const cards = newest.cards.slice(0, NEWEST)
  const models = await findModelVersions(site.world.db, [...new Set(cards.map((card) => card.modelVersion))])
  const root = `/${language}`
  return page(
    c,
    { title: t('front.title'), description: t('front.lead') },
    <>
      <PageHead title={t('front.title')} lead={t('front.lead')} />
      <div class="beside">
        <div class="flow">
          <section class="flow" aria-labelledby="find">
            <h2 id="find">{t('front.find')}</h2>
            <form class="form" action={`${root}/platser`} method="get">
              <TextField t={t} type="search" name="sok" label={t('front.find.label')} />
              <Button weight="secondary">{t('front.find.do')}</Button>
            </form>
          </section>
          <section class="flow" aria-labelledby="going-on">
            <h2 id="going-on">{t('front.going-on')}</h2>
            <Entries>
              {cards.map((card) => (
                <UndertakingEntry visit={visit} card={card} model={models.get(card.modelVersion)?.content} level={3} />
              ))}
            </Entries>
            <p>
              <a href={`${root}/utvecklingsarbeten`}>{t('front.all', { count: newest.total ?? 0 })}</a>
            </p>
          </section>
        </div>
        <div class="aside">
          <Card title={t('front.start')}>
            <p>{t('front.start.lead')}</p>
            <ButtonLink href={`${root}/starta`}>{t('undertakings.start')}</ButtonLink>
          </Card>
          {map === null ? null : (
            <PlaceMap
              t={t}
              title={t('front.map')}
              sheet={map.sheet}
              areas={areasOf(map, { href: (place) => placeAddress(language, place.slug) })}
              list={false}
            />
          )}
          <p>
            <a href={`${root}/platser`}>{t('front.places')}</a>
          </p>
        </div>
      </div>
    </>,
  )
}
