import type { AskingOfEffort, EffortPage } from '../../../features/efforts/index.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type Fields, orNull } from '../../frame/form.ts'
import type { Page } from '../../frame/visit.ts'
import { namedPlace } from '../../named-place.ts'
import { ticks } from '../form/read-fields.ts'

/** Fields that may be ticked several times. */
export const TICKED = ['targetGroups']

/** The form's fields as the use cases take them; refused where the place isn't found. */
export async function readAsking(c: Page, effort: EffortPage, fields: Fields): Promise<Result<object>> {
  const place = await readPlace(c, effort, fields.place ?? '')
  if (place === undefined) {
    return refuse('invalid', 'form.invalid', { fields: { place: 'form.place' } })
  }
  return ok({
    ...{ place, what: fields.what, language: fields.language, way: fields.way, begins: fields.begins },
    ...{ ends: orNull(fields.ends), startsAt: fields.startsAt ?? '', endsAt: fields.endsAt ?? '' },
    ...{ whereAt: fields.whereAt, targetGroups: ticks(fields.targetGroups), invited: fields.invited ?? '' },
  })
}

/** Null: the effort's own place. Of several with one name, the one that the effort is in. */
async function readPlace(c: Page, effort: EffortPage, written: string): Promise<string | null | undefined> {
  const name = written.trim().slice(0, 200)
  if (name === '' || name === effort.placeName) return effort.place
  const own = effort.others.find((it) => it.name === name)
  return own?.id ?? (await namedPlace(c.get('visit').site.world.db, name))?.id
}

/** An asking as the form's fields: what stands there when it is to be changed. */
export function fieldsOfAsking(asking: AskingOfEffort): Fields {
  return {
    ...{ what: asking.what, language: asking.language, way: asking.way, place: asking.placeName },
    ...{ begins: asking.begins, ends: asking.ends === asking.begins ? '' : asking.ends },
    ...{ startsAt: asking.startsAt ?? '', endsAt: asking.endsAt ?? '', whereAt: asking.whereAt ?? '' },
    ...{ targetGroups: asking.targetGroups.join(','), invited: asking.invited?.toString() ?? '' },
    version: String(asking.version),
  }
}
