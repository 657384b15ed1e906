import type { EffortPage } from '../../../features/efforts/index.ts'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { UseCase } from '../../../platform/world.ts'
import { refusalPage } from '../../frame/error-page.tsx'
import type { Fields } from '../../frame/form.ts'
import { troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { beforeYouAsk } from './before-you-ask.tsx'
import { readAsking } from './read-asking.ts'

/** What was chosen before asking: nothing yet, to wait, to ask anyway, or the id of what is joined. */
export type AskingChoice = 'none' | 'wait' | 'ask' | { readonly joins: string }

export function answeredChoice(fields: Fields): AskingChoice {
  const choice = fields.choice ?? ''
  if (choice === 'wait') return 'wait'
  if (choice.startsWith('join:')) return { joins: choice.slice('join:'.length) }
  return choice === 'ask' ? 'ask' : 'none'
}

interface Sending<Outcome> {
  effort: EffortPage
  fields: Fields
  choice: AskingChoice
  /** What the use case takes besides. */
  extra: object
  action: string
  mayJoin: boolean
  done: (outcome: Outcome) => string
  again: (refusal: Refusal) => Response | Promise<Response>
}

/** Registers or changes an asking; when the same people are asked by others, that is shown first, and a choice asked for. */
export async function sendAsking<Input, Loaded, Outcome>(
  c: Page,
  useCase: UseCase<Input, Loaded, Outcome>,
  { effort, fields, choice, extra, action, mayJoin, done, again }: Sending<Outcome>,
): Promise<Response> {
  const { site, actor, t } = c.get('visit')
  const read = await readAsking(c, effort, fields)
  if (!read.ok) return again(read)
  const chosen = {
    reason: choice === 'ask' ? fields.reason : '',
    joins: typeof choice === 'object' ? choice.joins : null,
  }
  const result = await site.world.perform(useCase, actor, { ...read.value, ...extra, ...chosen })
  if (result.ok) return c.redirect(done(result.value), 303)
  if (result.kind === 'missing' || result.kind === 'forbidden') return refusalPage(c, result)
  const isChoosing = result.reason === 'asking.asked-before' || result.reason === 'asking.join.gone'
  if (!isChoosing) return again(result)
  const place = (read.value as { place: string }).place
  // The first time it is no mistake: it is the next question.
  const wrong = whatIsMissing(fields, result)
  const trouble = wrong === null ? undefined : troubleFrom(t, wrong)
  return beforeYouAsk(c, { effort, fields, place, action, mayJoin, trouble })
}

function whatIsMissing(fields: Fields, refusal: Refusal): Refusal | null {
  if (refusal.reason === 'asking.join.gone') return refusal
  if (fields.choice === 'ask') return refuse('invalid', 'form.invalid', { fields: { reason: 'form.required' } })
  return fields.step === 'before' ? refuse('invalid', 'form.invalid', { fields: { choice: 'form.choose' } }) : null
}
