import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { type UseCase, useCase } from '../../platform/world.ts'
import { roleAmong } from './domain/gate-in-force.ts'
import { type AnswerInput, answerInput } from './form.ts'
import type { LoadGate } from './load-gate.ts'
import { type LoadedWord, loadWord, wordOf } from './load-word.ts'
import { mayAnswer } from './policy.ts'
import { findNewestAnswer, insertAnswer, type Word } from './store.ts'

type Answered = Word & { readonly fulfilled: boolean; readonly unchanged: boolean }

interface Loaded extends LoadedWord {
  readonly newest: Awaited<ReturnType<typeof findNewestAnswer>>
}

/**
 * A named person answers a criterion that asks for it, in a role that the model lets, with a reason. The newest answer
 * counts; all are kept and shown. `loadGate` comes from the room above that knows undertakings.
 */
export function answerCriterion(loadGate: LoadGate): UseCase<AnswerInput, Loaded, Answered> {
  return useCase({
    name: 'gates.answer-criterion',
    input: answerInput,
    load: async (tx, input, given) => {
      const loaded = await loadWord(tx, loadGate, input, given)
      return isRefusal(loaded) ? loaded : { ...loaded, newest: await findNewestAnswer(tx, input) }
    },
    allow: (actor, { gate, criterion }) =>
      mayAnswer(actor, gate, criterion) ? ok(true) : refuse('forbidden', 'gates.answer.forbidden'),
    decide: (loaded, input, { actor, newId }) => {
      const { gate, criterion, newest } = loaded
      if (criterion.kind !== 'named-answer') return refuse('missing', 'gates.no-criterion')
      const as = roleAmong(actor, criterion.params.by, gate.scopes)
      const word = wordOf(loaded, input, as, newId())
      if (isRefusal(word)) return word
      const about = { subject: word.id, undertaking: word.undertaking, place: gate.place }
      const data = { phase: word.phase, criterion: word.criterion, fulfilled: input.fulfilled, as: word.as }
      const answered = { ...word, fulfilled: input.fulfilled }
      // A double press: the same person says the same.
      const unchanged = newest !== undefined && isSame(newest, answered)
      return decided({ ...answered, unchanged }, unchanged ? [] : [{ type: 'criterion.answered', ...about, data }])
    },
    save: async (tx, { unchanged, ...answered }, { now }) => {
      if (!unchanged) await insertAnswer(tx, answered, now)
    },
  })
}

type Said = Pick<Answered, 'fulfilled' | 'reason' | 'language'>

function isSame(newest: Said & { readonly person: string | null }, said: Said & { readonly person: string }): boolean {
  return (['person', 'fulfilled', 'reason', 'language'] as const).every((part) => newest[part] === said[part])
}
