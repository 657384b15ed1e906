import { ok, type Refusal, refuse } from '../../kernel/result.ts'
import { decided, type Given, isRefusal } from '../../kernel/use-case.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type UseCase, useCase } from '../../platform/world.ts'
import { exceptionRoles } from '../models/index.ts'
import { roleAmong } from './domain/gate-in-force.ts'
import { type ExceptionInput, exceptionInput } from './form.ts'
import type { LoadGate } from './load-gate.ts'
import { type LoadedWord, loadWord, wordOf } from './load-word.ts'
import { mayExcept } from './policy.ts'
import { insertException, isExcepted, type Word } from './store.ts'

interface Loaded extends LoadedWord {
  readonly already: boolean
}

/**
 * Lets a gate open without one criterion: by name, with a reason, in public, and only by whom the model lets (R22). Once
 * granted it stays: what was decided in public isn't taken back in silence. `loadGate` comes from the room above.
 */
export function grantException(loadGate: LoadGate): UseCase<ExceptionInput, Loaded, Word> {
  return useCase({
    name: 'gates.grant-exception',
    input: exceptionInput,
    load: (tx, input, given) => load(tx, loadGate, input, given),
    allow: (actor, { gate, criterion }) =>
      mayExcept(actor, gate, criterion) ? ok(true) : refuse('forbidden', 'gates.exception.forbidden'),
    decide: (loaded, input, { actor, newId }) => {
      const { gate, criterion, already } = loaded
      if (already) return refuse('conflict', 'gates.exception.already')
      const as = roleAmong(actor, exceptionRoles(gate.gate, criterion), gate.scopes)
      const word = wordOf(loaded, input, as, newId())
      if (isRefusal(word)) return word
      const about = { subject: word.id, undertaking: word.undertaking, place: gate.place }
      const data = { phase: word.phase, criterion: word.criterion, as: word.as }
      return decided(word, [{ type: 'exception.granted', ...about, data }])
    },
    save: (tx, word, { now }) => insertException(tx, word, now),
  })
}

async function load(tx: Tx, loadGate: LoadGate, input: ExceptionInput, given: Given): Promise<Loaded | Refusal> {
  const loaded = await loadWord(tx, loadGate, input, given)
  if (isRefusal(loaded)) return loaded
  return { ...loaded, already: await isExcepted(tx, input.undertaking, input.phase, input.criterion) }
}
