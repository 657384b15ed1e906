import type { Need } from '../../domain/collaboration-model.ts'
import { isValue } from '../../domain/known.ts'
import { saying } from '../../review/domain/saying.ts'
import { added, type Difference, removed, type Subject, subject } from './difference.ts'
import type { Two } from './names.ts'
import { sourceChanged } from './of-purpose.ts'
import { pairById } from './pairing.ts'
import { knownChanged, knownTextChanged, quote, textChanged, wordChanged } from './values.ts'

/** The needs that the model was made for, and how it says that each is met (R4). */
export function ofNeeds(two: Two): Difference[] {
  const [before, after] = [two.before.needs, two.after.needs]
  const about = { topic: 'needs', what: subject('needs') } as const
  if (!isValue<readonly Need[]>(before) || !isValue<readonly Need[]>(after))
    return knownChanged<readonly Need[]>(about, before, after, (needs) => needs.map(({ text }) => quote(text)))
  const { both, fresh, gone } = pairById<Need>(before, after)
  return [
    ...both.flatMap(([old, now]) => ofNeed(two, old, now)),
    ...fresh.map(({ text }) => added('needs', about.what, quote(text))),
    ...gone.map(({ text }) => removed('needs', about.what, quote(text))),
  ]
}

function ofNeed(two: Two, before: Need, after: Need): Difference[] {
  const about = (name: Subject) => ({ topic: 'needs', what: subject(name, { need: quote(after.text) }) }) as const
  return [
    ...textChanged(about('need-text'), before.text, after.text),
    ...wordChanged(about('need-kind'), before.kind, after.kind, (kind) => saying(`models.compare.need-kind.${kind}`)),
    ...sourceChanged(about('need-source'), before.source, after.source, two),
    ...knownTextChanged(about('need-answer'), before.answer, after.answer),
  ]
}
