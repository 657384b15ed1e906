import type { Source } from '../../domain/collaboration-model.ts'
import { saying } from '../../review/domain/saying.ts'
import { added, type Difference, removed, type Subject, subject, verbatim } from './difference.ts'
import { sourceName, type Two } from './names.ts'
import { pairById } from './pairing.ts'
import { knownChanged, quote, textChanged, wordChanged } from './values.ts'

/** What the model rests on. */
export function ofSources(two: Two): Difference[] {
  const { both, fresh, gone } = pairById(two.before.sources, two.after.sources)
  const what = subject('sources')
  return [
    ...both.flatMap(([old, now]) => ofSource(two, old, now)),
    ...fresh.map(({ title }) => added('sources', what, quote(title))),
    ...gone.map(({ title }) => removed('sources', what, quote(title))),
  ]
}

function ofSource(two: Two, before: Source, after: Source): Difference[] {
  const about = (name: Subject) => ({ topic: 'sources', what: subject(name, { source: quote(after.title) }) }) as const
  return [
    ...textChanged(about('source-title'), before.title, after.title),
    ...knownChanged<string>(about('source-date'), before.date, after.date, verbatim),
    ...knownChanged<string>(about('source-case'), before.caseNumber, after.caseNumber, verbatim),
    ...knownChanged<string>(about('source-url'), before.url, after.url, verbatim),
    ...wordChanged(about('source-via'), before.via, after.via, (via, side) =>
      via === undefined ? saying('models.compare.left-out') : sourceName(two[side], via),
    ),
  ]
}
