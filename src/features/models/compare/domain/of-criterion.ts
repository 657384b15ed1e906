import { ROLES, type Role } from '../../../../kernel/actor.ts'
import type { Criterion, Exceptions, Step } from '../../domain/collaboration-model.ts'
import type { CriterionChange } from '../../domain/criterion-changes.ts'
import type { Text } from '../../domain/text.ts'
import { allSteps, criteriaOf } from '../../domain/walk.ts'
import { type Saying, saying } from '../../review/domain/saying.ts'
import { changed, type Difference, type Subject, subject } from './difference.ts'
import { nameOf, phaseName, type Two } from './names.ts'
import { answersChanged } from './of-steps.ts'
import { differ, quote, textChanged, told, wordChanged, wordsChanged } from './values.ts'

/** One criterion of both models; `what` are the parts of it that differ, as `criteriaChanged` tells them. */
export function ofCriterion(
  two: Two,
  before: Criterion,
  after: Criterion,
  what: CriterionChange['what'],
): Difference[] {
  const criterion = quote(after.text)
  const about = (name: Subject) => ({ topic: 'gates', what: subject(name, { criterion }) }) as const
  const steps = { before: stepsIn(two.before), after: stepsIn(two.after) }
  return [
    ...(what.includes('phase')
      ? [
          changed(
            'gates',
            about('criterion-phase').what,
            phaseHolding(two.before, before),
            phaseHolding(two.after, after),
          ),
        ]
      : []),
    ...wordChanged(about('criterion-kind'), before.kind, after.kind, (kind) => saying(`models.compare.kind.${kind}`)),
    ...textChanged(about('criterion-text'), before.text, after.text),
    ...(before.kind === after.kind ? paramsChanged(criterion, before, after) : []),
    ...answersChanged(about('criterion-answers'), before.answers, after.answers, two),
    ...wordsChanged(
      about('criterion-requires'),
      before.requires,
      after.requires,
      [...new Set([...steps.after, ...steps.before].map(({ id }) => id))],
      (id, side) => nameOf(steps[side], id, ({ title }) => title),
    ),
    ...ownExceptions(about('criterion-exceptions').what, before.exceptions, after.exceptions),
  ]
}

function stepsIn(model: Two['before']): readonly Step[] {
  return allSteps(model).map(({ part }) => part)
}

function phaseHolding(model: Two['before'], criterion: Criterion): Saying | Text {
  const phase = model.phases.find((it) => criteriaOf(it).includes(criterion))
  return phaseName(model, phase?.id ?? '')
}

/** Parameters of all kinds; a kind has few of them. */
const PARAMS = [
  'contactWithinWorkingDays',
  'meetingWithinWorkingDays',
  'minimumResidents',
  'openDays',
  'answeredProposals',
  'tolerance',
  'warnsOnly',
  'minimumJudges',
  'residentsAmongJudges',
  'question',
  'by',
] as const

type Param = 'unknown' | number | boolean | Text | readonly Role[] | undefined

/** Both are of the same kind, and so have parameters of the same names. */
function paramsChanged(criterion: Saying, before: Criterion, after: Criterion): Difference[] {
  const [old, now] = [before.params, after.params].map((params) => new Map<string, Param>(Object.entries(params)))
  return PARAMS.flatMap((name) => {
    const [then, value] = [old?.get(name), now?.get(name)]
    const about = { topic: 'gates', what: subject(`param-${name}`, { criterion }) } as const
    if (isText(then) && isText(value)) return textChanged(about, then, value)
    return wordChanged(about, sorted(then), sorted(value), paramInWords)
  })
}

function isText(value: Param): value is Text {
  return typeof value === 'object' && 'sv' in value
}

function isRoles(value: Param): value is readonly Role[] {
  return Array.isArray(value)
}

function sorted(value: Param): Param {
  return isRoles(value) ? ROLES.filter((role) => value.includes(role)) : value
}

function paramInWords(value: Param) {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return saying(value ? 'models.compare.yes' : 'models.compare.no')
  if (isRoles(value)) return roles(value)
  return saying('models.compare.unknown')
}

const roles = (of: readonly Role[]) =>
  ROLES.filter((role) => of.includes(role)).map((role) => saying(`gates.who.${role}`))

const grantedBy = (rule: Exceptions) => told<Exclude<Exceptions, string>>(rule, ({ by }) => roles(by))

const inOrder = (rule: Exceptions | undefined) =>
  typeof rule === 'object' ? ROLES.filter((role) => rule.by.includes(role)) : rule

/** Who may grant exceptions at a gate, from criteria that don't say otherwise themselves. */
export function exceptionsChanged(what: Saying, before: Exceptions, after: Exceptions): Difference[] {
  if (!differ(inOrder(before), inOrder(after))) return []
  return [changed('gates', what, grantedBy(before), grantedBy(after))]
}

function ownExceptions(what: Saying, before: Exceptions | undefined, after: Exceptions | undefined): Difference[] {
  if (!differ(inOrder(before), inOrder(after))) return []
  const inWords = (rule: Exceptions | undefined) =>
    rule === undefined ? saying('models.compare.as-the-gate') : grantedBy(rule)
  return [changed('gates', what, inWords(before), inWords(after))]
}
