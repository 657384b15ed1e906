import type { Actor } from '../../kernel/actor.ts'
import type { Refusal } from '../../kernel/result.ts'
import { isMessageKey, type Translate } from '../../platform/i18n/index.ts'
import type { UseCase } from '../../platform/world.ts'
import type { FieldError } from '../ui/error-summary.tsx'
import { reasonOf, refusalPage } from './error-page.tsx'
import { statusOf } from './respond.tsx'
import type { Page } from './visit.ts'

/** What was wrong with a post, ready to be shown in the form it came from. */
export interface Trouble {
  readonly status: ReturnType<typeof statusOf>
  /** The refusal's sentence. */
  readonly sentence: string
  readonly errors: readonly FieldError[]
  /** The message of one field; undefined when it is fine. */
  of(field: string): string | undefined
}

/** No trouble: for a form that is shown the first time. */
export const NO_TROUBLE: Trouble = { status: 200, sentence: '', errors: [], of: () => undefined }

interface Submission<Outcome> {
  /** Where to go when it was done (303: a reload doesn't send again), or a page of its own. */
  done(outcome: Outcome): string | Response | Promise<string | Response>
  /** The form again, with the words kept and what is wrong. Without one the refusal gets a page of its own. */
  again?(trouble: Trouble): Response | Promise<Response>
}

/** Runs a use case for a posted form: thin, the same way everywhere. */
export async function submit<Input, Loaded, Outcome>(
  c: Page,
  useCase: UseCase<Input, Loaded, Outcome>,
  raw: unknown,
  { done, again }: Submission<Outcome>,
  as?: Actor,
): Promise<Response> {
  const { site, actor, t } = c.get('visit')
  const result = await site.world.perform(useCase, as ?? actor, raw)
  if (result.ok) {
    const next = await done(result.value)
    return typeof next === 'string' ? c.redirect(next, 303) : next
  }
  // What one may not see, or not do, has no form to be shown in.
  if (again === undefined || result.kind === 'missing' || result.kind === 'forbidden') return refusalPage(c, result)
  return again(troubleFrom(t, result))
}

/** A refusal in the words of the page's language. */
export function troubleFrom(t: Translate, refusal: Refusal): Trouble {
  const errors = Object.entries(refusal.fields).map(([name, key]) => ({ name, message: messageFor(t, key, refusal) }))
  return {
    status: statusOf(refusal),
    sentence: t(reasonOf(refusal), refusal.values),
    errors,
    of: (field) => errors.find((it) => it.name === field)?.message,
  }
}

/** A schema's own English sentence (a missing choice, a wrong type) is said as "choose" in our words. */
function messageFor(t: Translate, key: string, refusal: Refusal): string {
  return isMessageKey(key) ? t(key, refusal.values) : t('form.choose')
}
