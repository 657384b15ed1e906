import { changeEffort, type EffortPage, findEffort } from '../../../features/efforts/index.ts'
import { listHolders } from '../../../features/people/index.ts'
import type { Fields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page, Visit } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Form } from '../../ui/form.tsx'
import { EffortFacts } from '../page/effort-facts.tsx'
import { effortFormPage } from '../under-effort.tsx'
import { effortFields } from './effort-fields.tsx'
import { fieldsOf, readEffort } from './read-effort.ts'
import { readTicked } from './read-fields.ts'

/** Changes what is told of an effort, for those who may act for it. */
export function changeEffortPage(c: Page, effort: EffortPage): Promise<Response> {
  return show(c, effort, fieldsOf(effort))
}

export async function sendChange(c: Page, effort: EffortPage): Promise<Response> {
  const { t, language } = c.get('visit')
  const fields = await readTicked(c, ['targetGroups'])
  const place = { id: effort.place, slug: effort.placeSlug, name: effort.placeName }
  const read = await readEffort(c, place, fields, effort)
  if (!read.ok) return show(c, effort, fields, troubleFrom(t, read))
  const keeper = fields.keeper === undefined ? undefined : fields.keeper || null
  const raw = { ...read.value, effort: effort.id, version: fields.version, keeper }
  return submit(c, changeEffort, raw, {
    done: () => `${effortAddress(language, effort.id)}?sparad=andrad`,
    again: (trouble) => again(c, effort, fields, trouble),
  })
}

/** Somebody else was first: how it stands now is shown, and one's own words, sent once more, are meant to hold. */
async function again(c: Page, effort: EffortPage, fields: Fields, trouble: Trouble): Promise<Response> {
  if (trouble.status !== 409) return show(c, effort, fields, trouble)
  const now = (await findEffort(c.get('visit').site.world.db, effort.id)) ?? effort
  return show(c, now, { ...fields, version: String(now.version) }, trouble)
}

async function show(c: Page, effort: EffortPage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language } = visit
  const place = { id: effort.place, slug: effort.placeSlug, name: effort.placeName }
  const hasBoundary = effort.boundary === null ? 'no' : 'yes'
  return effortFormPage(c, {
    ...{ effort, trouble, title: t('effort.change'), lead: t('effort.change.lead'), scripts: ['draw-boundary'] },
    children: (
      <>
        {trouble.status === 409 ? (
          <Disclosure summary={t('effort.change.now')} open>
            <EffortFacts visit={visit} effort={effort} />
          </Disclosure>
        ) : null}
        <Form t={t} action={effortAddress(language, effort.id, 'andra')} keep={`effort-change-${effort.id}`}>
          <input type="hidden" name="version" value={fields.version} />
          {
            await effortFields(c, {
              ...{ place, trouble, asksStatus: false, keepers: await keepersFor(visit, effort) },
              fields: { ...fields, hasBoundary },
            })
          }
          <SendButton t={t}>{t('effort.change.send')}</SendButton>
        </Form>
      </>
    ),
  })
}

/** Who may answer for it: the owner's officers, whoever does now, and whoever asks. */
async function keepersFor({ site, actor, displayName, t }: Visit, effort: EffortPage) {
  const holders = effort.owner === null ? [] : await listHolders(site.world.db, 'department-officer', effort.owner)
  const known = new Map(holders.map(({ person, displayName: name }) => [person, name ?? t('effort.keeper.unnamed')]))
  if (effort.keeper !== null && effort.keeperName !== null) known.set(effort.keeper, effort.keeperName)
  if (actor.kind === 'person') known.set(actor.person, displayName ?? t('effort.keeper.me'))
  return [...known].map(([value, label]) => ({ value, label }))
}
