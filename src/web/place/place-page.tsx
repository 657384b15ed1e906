import { maySetPlaceFacts } from '../../features/places/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { FactsCard } from './facts-card.tsx'
import { GoingOn } from './going-on.tsx'
import { loadPlace, type WholePlace } from './load-place.ts'
import { meetingsOf, WhereEffortsMeet } from './overlaps.tsx'
import { PlaceAround } from './place-around.tsx'
import { ResponsibleCard } from './responsible-card.tsx'
import { SmallerPlaces } from './smaller-places.tsx'
import { UndertakingsHere } from './undertakings-here.tsx'

/**
 * A place, in the order that people ask (R12): what goes on, where it meets and what was decided about that, what people
 * develop together, where it is, who answers, what is known, and what lies in it. Never what kind of area it is (R33).
 */
export async function placePage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, actor } = visit
  const whole = await loadPlace(visit, c.req.param('slug') ?? '')
  if (whole === undefined) return errorPage(c, 404, 'places.missing')
  const { place } = whole
  const lead = leadOf(visit, whole)
  return page(
    c,
    { title: place.name, description: `${place.name}. ${lead}`, room: 'places' },
    <>
      <PageHead above={<Breadcrumbs t={t} trail={trailTo(visit, whole)} />} title={place.name} lead={lead} />
      <p class="actions">
        <ButtonLink href={`/${language}/starta?plats=${place.slug}`}>{t('place.start')}</ButtonLink>
      </p>
      <div class="beside later">
        <div class="flow">
          <GoingOn visit={visit} whole={whole} />
          <WhereEffortsMeet visit={visit} whole={whole} />
          <UndertakingsHere visit={visit} whole={whole} />
        </div>
        <div class="aside">
          <PlaceAround visit={visit} whole={whole} />
          <ResponsibleCard visit={visit} whole={whole} />
          <FactsCard visit={visit} whole={whole} mayChange={maySetPlaceFacts(actor)} />
          <SmallerPlaces visit={visit} whole={whole} />
        </div>
      </div>
    </>,
  )
}

/** What goes on, in a sentence or two: how much, and how much of it meets without anybody having answered. */
function leadOf({ t }: Visit, whole: WholePlace): string {
  const { efforts, moreEfforts } = whole
  const goesOn = moreEfforts
    ? t('place.lead.many', { count: efforts.length })
    : t('place.lead', { count: efforts.length })
  const waiting = meetingsOf(whole).filter((it) => it.waits).length
  return waiting === 0 ? goesOn : `${goesOn} ${t('place.lead.meet', { count: waiting })}`
}

function trailTo({ t, language }: Visit, { place }: WholePlace) {
  return [
    { label: t('ui.layout.places'), href: `/${language}/platser` },
    ...place.ancestors.map(({ name, slug }) => ({ label: name, href: placeAddress(language, slug) })),
    { label: place.name },
  ]
}
