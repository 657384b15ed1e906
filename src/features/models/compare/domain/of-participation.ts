import type { Participation } from '../../domain/collaboration-model.ts'
import type { Known } from '../../domain/known.ts'
import type { ActorKind, Level } from '../../domain/words.ts'
import { type Saying, saying } from '../../review/domain/saying.ts'
import { changed, type Difference, subject } from './difference.ts'
import { namedPhase, ofActorsAlike, type Two } from './names.ts'
import { pairById } from './pairing.ts'
import { firstHeard, highestLevel, type Reached } from './reached.ts'
import { differ, told, wordsChanged } from './values.ts'

/**
 * How much each kind of actor decides (R21–R23): for residents when they are first more than informed; for all the highest
 * level, and what changes in a phase that both models have. Where a single phase's level is all that changes, it is said
 * once: by what it does to when residents come in, or else by itself.
 */
export function ofParticipation(two: Two): Difference[] {
  return ofActorsAlike((actor, who) => {
    const levels = inSharedPhases(two, actor, who, levelChanged)
    const entry = actor === 'resident' ? whenFirstHeard(two, who) : []
    const one = levels.length === 1
    return [
      ...entry,
      ...(one ? [] : highest(two, actor, who)),
      ...(one && entry.length > 0 ? [] : levels),
      ...inSharedPhases(two, actor, who, holdsChanged),
    ]
  })
}

function whenFirstHeard({ before, after }: Two, who: readonly Saying[]): Difference[] {
  const [old, now] = [firstHeard(before, 'resident'), firstHeard(after, 'resident')]
  if (!differ(old, now)) return []
  return [changed('participation', subject('first-heard', { who }), inWords(old), inWords(now))]
}

function highest({ before, after }: Two, actor: ActorKind, who: readonly Saying[]): Difference[] {
  const [old, now] = [highestLevel(before, actor), highestLevel(after, actor)]
  // That a phase was put before it makes no level higher.
  if (old.level === now.level && old.atLeast === now.atLeast) return []
  return [changed('participation', subject('highest', { who }), inWords(old), inWords(now))]
}

function inWords(reached: Reached | undefined) {
  if (reached === undefined) return saying('models.compare.never')
  const { level, phase, atLeast } = reached
  if (phase === null) return levelName(level)
  const key = atLeast ? 'models.compare.level-at-least' : 'models.compare.level-in-phase'
  return saying(key, { level: levelName(level), number: phase + 1 })
}

function levelName(level: Known<Level>) {
  return level === 'none' ? saying('level.none') : told<Level>(level, (it) => saying(`level.${it}`))
}

type Compare = (about: Parameters<typeof wordsChanged>[0], old: Participation, now: Participation) => Difference[]

function inSharedPhases(
  { before, after }: Two,
  actor: ActorKind,
  who: readonly Saying[],
  compare: Compare,
): Difference[] {
  return pairById(before.phases, after.phases).both.flatMap(([old, now]) => {
    const phase = namedPhase(now, after.phases.indexOf(now))
    const what = subject('in-phase', { who, phase })
    return compare({ topic: 'participation', what }, old.participation[actor], now.participation[actor])
  })
}

const levelChanged: Compare = ({ topic, what }, old, now) =>
  differ(old.level, now.level) ? [changed(topic, what, levelName(old.level), levelName(now.level))] : []

const holdsChanged: Compare = ({ topic, what }, old, now) => {
  const holds = saying('models.compare.of', { thing: what, what: subject('holds') })
  return wordsChanged({ topic, what: holds }, old.holds, now.holds, ['seats', 'votes'], (it) =>
    saying(`model.holds.${it}`),
  )
}
