import { ok, refuse } from '../../kernel/result.ts'
import { decided, isRefusal } from '../../kernel/use-case.ts'
import { type UseCase, useCase } from '../../platform/world.ts'
import { roleAmong } from './domain/gate-in-force.ts'
import { type AnswerInput, answerInput } from './form.ts'
import type { LoadGate } from './load-gate.ts'
import { type LoadedWord, loadWord, wordOf } from './load-word.ts'
import { mayAnswer } from './policy.ts'
import { insertAnswer, type Word } from './store.ts'

type Answered = Word & { readonly fulfilled: boolean }

/**
 * A named person answers a criterion that asks for it, in a role that the model lets, with a reason. The newest answer
 * counts; all are kept and shown. `loadGate` comes from the room above that knows undertakings.
 */
export function answerCriterion(loadGate: LoadGate): UseCase<AnswerInput, LoadedWord, Answered> {
  return useCase({
    name: 'gates.answer-criterion',
    input: answerInput,
    load: (tx, input, given) => loadWord(tx, loadGate, input, given),
    allow: (actor, { gate, criterion }) =>
      mayAnswer(actor, gate, criterion) ? ok(true) : refuse('forbidden', 'gates.answer.forbidden'),
    decide: (loaded, input, { actor, newId }) => {
      const { gate, criterion } = loaded
      if (criterion.kind !== 'named-answer') return refuse('missing', 'gates.no-criterion')
      const as = roleAmong(actor, criterion.params.by, gate.scopes)
      const word = wordOf(loaded, input, as, newId())
      if (isRefusal(word)) return word
      const about = { subject: word.id, undertaking: word.undertaking, place: gate.place }
      const data = { phase: word.phase, criterion: word.criterion, fulfilled: input.fulfilled, as: word.as }
      return decided({ ...word, fulfilled: input.fulfilled }, [{ type: 'criterion.answered', ...about, data }])
    },
    save: (tx, answered, { now }) => insertAnswer(tx, answered, now),
  })
}
