import type { Actor } from '../../../kernel/actor.ts'
import { isId } from '../../../kernel/ids.ts'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { Db, Tx } from '../../../platform/database/index.ts'
import { type StatementDraft, type StatementRow, selectStatement, selectStatements } from './store.ts'

/** The actor's own drafts of statements, the latest first. */
export async function listStatements(db: Db, actor: Actor): Promise<readonly StatementRow[]> {
  return actor.kind === 'person' ? selectStatements(db, actor.person) : []
}

/** A draft of the actor's own. What is somebody else's isn't there (404): not even that it is. */
export async function findStatement(db: Db, actor: Actor, id: string): Promise<StatementDraft | undefined> {
  return actor.kind === 'person' && isId(id) ? selectStatement(db, id, actor.person) : undefined
}

/** For use cases: the actor's own draft, locked; or the refusal that it isn't there. */
export async function lockOwnStatement(tx: Tx, actor: Actor, id: string): Promise<StatementDraft | Refusal> {
  const found = actor.kind === 'person' && isId(id) ? await selectStatement(tx, id, actor.person, { lock: true }) : null
  return found ?? refuse('missing', 'models.statement.missing')
}
