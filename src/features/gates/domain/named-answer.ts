import type { Role } from '../../../kernel/actor.ts'
import type { Sentence } from '../../../platform/i18n/index.ts'
import type { Evidence } from './evidence.ts'
import { roleInWords } from './who.ts'

/** The kind of criterion that this room judges itself. */
export const NAMED_ANSWER = 'named-answer'

/** What a named person answered to a criterion, in a role that the model allows, with a reason. */
export interface NamedAnswer {
  readonly id: string
  readonly criterion: string
  readonly fulfilled: boolean
  readonly reason: string
  readonly language: string
  readonly name: string
  readonly as: Role
  readonly at: string
}

/** Judged by the newest answer; older ones are kept and shown. `by`: the roles that may answer. */
export function judgeAnswers(answersNewestFirst: readonly NamedAnswer[], by: readonly Role[]): Evidence {
  const [newest] = answersNewestFirst
  const met = newest?.fulfilled ?? false
  return {
    met,
    found: newest === undefined ? { key: 'gates.answer.none' } : said(newest),
    missing: met ? [] : [newest === undefined ? { key: 'gates.answer.missing' } : { key: 'gates.answer.not-yet' }],
    links: [{ to: 'answers', label: newest === undefined ? 'gates.answer.give' : 'gates.answer.read' }],
    who: by,
    counted: newest === undefined ? [] : [newest.id],
  }
}

/** The role, not the name: this is frozen with the passage, and the name stands with the answer itself. */
function said({ fulfilled, as, at }: NamedAnswer): Sentence {
  const values = { role: roleInWords(as), date: { date: at } }
  return { key: fulfilled ? 'gates.answer.yes' : 'gates.answer.no', values }
}
