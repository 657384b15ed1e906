import { SYSTEM } from '../../../../kernel/actor.ts'
import type { Task } from '../../../../platform/jobs/index.ts'
import type { World } from '../../../../platform/world.ts'
import { applyImport, Stopped } from './apply-import.ts'
import { noteTakenIn } from './note-taken-in.ts'
import { APPLY_IMPORT } from './task.ts'

/** Taking in runs as a job; run twice it finds the import applied. */
export const applyImportTask: Task = {
  task: APPLY_IMPORT,
  run: async (world, { import: asked }) => {
    try {
      await world.perform(applyImport, SYSTEM, { import: asked, between: told(world, asked) })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      // All that was written is undone; now it finds that it was asked to stop, and says so.
      await world.perform(applyImport, SYSTEM, { import: asked })
    }
  },
}

function told(world: World, asked: unknown) {
  return async (rows: number): Promise<boolean> => {
    const noted = await world.perform(noteTakenIn, SYSTEM, { import: asked, rows })
    return noted.ok && noted.value.stopAsked
  }
}
