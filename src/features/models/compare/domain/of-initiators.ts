import type { CollaborationModel, Initiator } from '../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../domain/known.ts'
import { type ActorKind, SCALES } from '../../domain/words.ts'
import { type Saying, saying } from '../../review/domain/saying.ts'
import { changed, type Difference, type Subject, subject } from './difference.ts'
import { ofActorsAlike, scaleName, scalesIn, type Two } from './names.ts'
import { pairUp } from './pairing.ts'
import { type About, differ, knownChanged, knownTextChanged, told, wordsChanged } from './values.ts'

type Demanded = Exclude<Initiator['demands'], string>[number]

/** Who may initiate, at which scales, and what is demanded of them (R21, R24). */
export function ofInitiators({ before, after }: Two): Difference[] {
  return ofActorsAlike((actor, who) => ofInitiator(who, before.initiators[actor], after.initiators[actor]))
}

function ofInitiator(who: readonly Saying[], before: Known<Initiator>, after: Known<Initiator>): Difference[] {
  const about = (name: Subject) => ({ topic: 'initiators', what: subject(name, { who }) }) as const
  if (!isValue<Initiator>(before) || !isValue<Initiator>(after)) {
    if (!differ(before, after)) return []
    return [changed('initiators', about('initiator').what, mayInitiate(before), mayInitiate(after))]
  }
  return [
    ...wordsChanged(about('initiator-scales'), before.scales, after.scales, SCALES, scaleName),
    ...ofDemands(about('demands'), before.demands, after.demands),
  ]
}

function mayInitiate(field: CollaborationModel['initiators'][ActorKind]): Saying {
  if (field === 'none') return saying('models.compare.may-not')
  if (field === 'unknown') return saying('models.compare.unknown')
  return saying('models.compare.may', {
    scales: told(field.scales, scalesIn),
    demands: told<readonly Demanded[]>(field.demands, (demands) => demands.map(demandName)),
  })
}

function demandName({ kind }: Demanded): Saying {
  return saying(`models.review.demand.${kind}`)
}

/** What is demanded as one sentence, since one demand takes another's place; and what is said of those that stay. */
function ofDemands(about: About, before: Initiator['demands'], after: Initiator['demands']): Difference[] {
  if (differ(kindsOf(before), kindsOf(after)))
    return knownChanged<readonly Demanded[]>(about, before, after, (demands) => demands.map(demandName))
  if (!isValue<readonly Demanded[]>(before) || !isValue<readonly Demanded[]>(after)) return []
  const { both } = pairUp<Demanded>(before, after, [({ kind, text }) => `${kind} ${text?.sv}`, ({ kind }) => kind])
  return both.flatMap(([old, now]) => {
    const what = saying('models.compare.of', { thing: about.what, what: demandName(now) })
    return knownTextChanged({ topic: about.topic, what }, old.text, now.text)
  })
}

function kindsOf(demands: Initiator['demands']) {
  return isValue<readonly Demanded[]>(demands) ? demands.map(({ kind }) => kind).toSorted() : demands
}
