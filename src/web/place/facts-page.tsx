import {
  findPlace,
  findPlaceFacts,
  maySetPlaceFacts,
  type PlaceFact,
  type PlacePage,
  setPlaceFacts,
} from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { formatDate, formatNumber } from '../../platform/i18n/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { turnedAway } from '../officers-only.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { SendButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { placeAddress } from '../undertaking/addresses.ts'

/** The figures that the mix of those engaged is compared with (R25), and how many live there. */
const KINDS = [
  'population',
  'actors.resident',
  'actors.informal-group',
  'actors.association',
  'actors.property-owner',
  'actors.company',
  'actors.department',
] as const

/** The form for what is known about a place: several figures of one source and day. */
export async function factsPage(c: Page): Promise<Response> {
  const { site, actor } = c.get('visit')
  const away = turnedAway(c, maySetPlaceFacts(actor), 'places.facts.forbidden')
  if (away !== null) return away
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  return showFacts(c, place, {})
}

export async function sendFacts(c: Page): Promise<Response> {
  const { site, language } = c.get('visit')
  const place = await findPlace(site.world.db, c.req.param('slug') ?? '')
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const fields = await readFields(c)
  const told = KINDS.filter((kind) => (fields[kind] ?? '').trim() !== '')
  const source = { source: fields.source ?? '', sourceDate: fields.sourceDate ?? '' }
  const facts = told.map((kind) => ({ kind, value: numberOf(fields[kind] ?? ''), ...source }))
  return submit(
    c,
    setPlaceFacts,
    { place: place.id, facts },
    {
      done: () => placeAddress(language, place.slug),
      again: (trouble) => showFacts(c, place, fields, atFields(trouble, told)),
    },
  )
}

async function showFacts(c: Page, place: PlacePage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const { t, language, site } = c.get('visit')
  const known = await findPlaceFacts(site.world.db, place.id, dateIn(site.world.now()))
  const here = placeAddress(language, place.slug)
  const title = t('place.facts.set')
  const trail = [{ label: place.name, href: here }, { label: title }]
  const hasErrors = trouble.errors.length > 0
  return page(
    c,
    { title, room: 'places', personal: true, status: trouble.status, hasErrors, scripts: ['submit-once'] },
    <div class="flow question">
      <ErrorSummary t={t} errors={trouble.errors} />
      <PageHead above={<Breadcrumbs t={t} trail={trail} />} title={title} lead={t('place.facts.set.lead')} />
      <Form t={t} action={`${here}/uppgifter`}>
        {KINDS.map((kind) => (
          <TextField
            t={t}
            name={kind}
            label={t(`place.fact.${kind}`)}
            hint={nowInWords(c, known, kind)}
            inputmode="numeric"
            short
            optional
            value={fields[kind]}
            error={trouble.of(kind)}
          />
        ))}
        <TextField
          t={t}
          name="source"
          label={t('place.facts.source')}
          hint={t('place.facts.source.hint')}
          value={fields.source}
          error={trouble.of('source')}
        />
        <TextField
          t={t}
          type="date"
          name="sourceDate"
          label={t('place.facts.source-date')}
          value={fields.sourceDate}
          error={trouble.of('sourceDate')}
        />
        <SendButton t={t}>{t('place.facts.save')}</SendButton>
      </Form>
    </div>,
  )
}

/** The figure as it is now, beside an empty field: filled in, it would be sent again as if the new source said so. */
function nowInWords(c: Page, known: readonly PlaceFact[], kind: string): string | undefined {
  const { t, language } = c.get('visit')
  const fact = known.find((it) => it.kind === kind)
  if (fact === undefined) return undefined
  return t('place.facts.now', {
    value: formatNumber(language, fact.value),
    date: formatDate(language, fact.sourceDate),
  })
}

/** "12 345" and "12,5" as people write them; NaN is refused by the form's schema. */
function numberOf(text: string): number {
  return Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
}

/** The use case knows a list of facts; the page has a field per kind, and one source for all. */
function atFields(trouble: Trouble, told: readonly string[]): Trouble {
  const errors = trouble.errors.map(({ name, message }) => {
    const [, at = '', part = ''] = name.split('.')
    if (part === 'source' || part === 'sourceDate') return { name: part, message }
    return { name: told[Number(at)] ?? KINDS[0], message }
  })
  const once = errors.filter(({ name }, at) => errors.findIndex((it) => it.name === name) === at)
  return { ...trouble, errors: once, of: (field) => once.find((it) => it.name === field)?.message }
}
