import type { Database, Db, Tx } from '../database/index.ts'
import { isLanguage } from '../i18n/index.ts'
import type { Mail } from './mail.ts'

export interface StoredMail extends Mail {
  readonly createdAt: Date
  readonly sentAt: Date | null
  /** When the mail server said that it never will be delivered. */
  readonly refusedAt: Date | null
}

export async function insertMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  await tx
    .insertInto('mail')
    .values({ ...mail, created_at: now })
    .execute()
}

export async function findMail(db: Db, id: string): Promise<StoredMail | null> {
  const row = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? storedMail(row) : null
}

/** The words are with the receiver now; kept here, they would be a stock of private links. */
export async function markSent(db: Database, id: string, now: Date): Promise<void> {
  await db.updateTable('mail').set({ sent_at: now, body: '' }).where('id', '=', id).execute()
}

export async function markRefused(db: Database, id: string, now: Date): Promise<void> {
  await db.updateTable('mail').set({ refused_at: now, body: '' }).where('id', '=', id).execute()
}

/** What isn't sent, newest first. */
export async function selectUnsent(db: Db, limit: number, offset: number): Promise<StoredMail[]> {
  const rows = await db
    .selectFrom('mail')
    .selectAll()
    .where('sent_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(storedMail)
}

/** Removes what was sent before `sentBefore`, and everything written before `writtenBefore`. Returns how many. */
export async function deleteOldMail(db: Database, sentBefore: Date, writtenBefore: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('mail')
    // Nothing is sent before it is written: the index on created_at narrows both.
    .where('created_at', '<', sentBefore)
    .where((row) => row.or([row('sent_at', '<', sentBefore), row('created_at', '<', writtenBefore)]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Removes all mail to an address, sent or not: part of that person's erasure. */
export async function deleteMailTo(tx: Tx, recipient: string): Promise<void> {
  await tx.deleteFrom('mail').where('recipient', '=', recipient).execute()
}

interface Row {
  readonly id: string
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly body: string
  readonly created_at: Date
  readonly sent_at: Date | null
  readonly refused_at: Date | null
}

function storedMail(row: Row): StoredMail {
  return {
    id: row.id,
    recipient: row.recipient,
    language: isLanguage(row.language) ? row.language : 'sv',
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    refusedAt: row.refused_at,
  }
}
