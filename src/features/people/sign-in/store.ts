import type { Database, Tx } from '../../../platform/database/index.ts'
import type { SentCode } from '../domain/sign-in-code.ts'

export interface NewCode extends Omit<SentCode, 'attempts' | 'usedAt' | 'formerHash'> {
  readonly createdAt: Date
}

export async function insertCode(tx: Tx, code: NewCode): Promise<void> {
  await tx
    .insertInto('sign_in_code')
    .values({
      id: code.id,
      address: code.address,
      address_key: code.addressKey,
      code_hash: code.codeHash,
      link_hash: code.linkHash,
      session: code.session,
      created_at: code.createdAt,
      expires_at: code.expiresAt,
    })
    .execute()
}

/** Which code a guess is about: a link names it; digits mean the newest that this browser asked for. */
export type CodeWanted =
  | { readonly linkHash: Buffer }
  | { readonly session: string | null; readonly formerHash: Buffer | null }

export async function lockCode(tx: Tx, wanted: CodeWanted): Promise<SentCode | undefined> {
  return await tx
    .selectFrom('sign_in_code')
    .select(['id', 'address', 'address_key as addressKey', 'code_hash as codeHash', 'link_hash as linkHash'])
    .select(['session', 'attempts', 'expires_at as expiresAt', 'used_at as usedAt', 'former_hash as formerHash'])
    .where((row) =>
      'linkHash' in wanted
        ? row('link_hash', '=', wanted.linkHash)
        : row.or([row('session', '=', wanted.session), row('former_hash', '=', wanted.formerHash)]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateAttempts(tx: Tx, id: string, attempts: number): Promise<void> {
  await tx.updateTable('sign_in_code').set({ attempts }).where('id', '=', id).execute()
}

export async function markUsed(tx: Tx, id: string, formerHash: Buffer, now: Date): Promise<void> {
  await tx.updateTable('sign_in_code').set({ used_at: now, former_hash: formerHash }).where('id', '=', id).execute()
}

/** Addresses are kept no longer than it takes to say that a code has expired. */
export async function deleteCodesBefore(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('sign_in_code').where('expires_at', '<', before).execute()
}
