import { type Draft, discardDraft, listDrafts, saveDraft } from '../../../features/people/index.ts'
import type { UndertakingPage } from '../../../features/undertakings/index.ts'
import type { Result } from '../../../kernel/result.ts'
import { ensureSession } from '../../frame/session.ts'
import type { Page } from '../../frame/visit.ts'
import type { Where } from '../../where/where.ts'
import { whereNow, whereOf } from './steps.ts'

const KIND = 'scope'

async function draftOf(c: Page, undertaking: string): Promise<Draft | undefined> {
  const { actor, site } = c.get('visit')
  if (actor.kind === 'system' || actor.session === null) return undefined
  return (await listDrafts(site.world.db, actor.session, KIND)).find((it) => it.fields.undertaking === undertaking)
}

/** The change that this browser has begun; as the scope is now where none is begun. */
export async function currentWhere(c: Page, undertaking: UndertakingPage): Promise<Where> {
  const draft = await draftOf(c, undertaking.id)
  return draft === undefined ? whereNow(undertaking) : whereOf(draft.fields)
}

/** Keeps a page's answers with those of before, in one's own space until they are saved (C3). */
export async function keepWhere(c: Page, undertaking: UndertakingPage, where: Where): Promise<Result<unknown>> {
  const { actor } = await ensureSession(c)
  const draft = await draftOf(c, undertaking.id)
  const { id, number, title } = undertaking
  const fields = { undertaking: id, number: String(number), title, ...where }
  return c.get('visit').site.world.perform(saveDraft, actor, { draft: draft?.id ?? null, kind: KIND, fields })
}

/** The change is made, or given up. */
export async function forgetWhere(c: Page, undertaking: string): Promise<void> {
  const { actor, site } = c.get('visit')
  const draft = await draftOf(c, undertaking)
  if (draft !== undefined) await site.world.perform(discardDraft, actor, { draft: draft.id })
}
