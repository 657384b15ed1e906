import { listBodies } from '../../features/bodies/index.ts'
import { makeCommitment, mayKeepCommitments } from '../../features/commitments/index.ts'
import { listChoices } from '../../features/goals/index.ts'
import { listExistingGroups } from '../../features/groups/index.ts'
import { ACTOR_KINDS } from '../../features/models/index.ts'
import type { PlacePage } from '../../features/places/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { type Fields, readFields } from '../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { aroundOf, placeOf } from '../groups/around.ts'
import { keeperForm } from '../groups/keeper-form.tsx'
import { turnedAway } from '../officers-only.ts'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { placeAddress } from '../undertaking/addresses.ts'
import { LanguageField } from '../undertaking/language-field.tsx'
import { commitmentAddress, commitmentsAddress } from './addresses.ts'

const MOST_EFFORTS = 300

/** Writes down what somebody commits themselves to (R13). */
export async function makePage(c: Page): Promise<Response> {
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const away = turnedAway(c, mayKeepCommitments(c.get('visit').actor, aroundOf(place)), 'commitment.forbidden')
  return away ?? show(c, place, { effort: c.req.query('insats') ?? '', forGroup: c.req.query('grupp') ?? '' })
}

export async function sendMake(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const place = await placeOf(c)
  if (place === undefined) return errorPage(c, 404, 'places.missing')
  const fields = await readFields(c)
  return submit(
    c,
    makeCommitment,
    { ...fields, place: place.id },
    {
      done: ({ commitment }) => commitmentAddress(language, commitment.id),
      again: (trouble) => show(c, place, fields, trouble),
    },
  )
}

async function show(c: Page, place: PlacePage, fields: Fields, trouble: Trouble = NO_TROUBLE): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const { db } = site.world
  const today = dateIn(site.world.now())
  const [bodies, groups, choices] = await Promise.all([
    listBodies(db, today),
    listExistingGroups(db, [place.id]),
    listChoices(db, place.id, today, MOST_EFFORTS),
  ])
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }))
  const efforts = choices.filter(({ kind }) => kind === 'effort').map(({ id, title }) => ({ value: id, label: title }))
  const field = (name: string) => ({ t, name, value: fields[name], error: trouble.of(name) })
  return keeperForm(c, {
    title: t('commitment.make'),
    lead: t('commitment.make.lead', { place: place.name }),
    trail: trailOf(c, place),
    action: commitmentsAddress(language, place.slug, 'nytt'),
    send: t('commitment.make.send'),
    trouble,
    children: (
      <>
        <PromiseFields visit={visit} fields={fields} trouble={trouble} />
        <SelectField
          {...field('body')}
          label={t('commitment.body')}
          hint={t('commitment.who.hint')}
          empty={t('commitment.body.none')}
          options={named(bodies)}
        />
        <SelectField
          {...field('group')}
          label={t('commitment.group')}
          empty={t('commitment.none')}
          options={named(groups)}
        />
        <TextField {...field('actorName')} label={t('commitment.actor')} optional />
        <SelectField
          {...field('actorKind')}
          label={t('commitment.actor-kind')}
          empty={t('commitment.none')}
          options={ACTOR_KINDS.map((kind) => ({ value: kind, label: t(`actor.${kind}`) }))}
        />
        <SelectField
          {...field('unit')}
          label={t('commitment.unit')}
          hint={t('commitment.unit.hint')}
          empty={t('commitment.unit.none')}
          options={named(bodies)}
        />
        <SelectField
          {...field('effort')}
          label={t('commitment.effort')}
          empty={t('commitment.none')}
          options={efforts}
        />
        <SelectField
          {...field('forGroup')}
          label={t('commitment.for-group')}
          empty={t('commitment.none')}
          options={named(groups)}
        />
      </>
    ),
  })
}

/** What is promised, by when and with what: the same when it is written down and when it is changed. */
export function PromiseFields({ visit, fields, trouble }: { visit: Visit; fields: Fields; trouble: Trouble }) {
  const { t } = visit
  const field = (name: string) => ({ t, name, value: fields[name], error: trouble.of(name) })
  return (
    <>
      <TextAreaField {...field('what')} label={t('commitment.what')} hint={t('commitment.what.hint')} rows={3} />
      <LanguageField visit={visit} value={fields.language} trouble={trouble} />
      <TextField {...field('due')} label={t('commitment.due')} type="date" />
      <TextAreaField {...field('resources')} label={t('commitment.resources')} rows={2} optional />
      <TextField
        {...field('sumSek')}
        label={t('commitment.sum')}
        hint={t('commitment.sum.hint')}
        inputmode="numeric"
        short
        optional
      />
    </>
  )
}

/** From the place to its commitments. */
export function trailOf(c: Page, place: { readonly name: string; readonly slug: string }) {
  const { t, language } = c.get('visit')
  return [
    { label: place.name, href: placeAddress(language, place.slug) },
    { label: t('commitment.list'), href: commitmentsAddress(language, place.slug) },
  ]
}
