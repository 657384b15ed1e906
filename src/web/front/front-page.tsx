import { findModelVersions } from '../../features/models/index.ts'
import { drawCityMap } from '../../features/places/index.ts'
import { countByInitiator, listNewestUndertakings } from '../../features/undertakings/index.ts'
import { atOnce } from '../../platform/database/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { areasOf } from '../places-on-map.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Entries } from '../ui/card.tsx'
import { Empty } from '../ui/empty.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PlaceMap } from '../ui/place-map.tsx'
import { Term } from '../ui/term.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { UndertakingEntry } from '../undertaking/list-page.tsx'
import { WhoStarts } from './who-starts.tsx'

const NEWEST = 6

/** Find your place, start something, see what is going on. */
export async function frontPage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, language } = visit
  const { db } = site.world
  const [map, newest, initiators] = await atOnce(db, (one) =>
    Promise.all([drawCityMap(one), listNewestUndertakings(one, NEWEST), countByInitiator(one)]),
  )
  const { cards } = newest
  const models = await findModelVersions(
    db,
    cards.map((card) => card.modelVersion),
  )
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
            <form class="search" action={`${root}/platser`} method="get">
              <TextField t={t} type="search" name="sok" label={t('front.find.label')} />
              <Button weight="secondary">{t('front.find.do')}</Button>
            </form>
          </section>
          <section class="flow" aria-labelledby="start">
            <h2 id="start">{t('front.start')}</h2>
            <p>{t('front.start.lead')}</p>
            <p>
              <ButtonLink href={`${root}/starta`}>{t('undertakings.start')}</ButtonLink>
            </p>
          </section>
        </div>
        <div class="aside">
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
      <div class="beside later">
        <section class="flow" aria-labelledby="going-on">
          <h2 id="going-on">
            <Term language={language} term="utvecklingsarbete">
              {t('front.going-on')}
            </Term>
          </h2>
          {cards.length === 0 ? (
            <Empty title={t('undertakings.none')}>
              <p>{t('front.first')}</p>
            </Empty>
          ) : (
            <>
              <Entries>
                {cards.map((card) => (
                  <UndertakingEntry
                    visit={visit}
                    card={card}
                    model={models.get(card.modelVersion)?.content}
                    level={3}
                  />
                ))}
              </Entries>
              <p>
                <a href={`${root}/utvecklingsarbeten`}>{t('front.all', { count: newest.total })}</a>
              </p>
            </>
          )}
        </section>
        <div class="aside">
          <WhoStarts visit={visit} counts={initiators} />
        </div>
      </div>
    </>,
  )
}
