import { raw } from 'hono/html'
import { effortPolicy } from '../../features/efforts/index.ts'
import { maySetPlaceFacts } from '../../features/places/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { page } from '../frame/respond.tsx'
import type { Page, Visit } from '../frame/visit.ts'
import { keepWords, type Words } from '../kept-words.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { AskedHere } from './asked/asked-here.tsx'
import { Contents } from './contents.tsx'
import { DecisionsHere } from './decisions/decisions-here.tsx'
import { FactsCard } from './facts-card.tsx'
import { loadPlace, type WholePlace } from './load-place.ts'
import { NextHere } from './next-here.tsx'
import { meetingsOf, WhereEffortsMeet } from './overlaps.tsx'
import { PlaceAround } from './place-around.tsx'
import type { Reading } from './reading.ts'
import { ResponsibleCard } from './responsible-card.tsx'
import { SmallerPlaces } from './smaller-places.tsx'
import { lineBy } from './time-line/bars.tsx'
import { GoingOn } from './time-line/going-on.tsx'
import { CommitmentsHere } from './together/commitments-here.tsx'
import { GoalsHere } from './together/goals-here.tsx'
import { GroupsHere } from './together/groups-here.tsx'
import { MoneyHere } from './together/money-here.tsx'
import { UndertakingsHere } from './undertakings-here.tsx'

const kept = keepWords()

/**
 * A place in one calm view (R12), in the order that people ask: what happens next, what goes on, where it meets, how often
 * people are asked, what they strive for, who is there, what is promised, decided and paid, what people develop together;
 * beside it where it is, who answers and what is known. Never what kind of area it is (R33).
 */
export async function placePage(c: Page): Promise<Response> {
  const visit = c.get('visit')
  const whole = await loadPlace(visit, c.req.param('slug') ?? '', lineBy(c.req.query('per')))
  if (whole === undefined) return errorPage(c, 404, 'places.missing')
  const { lead, html } = await wordsOf(visit, whole)
  const { name } = whole.place
  return page(c, { title: name, description: `${name}. ${lead}`, room: 'places' }, raw(html))
}

/** The page's own matter: written once for all who may do the same, until something that it says is another. */
function wordsOf(visit: Visit, whole: WholePlace): Promise<Words> {
  const { language, actor } = visit
  const mayRegister = effortPolicy.mayRegisterEffort(actor)
  const mayChange = maySetPlaceFacts(actor)
  const { rows, map: drawing } = whole
  return kept([language, whole.place.id, whole.by, mayRegister, mayChange].join(' '), { rows, drawing }, async () => {
    const lead = leadOf(visit, whole)
    const matter = <Matter visit={visit} whole={whole} lead={lead} may={{ register: mayRegister, change: mayChange }} />
    return { lead, html: String(await matter.toString()) }
  })
}

interface MatterProps {
  visit: Reading
  whole: WholePlace
  lead: string
  may: { readonly register: boolean; readonly change: boolean }
}

function Matter({ visit, whole, lead, may }: MatterProps) {
  const { t, language } = visit
  const { place } = whole
  return (
    <>
      <PageHead above={<Breadcrumbs t={t} trail={trailTo(visit, whole)} />} title={place.name} lead={lead} />
      <p class="actions">
        <ButtonLink href={`/${language}/starta?plats=${place.slug}`}>{t('place.start')}</ButtonLink>
      </p>
      <Contents visit={visit} whole={whole} />
      <div class="beside later place">
        <div class="flow">
          <NextHere visit={visit} whole={whole} />
          <GoingOn visit={visit} whole={whole} mayRegister={may.register} />
          <WhereEffortsMeet visit={visit} whole={whole} />
          <AskedHere visit={visit} whole={whole} />
          <GoalsHere visit={visit} whole={whole} />
          <GroupsHere visit={visit} whole={whole} />
          <CommitmentsHere visit={visit} whole={whole} />
          <DecisionsHere visit={visit} whole={whole} />
          <MoneyHere visit={visit} whole={whole} />
          <UndertakingsHere visit={visit} whole={whole} />
        </div>
        <div class="aside">
          <PlaceAround visit={visit} whole={whole} />
          <ResponsibleCard visit={visit} whole={whole} />
          <FactsCard visit={visit} whole={whole} mayChange={may.change} />
          <SmallerPlaces visit={visit} whole={whole} />
        </div>
      </div>
    </>
  )
}

/** What goes on, in a sentence or two: how much, and how much of it meets without anybody having answered. */
function leadOf({ t }: Reading, whole: WholePlace): string {
  const goesOn = t('place.lead', { count: whole.line.total })
  const waiting = meetingsOf(whole).filter((it) => it.waits).length
  return waiting === 0 ? goesOn : `${goesOn} ${t('place.lead.meet', { count: waiting })}`
}

function trailTo({ t, language }: Reading, { place }: WholePlace) {
  return [
    { label: t('ui.layout.places'), href: `/${language}/platser` },
    ...place.ancestors.map(({ name, slug }) => ({ label: name, href: placeAddress(language, slug) })),
    { label: place.name },
  ]
}
