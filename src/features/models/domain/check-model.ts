import { doubleIds, repeatedWords } from './check-ids.ts'
import { danglingReferences } from './check-references.ts'
import type { CollaborationModel } from './collaboration-model.ts'
import { type Finding, phrase } from './fault.ts'
import { allCriteria } from './walk.ts'

/**
 * What the form alone can't tell: ids that come twice, references to what isn't there, dates that don't exist, and
 * criteria that could never be met because no room offers evidence for their kind (`knownKinds`: those offered).
 * Whether the model contradicts itself, or is a good one, is for the review to say.
 */
export function checkModel(model: CollaborationModel, knownKinds: ReadonlySet<string>): readonly Finding[] {
  return [
    ...reservedId(model),
    ...doubleIds(model),
    ...repeatedWords(model),
    ...danglingReferences(model),
    ...impossibleDates(model),
    ...impossibleJudges(model),
    ...unofferedKinds(model, knownKinds),
  ]
}

/** Words that stand where a model's id does in addresses: a model of that name would never be seen, and can't be renamed. */
const RESERVED = ['jamfor', 'utkast', 'val']

function reservedId({ id }: CollaborationModel): readonly Finding[] {
  if (!RESERVED.includes(id)) return []
  const found = phrase('models.found.text', { value: id })
  return [{ path: ['id'], found, expected: [phrase('models.expected.unreserved-id')] }]
}

function unofferedKinds(model: CollaborationModel, knownKinds: ReadonlySet<string>): readonly Finding[] {
  return allCriteria(model)
    .filter(({ part }) => !knownKinds.has(part.kind))
    .map(({ part, path }) => ({
      path: [...path, 'kind'],
      found: phrase('models.found.unoffered-kind', { kind: part.kind }),
      expected: [phrase('models.expected.one-of', { words: [...knownKinds].join(', ') })],
    }))
}

/** 30 February has the form of a date. */
function impossibleDates(model: CollaborationModel): readonly Finding[] {
  return model.sources.flatMap(({ date }, at) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : undefined
    if (day === undefined || (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(date))) return []
    const found = phrase('models.found.text', { value: date })
    return [{ path: ['sources', at, 'date'], found, expected: [phrase('models.expected.calendar-day')] }]
  })
}

/** More residents among the judges than there are judges. */
function impossibleJudges(model: CollaborationModel): readonly Finding[] {
  return allCriteria(model).flatMap(({ part, path }) => {
    if (part.kind !== 'added-value-judged') return []
    const { minimumJudges, residentsAmongJudges } = part.params
    if (typeof minimumJudges !== 'number' || typeof residentsAmongJudges !== 'number') return []
    if (residentsAmongJudges <= minimumJudges) return []
    const found = phrase('models.found.number', { value: String(residentsAmongJudges) })
    const expected = [phrase('models.expected.whole-number', { least: 0, most: minimumJudges })]
    return [{ path: [...path, 'params', 'residentsAmongJudges'], found, expected }]
  })
}
