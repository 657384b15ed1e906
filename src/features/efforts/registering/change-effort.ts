import { ok, refuse } from '../../../kernel/result.ts'
import { decided, isRefusal } from '../../../kernel/use-case.ts'
import { useCase } from '../../../platform/world.ts'
import { happenedTo } from '../domain/changed-effort.ts'
import { changeEffortInput } from '../form.ts'
import { mayActForEffort } from '../policy.ts'
import { changeable } from './changeable.ts'
import { measured } from './measured.ts'
import { ownerTold } from './owner-told.ts'
import { placesBesides } from './places-besides.ts'
import { findMissing, type KeptEffort, lockEffort, saveEffort } from './store.ts'

/**
 * Tells an effort anew (R7). The same words twice change nothing; a page that showed an older version is refused as
 * `effort.changed-meanwhile`, so that two officers don't write over each other. One that moved may meet others (R8).
 */
export const changeEffort = useCase({
  name: 'efforts.change-effort',
  input: changeEffortInput,
  load: async (tx, input) => {
    const effort = await lockEffort(tx, input.effort)
    if (isRefusal(effort)) return effort
    const keeper = input.keeper === undefined ? effort.keeper : input.keeper
    const missing = await findMissing(tx, { ...input, keeper })
    if (missing !== null) return refuse('invalid', 'form.invalid', { fields: { [missing]: 'form.choose' } })
    const ground = await measured(tx, input)
    return isRefusal(ground) ? ground : { effort, keeper, ground }
  },
  allow: (actor, { effort }) =>
    mayActForEffort(actor, effort) ? ok(true) : refuse('forbidden', 'effort.change.forbidden'),
  decide: ({ effort, keeper, ground }, input) => {
    const closed = changeable(effort)
    if (closed !== null) return closed
    const { effort: _id, version, ...told } = input
    const whose = ownerTold(told)
    const changed: KeptEffort = {
      ...{ ...effort, ...told, ...whose, ...ground, keeper },
      ...{ otherPlaces: placesBesides(told), version: effort.version + 1 },
    }
    const happened = happenedTo(effort, changed)
    if (happened.length === 0) return decided({ effort, isChanged: false }, [])
    if (version !== effort.version) return refuse('conflict', 'effort.changed-meanwhile')
    return decided({ effort: changed, isChanged: true }, happened)
  },
  save: async (tx, { effort, isChanged }, { now }) => {
    if (isChanged) await saveEffort(tx, effort, now)
  },
})
