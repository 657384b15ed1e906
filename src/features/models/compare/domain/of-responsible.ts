import type { ModelBody, Responsible } from '../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../domain/known.ts'
import { ORGANISATION_LEVELS, type OrganisationLevel, SCALES, type Scale } from '../../domain/words.ts'
import { saying } from '../../review/domain/saying.ts'
import { added, changed, type Difference, removed, renamed, type Subject, subject } from './difference.ts'
import { ofActorsAlike, scaleName, type Two } from './names.ts'
import { pairById } from './pairing.ts'
import {
  differ,
  knownChanged,
  knownTextChanged,
  nameChanged,
  quote,
  textChanged,
  textsChanged,
  wordsChanged,
} from './values.ts'

const levelName = (level: OrganisationLevel) => saying(`models.review.line.${level}`)

/** Which body answers at each scale, and how it is anchored in the line organisation (R3, R13). */
export function ofResponsible({ before, after }: Two): Difference[] {
  return SCALES.flatMap((scale) => atScale(scale, before.responsible[scale], after.responsible[scale]))
}

function atScale(scale: Scale, before: Known<Responsible>, after: Known<Responsible>): Difference[] {
  const what = subject('responsible', { scale: scaleName(scale) })
  const about = { topic: 'responsible', what } as const
  if (!isValue<Responsible>(before) || !isValue<Responsible>(after))
    return knownChanged<Responsible>(about, before, after, ({ name }) => quote(name))
  return [
    ...ofBody(what, before, after),
    ...ORGANISATION_LEVELS.flatMap((level) => {
      const anchoring = subject('anchoring', { scale: scaleName(scale), level: levelName(level) })
      return knownTextChanged(
        { topic: 'responsible', what: anchoring },
        before.anchoring[level],
        after.anchoring[level],
      )
    }),
  ]
}

function ofBody(what: ReturnType<typeof subject>, before: Responsible, after: Responsible): Difference[] {
  const isNamedElse = differ(before.name, after.name)
  if (before.body === after.body) return nameChanged({ topic: 'responsible', what }, before.name, after.name)
  if (!isNamedElse) return [renamed(what, before.body, after.body)]
  return [changed('responsible', what, quote(before.name), quote(after.name))]
}

/** Bodies that the model sets up: whom they seat, and whom they ask first (R6, R31). */
export function ofBodies({ before, after }: Two): Difference[] {
  const about = { topic: 'bodies', what: subject('bodies') } as const
  if (!isValue<readonly ModelBody[]>(before.bodies) || !isValue<readonly ModelBody[]>(after.bodies))
    return knownChanged<readonly ModelBody[]>(about, before.bodies, after.bodies, (bodies) =>
      bodies.map(({ name }) => quote(name)),
    )
  const { both, fresh, gone } = pairById<ModelBody>(before.bodies, after.bodies)
  return [
    ...both.flatMap(([old, now]) => ofOneBody(old, now)),
    ...fresh.map(({ name }) => added('bodies', about.what, quote(name))),
    ...gone.map(({ name }) => removed('bodies', about.what, quote(name))),
  ]
}

function ofOneBody(before: ModelBody, after: ModelBody): Difference[] {
  const body = quote(after.name)
  const about = (name: Subject, more = {}) => ({ topic: 'bodies', what: subject(name, { body, ...more }) }) as const
  return [
    ...textChanged(about('body-name'), before.name, after.name),
    ...knownChanged<OrganisationLevel>(about('body-level'), before.level, after.level, levelName),
    ...wordsChanged(about('body-scales'), before.scales, after.scales, SCALES, scaleName),
    ...ofActorsAlike((actor, who) => {
      const [old, now] = [before.seats[actor], after.seats[actor]]
      return [
        ...knownChanged<number>(about('body-seats', { who }), old.seats, now.seats, (count) => count),
        ...knownChanged<number>(about('body-votes', { who }), old.votes, now.votes, (count) => count),
      ]
    }),
    ...textsChanged(about('body-asks'), before.asksFirst, after.asksFirst),
  ]
}
