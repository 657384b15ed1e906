import { ok, refuse } from '../../../kernel/result.ts'
import { decided, type Happening, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import type { Asking } from '../domain/asking.ts'
import { id } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { lockEffort } from '../registering/store.ts'
import { askedAlready } from './asked-already.ts'
import { askingTold, faultsOf } from './form.ts'
import { findJoinable, findSameAsking, insertAsking, liesInEffort, listAskedNear } from './store.ts'

/**
 * Tells what an effort will ask of residents, and when (R7, J5). When the same residents have been or will be asked by
 * others, it is refused as `asking.asked-before` until one joins one of those (`joins`) or says publicly why they are asked
 * anyway (`reason`). Twice is once.
 */
export const registerAsking = useCase({
  name: 'efforts.register-asking',
  input: askingTold.extend({ effort: id, joins: id.nullable().default(null) }),
  load: async (tx, input) => {
    const effort = await lockEffort(tx, input.effort)
    if (isRefusal(effort)) return effort
    const ends = input.ends ?? input.begins
    const where = { ...input, place: input.place ?? effort.place, ends }
    if (!(await liesInEffort(tx, where.place, effort.id)))
      return refuse('invalid', 'form.invalid', { fields: { place: 'asking.place.elsewhere' } })
    const [known, near, joinable] = await Promise.all([
      findSameAsking(tx, where),
      ends < input.begins ? [] : listAskedNear(tx, where),
      input.joins === null ? undefined : findJoinable(tx, input.joins, effort.id),
    ])
    return { effort, known, near, joinable, where }
  },
  allow: (actor, { effort }) => (mayActForEffort(actor, effort) ? ok(true) : refuse('forbidden', 'asking.forbidden')),
  decide: ({ effort, known, near, joinable, where }, input, given) => {
    if (effort.status === 'withdrawn') return refuse('conflict', 'effort.is-withdrawn')
    if (known !== undefined) return decided({ asking: known, isNew: false }, [])
    const fields = faultsOf(input)
    if (Object.keys(fields).length > 0) return refuse('invalid', 'form.invalid', { fields })
    if (input.joins !== null && joinable === undefined) return refuse('conflict', 'asking.join.gone')
    const { joins, ...told } = { ...where }
    const asking: Asking = {
      ...{ ...told, id: given.newId(), joined: joins, reason: joins === null ? told.reason : null, version: 1 },
      ...{ answered: null, results: null, resultsLink: null, cancelledAt: null },
    }
    const asked = askedAlready(asking, near)
    if (asked !== null) return asked
    const about = { subject: asking.id, place: asking.place, undertaking: effort.undertaking }
    const happened: Happening[] = [{ type: 'asking.registered', ...about, data: { effort: effort.id } }]
    if (joins !== null) happened.push({ type: 'asking.joined', ...about, data: { effort: effort.id, other: joins } })
    return decided({ asking, isNew: true }, happened)
  },
  save: async (tx, { asking, isNew }, { actor, now }) => {
    if (isNew) await insertAsking(tx, asking, actor.kind === 'person' ? actor.person : null, now)
  },
})
