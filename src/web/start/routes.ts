import type { Hono } from 'hono'
import { refusalPage } from '../frame/error-page.tsx'
import { readFields } from '../frame/form.ts'
import type { Trouble } from '../frame/submit.ts'
import { troubleFrom } from '../frame/submit.ts'
import type { Env, Page } from '../frame/visit.ts'
import { searchedFor } from '../where/place-choice.tsx'
import { checkPage } from './check-page.tsx'
import { currentAnswers, currentDraft, keepAnswers } from './draft.ts'
import { extentPage } from './extent-step.tsx'
import { beginFromPlace, introPage } from './intro-page.tsx'
import { placePage } from './place-step.tsx'
import { receiptPage } from './receipt-page.tsx'
import { sendStart } from './send-start.ts'
import {
  type Answers,
  answersIn,
  answersOf,
  firstUnanswered,
  STEPS,
  type Step,
  stepAddress,
  stepAfter,
} from './steps.ts'
import { readStep } from './submit-steps.ts'
import { largerPage, meetingPage, sizePage, whatPage, whyPage, withWhomPage } from './text-steps.tsx'

type Show = (c: Page, answers: Answers, trouble?: Trouble) => Response | Promise<Response>

const PAGES: Readonly<Record<Exclude<Step, 'granska'>, Show>> = {
  vad: whatPage,
  storlek: sizePage,
  plats: placePage,
  grans: extentPage,
  storre: largerPage,
  vilka: withWhomPage,
  varfor: whyPage,
  mote: meetingPage,
}

/** Starting something (J2): one question a page, then a check, then a receipt. */
export function startPages(app: Hono<Env>): void {
  app.get('/:language/starta', introPage)
  app.post('/:language/starta', beginFromPlace)
  app.get('/:language/starta/granska', showCheck)
  app.post('/:language/starta/granska', sendStart)
  for (const step of STEPS) {
    if (step === 'granska') continue
    app.get(`/:language/starta/${step}`, async (c) => {
      const answers = await currentAnswers(c)
      return tooEarly(c, step, answers) ?? PAGES[step](c, answers)
    })
    app.post(`/:language/starta/${step}`, (c) => answerStep(c, step))
  }
  app.get('/:language/utvecklingsarbeten/:number{[0-9]{1,9}}/kvitto', receiptPage)
}

async function showCheck(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const draft = await currentDraft(c)
  const answers = answersOf(draft?.fields ?? {})
  const first = firstUnanswered(answers)
  if (first !== null || draft === undefined) return c.redirect(stepAddress(language, first ?? 'vad'), 302)
  return checkPage(c, answers, draft.id)
}

/** Which part of a place it is can't be asked before the place: an address that was typed or kept leads to what comes first. */
function tooEarly(c: Page, step: Step, answers: Answers): Response | null {
  if (step !== 'grans' || answers.place !== '') return null
  return c.redirect(stepAddress(c.get('visit').language, firstUnanswered(answers) ?? 'plats'), 303)
}

/** Keeps the answer, whole or not, and goes on when it is whole. */
async function answerStep(c: Page, step: Exclude<Step, 'granska'>): Promise<Response> {
  const { language, t } = c.get('visit')
  const fields = await readFields(c)
  const before = await currentAnswers(c)
  const search = step === 'plats' ? searchedFor(fields, stepAddress(language, step)) : null
  if (search !== null) return c.redirect(search, 303)
  const early = tooEarly(c, step, before)
  if (early !== null) return early
  const read = await readStep(c, step, fields, before)
  if (!read.ok) return PAGES[step](c, { ...before, ...answersIn(fields) }, troubleFrom(t, read))
  const kept = await keepAnswers(c, read.value)
  if (!kept.ok) {
    const trouble = troubleFrom(t, kept)
    return kept.kind === 'invalid' ? PAGES[step](c, { ...before, ...read.value }, trouble) : refusalPage(c, kept)
  }
  const answers = { ...before, ...read.value }
  return c.redirect(stepAddress(language, stepAfter(step, answers)), 303)
}
