import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { id } from './form.ts'
import { lockCalledBy, passOn } from './store.ts'

/** The body that called groups together has closed: its successor does (R16). The program's own doing; runs twice alike. */
export const passOnGroups = useCase({
  name: 'groups.pass-on',
  input: z.strictObject({ from: id, to: id }),
  load: (tx, { from }) => lockCalledBy(tx, from),
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'group.forbidden')),
  decide: (groups, { to }) =>
    decided(
      { groups: groups.map((it) => it.id), to },
      groups.map((it) => ({ type: 'group.passed-on', subject: it.id, place: it.place, data: { to } })),
    ),
  save: (tx, { groups, to }, { now }) => passOn(tx, groups, to, now),
})
