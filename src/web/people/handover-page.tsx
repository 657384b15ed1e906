import {
  findPeople,
  type HeldOf,
  handOver,
  listHeld,
  listStaff,
  mayHandOver,
  receiversOf,
} from '../../features/people/index.ts'
import { findTitles } from '../../features/undertakings/index.ts'
import { isId } from '../../kernel/ids.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { turnedAway } from '../officers-only.ts'
import { Empty } from '../ui/empty.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { loadSubjects } from '../workbench/subjects.ts'
import { ALL, HandOverForm, PartOfHeld } from './handover-part.tsx'
import { bodiesToday } from './scopes.ts'

/** Where what somebody answers for is handed over: their own page, or theirs as administrators and coordinators see it. */
function handOverAddress({ language, actor }: Visit, person: string): string {
  const own = actor.kind === 'person' && actor.person === person
  return own ? `/${language}/mina-sidor/lamna-over` : `/${language}/personer/${person}/lamna-over`
}

/** What somebody answers for, kind by kind and body by body, each to be handed to whom its role fits (R16). */
export async function handOverPage(c: Page): Promise<Response> {
  return (await notTheirs(c)) ?? showHandOver(c, {})
}

export async function sendHandOver(c: Page): Promise<Response> {
  const away = await notTheirs(c)
  if (away !== null) return away
  const visit = c.get('visit')
  const fields = await readFields(c)
  const { part = ALL } = fields
  const [kind, body] = part === ALL ? [null, null] : part.split('.')
  const person = personOf(c) ?? ''
  return submit(
    c,
    handOver(visit.site.holdings),
    { from: person, to: fields[`to-${part}`] ?? '', kind, body },
    {
      done: ({ held }) => `${handOverAddress(visit, person)}?klart=${held.length}`,
      again: (trouble) => showHandOver(c, fields, trouble),
    },
  )
}

function personOf(c: Page): string | undefined {
  const { actor } = c.get('visit')
  const asked = c.req.param('person')
  if (asked === undefined) return actor.kind === 'person' ? actor.person : undefined
  return isId(asked) ? asked : undefined
}

/** One's own is for whoever is signed in. Others' is for those who manage roles or coordinate: nobody else learns who there is. */
async function notTheirs(c: Page): Promise<Response | null> {
  const { actor } = c.get('visit')
  if (c.req.param('person') === undefined) return turnedAway(c, actor.kind === 'person', 'people.sign-in-first')
  const leads = actor.kind === 'person' && actor.grants.some(({ role }) => LEADS.includes(role))
  const away = await turnedAway(c, leads, 'handover-things.forbidden')
  return away ?? (personOf(c) === undefined ? errorPage(c, 404, 'handover-things.nobody') : null)
}

const LEADS: readonly string[] = ['administrator', 'coordinator']

async function showHandOver(c: Page, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const { db } = site.world
  const id = personOf(c) ?? ''
  const person = (await findPeople(db, [id])).get(id)
  if (person === undefined) return errorPage(c, 404, 'handover-things.nobody')
  const [all, staff, bodies] = await Promise.all([
    listHeld(db, site.holdings, id, dateIn(site.world.now())),
    listStaff(db),
    bodiesToday(visit),
  ])
  const held = all.filter(({ thing }) => mayHandOver(actor, { person: id, bodies: [thing.body] }))
  const titles = await findTitles(db, [...new Set(held.flatMap(({ thing }) => thing.undertaking ?? []))])
  const subjects = await loadSubjects(
    db,
    held.flatMap(({ thing: { code, subject } }) =>
      code === null || subject === undefined ? [] : [{ kind: code, subject }],
    ),
    visit,
  )
  const names = new Map(bodies.map((body) => [body.id, body]))
  const own = actor.kind === 'person' && actor.person === id
  const title = own ? t('handover-things.own') : t('handover-things.of', { name: person.displayName ?? person.address })
  const action = handOverAddress(visit, id)
  const parts = partsOf(held)
  return page(
    c,
    {
      title,
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['submit-once'],
    },
    <div class="flow">
      <WhatWasWrong t={t} trouble={inPart(trouble, fields.part ?? ALL)} />
      {trouble === NO_TROUBLE ? <Done visit={visit} count={c.req.query('klart')} /> : null}
      <PageHead title={title} lead={t('handover-things.lead')} />
      {held.length === 0 ? (
        <Empty title={t('handover-things.nothing')} />
      ) : (
        <>
          {parts.size > 1 ? (
            <HandOverForm
              visit={visit}
              part={ALL}
              action={action}
              label={t('handover-things.all', { count: held.length })}
              receivers={receiversOf(staff, held, id)}
              fields={fields}
              trouble={trouble}
            />
          ) : null}
          {[...parts].map(([part, things]) => (
            <PartOfHeld
              visit={visit}
              part={part}
              held={things}
              titles={titles}
              subjects={subjects}
              bodies={names}
              action={action}
              receivers={receiversOf(staff, things, id)}
              fields={fields}
              trouble={trouble}
            />
          ))}
        </>
      )}
      <p>
        <a href={own ? `/${language}/mina-sidor` : `/${language}/personer`}>
          {t(own ? 'own.back' : 'handover-things.back')}
        </a>
      </p>
    </div>,
  )
}

/** Of one kind and one body each: who may take one of them may take them all. */
function partsOf(held: readonly HeldOf[]): ReadonlyMap<string, readonly HeldOf[]> {
  return Map.groupBy(held, ({ holding, thing }) => `${holding.kind}.${thing.body ?? 'none'}`)
}

/** The field at fault is the one of the form that was sent. */
function inPart(trouble: Trouble, part: string): Trouble {
  return { ...trouble, errors: trouble.errors.map((error) => ({ ...error, name: `to-${part}` })) }
}

function Done({ visit: { t }, count }: { visit: Visit; count: string | undefined }) {
  const given = Number(count)
  if (count === undefined || !Number.isSafeInteger(given) || given < 0) return null
  return (
    <Notice tone="received">
      <p>{t('handover-things.done', { count: given })}</p>
    </Notice>
  )
}
