import { DAY } from '../../kernel/clock.ts'
import type { Task } from '../../platform/jobs/index.ts'
import { deleteTriesBefore } from './attempts/store.ts'
import { deleteExpiredDrafts } from './drafts/store.ts'
import { deleteRevokedBefore } from './links/store.ts'
import { deleteExpiredSessions } from './sessions/store.ts'
import { deleteCodesBefore } from './sign-in/store.ts'

/** How long what nobody needs any more is kept, in days: /integritet and docs/operations.md say the same. */
export const KEPT_DAYS = { expiredCodes: 1, tries: 2, replacedLinks: 90 } as const

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
    await deleteCodesBefore(world.db, ago(now, KEPT_DAYS.expiredCodes))
    await deleteTriesBefore(world.db, ago(now, KEPT_DAYS.tries))
    await deleteRevokedBefore(world.db, ago(now, KEPT_DAYS.replacedLinks))
  },
}

export const peopleTasks: readonly Task[] = [forgetExpiredSessions, forgetOldCodes]
