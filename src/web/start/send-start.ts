import { askAtStart } from '../../features/meetings/index.ts'
import { findUndertakingInForce, startUndertaking } from '../../features/undertakings/index.ts'
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
  const { language, site } = c.get('visit')
  const { token } = await ensureSession(c)
  const fields = await readFields(c)
  const current = await currentDraft(c)
  const draft = fields.draft ?? current?.id ?? ''
  // A draft that is sent already is no longer the current one: the use case answers with what it became.
  const answers = answersOf(current?.id === draft ? current.fields : {})
  const first = current?.id === draft ? firstUnanswered(answers) : null
  if (first !== null) return c.redirect(stepAddress(language, first), 303)
  return submit(c, start, inputFrom(answers, draft, token, language), {
    done: async ({ id }) => {
      const undertaking = await findUndertakingInForce(site.world.db, id)
      return `/${language}/utvecklingsarbeten/${undertaking?.number}/kvitto`
    },
    again: (trouble) => checkPage(c, answers, draft, trouble),
  })
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
