import { type Draft, listDrafts, saveDraft } from '../../features/people/index.ts'
import type { Result } from '../../kernel/result.ts'
import { ensureSession } from '../frame/session.ts'
import type { Page } from '../frame/visit.ts'
import { type Answers, answersOf } from './steps.ts'

const START = 'start'

/** The start that was begun in this browser and not sent; undefined for a fresh one. */
export async function currentDraft(c: Page): Promise<Draft | undefined> {
  const { actor, site } = c.get('visit')
  if (actor.kind === 'system' || actor.session === null) return undefined
  return (await listDrafts(site.world.db, actor.session, START))[0]
}

export async function currentAnswers(c: Page): Promise<Answers> {
  return answersOf((await currentDraft(c))?.fields ?? {})
}

/** Keeps a page's answers with those of before: in the visitor's own space until sent (C3). */
export async function keepAnswers(c: Page, answers: Partial<Answers>): Promise<Result<unknown>> {
  const { actor } = await ensureSession(c)
  const draft = await currentDraft(c)
  const fields = Object.fromEntries(
    Object.entries(answers).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  return c.get('visit').site.world.perform(saveDraft, actor, { draft: draft?.id ?? null, kind: START, fields })
}
