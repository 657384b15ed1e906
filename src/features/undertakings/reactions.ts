import { SYSTEM } from '../../kernel/actor.ts'
import type { Reaction, Task } from '../../platform/jobs/index.ts'
import type { EvidenceRegistry } from '../gates/index.ts'
import { contactReactions } from './contact/reactions.ts'
import { followAsEffort, registerAsEffort } from './overlaps/register-as-effort.ts'
import { checkGate } from './phases/check-gate.ts'
import { recountByPlace } from './reading/recount-places.ts'
import { deriveBoard } from './scope/derive-board.ts'
import { listActiveAfter } from './scope/store.ts'

/** Events after which a gate may have opened or closed. Types of rooms above are only names here. */
const MAY_MOVE_A_GATE = [
  'statement.written',
  'scope.changed',
  'scope-conflict.settled',
  'relation.stated',
  'relation.withdrawn',
  'handover.opened',
  'handover.closed',
  'party.joined',
  'party.left',
  'responsibility.derived',
  'gate.passed',
  'criterion.answered',
  'exception.granted',
  'overlap.found',
  'overlap.answered',
  'overlap.reopened',
  'overlap.ceased',
  'meeting.held',
  'meeting-notes.written',
  'problem.described',
  'problem.confirmed',
  'problem.objected',
  'change.proposed',
  'shaping.answered',
  'shaping.registered',
  'value.judged',
  'value.stated',
  'form.confirmed',
  'form.proposed',
  'model.upgraded',
]

export function undertakingReactions(registry: EvidenceRegistry): readonly Reaction[] {
  const check = checkGate(registry)
  return [
    ...contactReactions,
    {
      task: 'undertakings.check-gate',
      on: MAY_MOVE_A_GATE,
      // A hundred confirmations in a minute are one look at the gate.
      key: ({ undertaking }) => undertaking ?? '',
      after: 10,
      run: async (world, { undertaking }) => {
        if (undertaking) await world.perform(check, SYSTEM, { undertaking })
      },
    },
    {
      task: 'undertakings.register-as-effort',
      on: ['undertaking.started'],
      run: (world, { subject }) => registerAsEffort(world, subject),
    },
    {
      task: 'undertakings.follow-as-effort',
      on: [
        'scope.changed',
        'gate.passed',
        'contact-person.assigned',
        'contact-person.released',
        'responsibility.derived',
        'handover.closed',
      ],
      run: async (world, { undertaking }) => {
        if (undertaking) await followAsEffort(world, undertaking)
      },
    },
    {
      task: 'undertakings.recount-by-place',
      on: ['place.added', 'place.changed'],
      key: () => '',
      run: async (world) => {
        await world.perform(recountByPlace, SYSTEM, {})
      },
    },
    {
      task: 'undertakings.derive-boards',
      on: ['remit.changed'],
      run: async (world) =>
        forEachActive(world.db, (undertaking) => world.perform(deriveBoard, SYSTEM, { undertaking })),
    },
  ]
}

/** Time alone opens gates too (a description has been open for so many days), so all are looked at once a night. */
export function undertakingTasks(registry: EvidenceRegistry): readonly Task[] {
  const check = checkGate(registry)
  return [
    {
      task: 'undertakings.check-gates',
      every: '17 2 * * *',
      run: async (world) => forEachActive(world.db, (undertaking) => world.perform(check, SYSTEM, { undertaking })),
    },
  ]
}

const BATCH = 500

async function forEachActive(
  db: Parameters<typeof listActiveAfter>[0],
  visit: (undertaking: string) => Promise<unknown>,
): Promise<void> {
  let after: string | null = null
  for (;;) {
    const batch = await listActiveAfter(db, after, BATCH)
    for (const undertaking of batch) await visit(undertaking)
    after = batch.at(-1) ?? null
    if (after === null) return
  }
}
