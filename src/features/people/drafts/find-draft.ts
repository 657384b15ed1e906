import type { Db, Tx } from '../../../platform/database/index.ts'
import type { Draft } from '../domain/draft.ts'
import { selectDraft, selectSubmitted, selectUnsent, updateSubmitted } from './store.ts'

/**
 * A draft in the session's own space; undefined for anybody else's, as for one that doesn't exist. A use case that sends
 * it locks it: a second press of the button waits, and then finds `submittedAs`.
 */
export function findDraft(
  db: Db,
  session: string,
  draft: string,
  options: { readonly lock?: boolean } = {},
): Promise<Draft | undefined> {
  return selectDraft(db, session, draft, options)
}

/** What was begun in this session and not sent, newest first. */
export function listDrafts(db: Db, session: string, kind: string | null = null): Promise<readonly Draft[]> {
  return selectUnsent(db, session, kind)
}

/**
 * Notes what a draft became, in the `save` that sends it; its words are gone from the draft then, and `receipt` (sealed,
 * see receipt.ts) stands in their place. What it became first, it stays: a second sending changes nothing.
 */
export function markSubmitted(tx: Tx, session: string, draft: string, as: string, receipt = ''): Promise<void> {
  return updateSubmitted(tx, session, draft, as, receipt === '' ? {} : { receipt })
}

/** The draft of this session that became `as`, with its receipt. */
export function findReceipt(db: Db, session: string, as: string): Promise<Draft | undefined> {
  return selectSubmitted(db, session, as)
}
