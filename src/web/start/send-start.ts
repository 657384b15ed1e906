import { askAtStart } from '../../features/meetings/index.ts'
import { type Draft, findDraft } from '../../features/people/index.ts'
import { findUndertakingInForce, startUndertaking } from '../../features/undertakings/index.ts'
import { isId } from '../../kernel/ids.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { readFields } from '../frame/form.ts'
import { ensureSession } from '../frame/session.ts'
import { submit } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { checkPage } from './check-page.tsx'
import { currentDraft } from './draft.ts'
import { type Answers, answersOf, firstUnanswered, stepAddress } from './steps.ts'

const start = startUndertaking([askAtStart])

/** Sends what was answered. Pressed twice, or after going back, it gives the same receipt. */
export async function sendStart(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const { token } = await ensureSession(c)
  const fields = await readFields(c)
  const draft = await draftToSend(c, fields.draft)
  if (draft === undefined) return c.redirect(stepAddress(language, 'vad'), 303)
  if (draft.submittedAs !== null) return c.redirect(await receiptAddress(c, draft.submittedAs), 303)
  const answers = answersOf(draft.fields)
  const first = firstUnanswered(answers)
  if (first !== null) return c.redirect(stepAddress(language, first), 303)
  const { 'meets.answer': answer = '', 'meets.reason': reason = '' } = fields
  const meets = answer === '' ? null : { answer, reason, language }
  return submit(
    c,
    start,
    { ...inputFrom(answers, draft.id, token, language), meets },
    {
      done: ({ id }) => receiptAddress(c, id),
      again: (trouble) => checkPage(c, answers, draft.id, trouble, fields),
    },
  )
}

/** The draft that the page was about, sent before or not; without its id the one that was begun last. */
async function draftToSend(c: Page, id: string | undefined): Promise<Draft | undefined> {
  const { actor, site } = c.get('visit')
  if (id === undefined || !isId(id)) return currentDraft(c)
  return actor.kind === 'system' || actor.session === null ? undefined : findDraft(site.world.db, actor.session, id)
}

async function receiptAddress(c: Page, undertaking: string): Promise<string> {
  const { language, site } = c.get('visit')
  const found = await findUndertakingInForce(site.world.db, undertaking)
  return `/${language}/utvecklingsarbeten/${found?.number}/kvitto`
}

function inputFrom(answers: Answers, draft: string, receiptKey: string, language: Language) {
  const { title, summary, reason, togetherWith, groupName, initiatorKind, scale, place, largerBecause, wishes } =
    answers
  return {
    ...{ title, summary, reason, togetherWith, groupName, initiatorKind, scale, place, largerBecause, wishes },
    boundary: answers.boundary === '' ? null : JSON.parse(answers.boundary),
    draft,
    interpreter: answers.interpreter === '1',
    meetingLanguage: answers.language || language,
    language,
    receiptKey,
  }
}
