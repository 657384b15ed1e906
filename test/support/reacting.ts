import { describeProblem } from '../../src/features/problems/describing/describe-problem.ts'
import { problemReactions } from '../../src/features/problems/reactions.ts'
import { SYSTEM } from '../../src/kernel/actor.ts'
import { insertGround, insertTestUndertaking } from './undertakings.ts'
import { createTestWorld } from './world.ts'

/** A world where this room reacts, with undertakings whose problem is described. */
export async function createReactingWorld() {
  const test = await createTestWorld({ reactions: problemReactions })
  const ground = await insertGround(test.world)
  return {
    ...test,
    described: async () => {
      const work = await insertTestUndertaking(test.world, ground)
      const text = { undertaking: work.id, text: 'Gatan är mörk om kvällen.', editedFrom: 0 }
      const written = await test.world.perform(describeProblem, work.contact, text)
      return { ...work, base: written.ok ? written.value.id : '' }
    },
    /** Says that something happened in an undertaking, and works off the jobs it gives. */
    happens: async (type: string, undertaking: string) => {
      const happened = [{ type, subject: undertaking, undertaking }]
      await test.world.transaction((tx) => test.world.record(tx, SYSTEM, test.world.now(), happened, []))
      await test.runJobs()
    },
  }
}
export type ReactingWorld = Awaited<ReturnType<typeof createReactingWorld>>
