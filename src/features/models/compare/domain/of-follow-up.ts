import type { CollaborationModel, FollowUp } from '../../domain/collaboration-model.ts'
import { isValue, type Known } from '../../domain/known.ts'
import type { Text } from '../../domain/text.ts'
import { saying } from '../../review/domain/saying.ts'
import { added, changed, type Difference, removed, type Subject, subject } from './difference.ts'
import { phaseName, type Two } from './names.ts'
import { pairById, pairUp } from './pairing.ts'
import { differ, knownChanged, knownTextChanged, quote, textChanged, textsChanged, told } from './values.ts'

interface Indicator {
  readonly id: string
  readonly text: Text
}

type Time = Exclude<FollowUp['times'], string>[number]

/** How the way of working itself is tested (R17, R18). */
export function ofFollowUp({ before, after }: Two): Difference[] {
  const about = (name: Subject) => ({ topic: 'follow-up', what: subject(name) }) as const
  const [old, now] = [before.followUp, after.followUp]
  return [
    ...ofIndicators(old.indicators, now.indicators),
    ...knownTextChanged(about('baseline'), old.baseline, now.baseline),
    ...ofTimes(before, after),
    ...textsChanged(about('readers'), old.readers, now.readers),
    ...knownTextChanged(about('decision-rule'), old.decisionRule, now.decisionRule),
  ]
}

function ofIndicators(before: Known<readonly Indicator[]>, after: Known<readonly Indicator[]>): Difference[] {
  const about = { topic: 'follow-up', what: subject('indicators') } as const
  if (!isValue<readonly Indicator[]>(before) || !isValue<readonly Indicator[]>(after))
    return knownChanged<readonly Indicator[]>(about, before, after, (all) => all.map(({ text }) => quote(text)))
  const { both, fresh, gone } = pairById<Indicator>(before, after)
  return [
    ...both.flatMap(([old, now]) =>
      textChanged({ topic: 'follow-up', what: subject('indicator', { text: quote(now.text) }) }, old.text, now.text),
    ),
    ...fresh.map(({ text }) => added('follow-up', about.what, quote(text))),
    ...gone.map(({ text }) => removed('follow-up', about.what, quote(text))),
  ]
}

/** All times as one sentence: a time that was moved is no new one. */
function ofTimes(before: CollaborationModel, after: CollaborationModel): Difference[] {
  const [old, now] = [before.followUp.times, after.followUp.times]
  const what = subject('times')
  const inWords = (model: CollaborationModel) =>
    told<readonly Time[]>(model.followUp.times, (times) => times.map((time) => timeInWords(model, time)))
  if (differ(whenOnly(old), whenOnly(now))) return [changed('follow-up', what, inWords(before), inWords(after))]
  if (!isValue<readonly Time[]>(old) || !isValue<readonly Time[]>(now)) return []
  return pairUp<Time>(old, now, [(time) => `${whenOf(time)} ${time.text?.sv}`, whenOf]).both.flatMap(([then, time]) =>
    knownTextChanged(
      { topic: 'follow-up', what: subject('time-text', { time: timeInWords(after, time) }) },
      then.text,
      time.text,
    ),
  )
}

const whenOf = ({ from, months }: Time) => `${from} ${months}`

function whenOnly(times: FollowUp['times']) {
  return isValue<readonly Time[]>(times) ? times.map(whenOf).toSorted() : times
}

function timeInWords(model: CollaborationModel, { from, months }: Time) {
  return saying('models.compare.time', { months, phase: phaseName(model, from) })
}
