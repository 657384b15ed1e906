import { DAY } from '../../kernel/clock.ts'
import type { Db } from '../database/index.ts'
import type { Task } from '../jobs/index.ts'
import { deleteOldMail, type StoredMail, selectUnsent } from './store.ts'

const PAGE_SIZE = 20

export interface OutboxPage {
  readonly mails: readonly StoredMail[]
  readonly hasMore: boolean
}

/** What isn't sent, newest first, 20 a page from page 1. It shows codes: for loopback with demo data only. */
export async function listOutbox(db: Db, page = 1): Promise<OutboxPage> {
  const rows = await selectUnsent(db, PAGE_SIZE + 1, (Math.max(1, page) - 1) * PAGE_SIZE)
  return { mails: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE }
}

/** Days that a mail's address is kept: after sending, and at most. */
export const MAIL_DAYS = { afterSending: 7, atMost: 30 } as const

/** Addresses are kept no longer than they are needed. */
export const forgetOldMail: Task = {
  task: 'mail.forget-old',
  every: '41 2 * * *',
  run: async (world) => {
    const now = world.now().getTime()
    await deleteOldMail(world.db, new Date(now - MAIL_DAYS.afterSending * DAY), new Date(now - MAIL_DAYS.atMost * DAY))
  },
}
