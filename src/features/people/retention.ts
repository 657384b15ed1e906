import { DAY } from '../../kernel/clock.ts'
import type { Task } from '../../platform/jobs/index.ts'
import { deleteTriesBefore } from './attempts/store.ts'
import { deleteExpiredDrafts } from './drafts/store.ts'
import { deleteRevokedBefore } from './links/store.ts'
import { deleteExpiredSessions } from './sessions/store.ts'
import { deleteCodesBefore } from './sign-in/store.ts'

const ago = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY)

/** Every hour: sessions that have ended, with what lay in them, and drafts that nobody touched. */
export const forgetExpiredSessions: Task = {
  task: 'people.forget-expired-sessions',
  every: '17 * * * *',
  run: async (world) => {
    await deleteExpiredSessions(world.db, world.now())
    await deleteExpiredDrafts(world.db, world.now())
  },
}

/** Every night: codes a day after they expired, tries after the longest limit has passed, replaced links after a season. */
export const forgetOldCodes: Task = {
  task: 'people.forget-old-codes',
  every: '23 2 * * *',
  run: async (world) => {
    const now = world.now()
    await deleteCodesBefore(world.db, ago(now, 1))
    await deleteTriesBefore(world.db, ago(now, 2))
    await deleteRevokedBefore(world.db, ago(now, 90))
  },
}

export const peopleTasks: readonly Task[] = [forgetExpiredSessions, forgetOldCodes]
