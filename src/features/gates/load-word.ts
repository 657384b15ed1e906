import type { Role } from '../../kernel/actor.ts'
import { type Refusal, refuse } from '../../kernel/result.ts'
import type { Given } from '../../kernel/use-case.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Criterion, listOf } from '../models/index.ts'
import { findPeople } from '../people/index.ts'
import type { GateInForce } from './domain/gate-in-force.ts'
import type { LoadGate } from './load-gate.ts'
import { lockGate, type Word } from './store.ts'

/** What somebody wants to say about a criterion. */
export interface WordInput {
  readonly undertaking: string
  readonly phase: string
  readonly criterion: string
  readonly reason: string
  readonly language: string
}

/** The gate, the criterion and who speaks. */
export interface LoadedWord {
  readonly gate: GateInForce
  readonly criterion: Criterion
  /** The person's id and name; null for somebody we have no name of. */
  readonly speaker: { readonly person: string; readonly name: string } | null
}

/** Loads and locks what a word on a criterion rests on; refuses when the page it came from is no longer true. */
export async function loadWord(
  tx: Tx,
  loadGate: LoadGate,
  input: WordInput,
  { actor }: Given,
): Promise<LoadedWord | Refusal> {
  const gate = await loadGate(tx, input.undertaking)
  if (gate === null) return refuse('missing', 'gates.missing')
  await lockGate(tx, gate.undertaking)
  if (gate.ended || gate.phase !== input.phase) return refuse('conflict', 'gates.other-phase')
  const criterion = listOf<Criterion>(gate.gate.criteria).find(({ id }) => id === input.criterion)
  if (criterion === undefined) return refuse('missing', 'gates.no-criterion')
  const person = actor.kind === 'person' ? actor.person : null
  const name = person === null ? null : (await findPeople(tx, [person])).get(person)?.displayName
  return { gate, criterion, speaker: person === null || !name ? null : { person, name } }
}

/** The word as it is kept: under the speaker's name, in the role that lets them say it. Refuses who has no name here. */
export function wordOf(loaded: LoadedWord, input: WordInput, as: Role | undefined, id: string): Word | Refusal {
  if (loaded.speaker === null || as === undefined) return refuse('conflict', 'gates.name-needed')
  const { undertaking, phase, criterion, reason, language } = input
  return { id, undertaking, phase, criterion, reason, language, as, ...loaded.speaker }
}
