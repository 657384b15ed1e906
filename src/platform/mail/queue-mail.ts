import { newId } from '../../kernel/ids.ts'
import type { Job } from '../../kernel/use-case.ts'
import type { Tx } from '../database/index.ts'
import { headerLine, isOneAddress, type Mail, sendMailJob } from './mail.ts'
import { insertMail } from './store.ts'

/**
 * Writes a mail down in the caller's transaction and returns the job that sends it, for `world.record`.
 * A use case decides its jobs before it saves: it takes an id in `decide`, returns `sendMailJob(id)` there, and hands the
 * same id to `queueMail` in `save`.
 *
 * Throws when the recipient isn't exactly one address: addresses from people are read by `mailAddress` of
 * features/people long before, so this is a bug.
 */
export async function queueMail(
  tx: Tx,
  mail: Omit<Mail, 'id'> & { readonly id?: string; readonly now?: Date },
): Promise<Job> {
  if (!isOneAddress(mail.recipient)) throw new Error('A mail goes to exactly one address')
  const now = mail.now ?? new Date()
  const id = mail.id ?? newId(now)
  const { recipient, language, body } = mail
  await insertMail(tx, { id, recipient, language, subject: headerLine(mail.subject), body }, now)
  return sendMailJob(id)
}
