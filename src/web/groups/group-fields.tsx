import { listBodies } from '../../features/bodies/index.ts'
import { GROUP_KINDS, type GroupPage } from '../../features/groups/index.ts'
import { ACTOR_KINDS } from '../../features/models/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Fields } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { namedPlace } from '../named-place.ts'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { LanguageField } from '../undertaking/language-field.tsx'
import { atFields } from './keeper-form.tsx'
import { SeatsTable } from './seats-table.tsx'

interface GroupFieldsProps {
  visit: Visit
  fields: Fields
  trouble: Trouble
  bodies: readonly { id: string; name: string }[]
}

/** What is told about a group, the same when it is registered, formed and changed. */
export function GroupFields({ visit, fields, trouble, bodies }: GroupFieldsProps) {
  const { t } = visit
  const field = (name: string) => ({ t, name, value: fields[name], error: trouble.of(name) })
  return (
    <>
      <TextField {...field('name')} label={t('group.name')} />
      <SelectField
        {...field('kind')}
        label={t('group.kind')}
        options={GROUP_KINDS.map((kind) => ({ value: kind, label: t(`group.kind.${kind}`) }))}
      />
      <TextAreaField {...field('purpose')} label={t('group.purpose')} hint={t('group.purpose.hint')} rows={3} />
      <TextAreaField
        {...field('mandate')}
        label={t('group.mandate')}
        hint={t('group.mandate.hint')}
        rows={3}
        optional
      />
      <LanguageField visit={visit} value={fields.language} trouble={trouble} />
      <TextField {...field('places')} label={t('group.places')} hint={t('group.places.hint')} optional />
      <TextField {...field('begins')} label={t('group.begins')} type="date" />
      <TextField {...field('until')} label={t('group.until')} hint={t('group.until.hint')} type="date" optional />
      <SelectField
        {...field('calledBy')}
        label={t('group.called-by')}
        empty={t('group.called-by.outside')}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField {...field('calledByName')} label={t('group.called-by-name')} optional />
      <TextField {...field('contact')} label={t('group.contact')} hint={t('group.contact.hint')} optional />
      <TextField {...field('meets')} label={t('group.meets')} hint={t('group.meets.hint')} optional />
      <TextField {...field('link')} label={t('group.link')} optional />
      <SeatsTable t={t} fields={fields} trouble={trouble} />
    </>
  )
}

/** Bodies that can call a group together. */
export async function bodiesNow(c: Page) {
  const { world } = c.get('visit').site
  return listBodies(world.db, dateIn(world.now()))
}

/** The form's fields as the use cases take them. A place that isn't there becomes one that can't be. */
export async function groupRaw(c: Page, fields: Fields, place: string) {
  const { db } = c.get('visit').site.world
  const written = (fields.places ?? '').split(/[,;\n]/).filter((name) => name.trim() !== '')
  const others = await Promise.all(written.slice(0, 20).map(async (name) => (await namedPlace(db, name))?.id ?? ''))
  const seats = ACTOR_KINDS.flatMap((actorKind) => {
    const [many, votes] = [fields[`seats-${actorKind}`] ?? '', fields[`votes-${actorKind}`] ?? '']
    return many.trim() === '' && votes.trim() === '' ? [] : [{ actorKind, seats: many, votes: votes || '0' }]
  })
  return { ...fields, places: [place, ...others], seats }
}

/** What is wrong, at the fields of the form. */
export function groupTrouble(trouble: Trouble, fields: Fields): Trouble {
  const kinds = ACTOR_KINDS.filter((it) => `${fields[`seats-${it}`] ?? ''}${fields[`votes-${it}`] ?? ''}`.trim() !== '')
  return atFields(trouble, (name) => {
    if (name.startsWith('places.')) return 'places'
    const [, at, part] = /^seats\.(\d+)\.(seats|votes)$/.exec(name) ?? []
    return part === undefined ? name : `${part}-${kinds[Number(at)] ?? ''}`
  })
}

/** A group's facts as the form shows them. */
export function fieldsOf(group: GroupPage): Fields {
  const seats = group.seats.flatMap(({ actorKind, seats, votes }) => [
    [`seats-${actorKind}`, String(seats)],
    [`votes-${actorKind}`, String(votes)],
  ])
  return {
    ...{ name: group.name, kind: group.kind, purpose: group.purpose, mandate: group.mandate, language: group.language },
    places: group.places
      .slice(1)
      .map(({ name }) => name)
      .join(', '),
    ...{ begins: group.begins, until: group.until ?? '', calledBy: group.calledBy?.id ?? '' },
    ...{ calledByName: group.calledByName ?? '', contact: group.contact, meets: group.meets, link: group.link ?? '' },
    ...Object.fromEntries(seats),
    version: String(group.version),
  }
}
