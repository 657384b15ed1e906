import type { z } from 'zod'
import type { Grant } from '../../../kernel/actor.ts'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import { type Decision, decided, type Given } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { fits } from '../domain/fits.ts'
import { handOverInput } from '../form.ts'
import type { KnownPerson } from '../persons/store.ts'
import { allowed, mayHandOver } from '../policy.ts'
import { giveAll, type HeldOf, type Holding, listHeld } from './holding.ts'
import { lockForHandingOver } from './store.ts'

type Input = z.infer<typeof handOverInput>

interface Loaded {
  readonly from: KnownPerson
  readonly to: (KnownPerson & { readonly grants: readonly Grant[] }) | undefined
  readonly held: readonly HeldOf[]
}

interface HandedOver {
  readonly from: string
  readonly to: string
  readonly held: readonly HeldOf[]
}

/**
 * Gives what somebody answers for to somebody else, all of it or all of one kind at one body, in one transaction (R16). By the
 * person themself, by an administrator, or by the coordinator of every body that it touches. Who takes it holds a role that
 * fits each thing: otherwise nothing is given, and it is said what doesn't fit.
 */
export function handOver(holdings: readonly Holding[]): UseCase<Input, Loaded, HandedOver> {
  return useCase({
    name: 'people.hand-over',
    input: handOverInput,
    load: (tx, input, given): Promise<Loaded | Refusal> => load(tx, holdings, input, given),
    allow: (actor, { from, held }) => {
      const bodies = held.map(({ thing }) => thing.body)
      return allowed(mayHandOver(actor, { person: from.id, bodies }), 'handover-things.forbidden')
    },
    decide,
    save: (tx, { held, from, to }, { now }) => giveAll(tx, held, { from, to }, now),
  })
}

async function load(tx: Tx, holdings: readonly Holding[], input: Input, { now }: Given): Promise<Loaded | Refusal> {
  const people = await lockForHandingOver(tx, [input.from, input.to])
  const from = people.get(input.from)
  if (from === undefined) return refuse('missing', 'handover-things.nobody')
  const all = await listHeld(tx, holdings, from.id, dateIn(now), input.kind)
  const held = input.body === null ? all : all.filter(({ thing }) => (thing.body ?? 'none') === input.body)
  return { from, to: people.get(input.to), held }
}

function decide({ from, to, held }: Loaded): Decision<HandedOver> | Refusal {
  if (to === undefined) return atReceiver('form.choose')
  if (to.id === from.id) return atReceiver('handover-things.same')
  const unfit = held.filter(({ holding, thing }) => !fits(to.grants, { roles: holding.roles, scopes: thing.scopes }))
  if (unfit.length > 0) return atReceiver('handover-things.unfit', unfit.length)
  // A second press of the button: it has been handed over, as was asked.
  if (held.length === 0) return decided({ from: from.id, to: to.id, held }, [])
  const counts: Record<string, number> = {}
  for (const { holding } of held) counts[holding.kind] = (counts[holding.kind] ?? 0) + 1
  const whole = { type: 'things.handed-over', subject: from.pseudonym, data: { to: to.pseudonym, ...counts } }
  const each = held.flatMap(({ holding, thing }) => holding.happened?.(thing) ?? [])
  return decided({ from: from.id, to: to.id, held }, [whole, ...each])
}

function atReceiver(reason: string, count = 0): Refusal {
  return refuse('invalid', reason, { fields: { to: reason }, values: { count } })
}
