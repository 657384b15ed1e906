import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { decided } from '../../kernel/use-case.ts'
import { useCase } from '../../platform/world.ts'
import { id } from './form.ts'
import { lockOfUnit, passOn } from './store.ts'

/** A unit has closed: its successor stands behind what it stood behind (R16). The program's own doing; runs twice alike. */
export const passOnCommitments = useCase({
  name: 'commitments.pass-on',
  input: z.strictObject({ from: id, to: id }),
  load: (tx, { from }) => lockOfUnit(tx, from),
  allow: (actor) => (actor.kind === 'system' ? ok(true) : refuse('forbidden', 'commitment.forbidden')),
  decide: (commitments, { to }) =>
    decided(
      { commitments: commitments.map((it) => it.id), to },
      commitments.map((it) => ({ type: 'commitment.passed-on', subject: it.id, place: it.place, data: { to } })),
    ),
  save: (tx, { commitments, to }) => passOn(tx, commitments, to),
})
