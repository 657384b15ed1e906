import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { type DraftRow, lockDraft, type ModelDraft, selectDraft, selectDrafts } from './store.ts'

/** The revision that somebody had before them; what is no number is none that there is, so that it is told as stale. */
export const revisionSchema = z.coerce.number().int().catch(0)

/** The actor's own drafts, the latest first. */
export async function listDrafts(db: Db, actor: Actor): Promise<readonly DraftRow[]> {
  return actor.kind === 'person' ? selectDrafts(db, actor.person) : []
}

/** A draft of the actor's own. What is somebody else's isn't there (404): not even that it is. */
export async function findDraft(db: Db, actor: Actor, id: string): Promise<ModelDraft | undefined> {
  return actor.kind === 'person' && isId(id) ? selectDraft(db, id, actor.person) : undefined
}

/** For use cases: the actor's own draft, locked; or the refusal that it isn't there. */
export async function lockOwnDraft(tx: Tx, actor: Actor, id: string): Promise<ModelDraft | Refusal> {
  const draft = actor.kind === 'person' && isId(id) ? await lockDraft(tx, id, actor.person) : undefined
  return draft ?? refuse('missing', 'models.draft.missing')
}
