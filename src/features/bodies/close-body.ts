import { ok, type Refusal, refuse } from '../../kernel/result.ts'
import { decided, type Given } from '../../kernel/use-case.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type UseCase, useCase } from '../../platform/world.ts'
import { fitsIn } from './domain/body.ts'
import { type ClosingInput, closingInput } from './form.ts'
import { mayCurateBodies } from './policy.ts'
import { type BodyRow, countRulesAfter, endBody, isWithin, listParts, lockBody } from './store.ts'

interface Loaded {
  readonly body: BodyRow
  readonly successor: BodyRow | undefined
  /** The successor is itself a part of what closes, at whatever depth. */
  readonly within: boolean
  readonly rulesLeft: number
  readonly parts: readonly Pick<BodyRow, 'kind' | 'level'>[]
}

/**
 * Closes a body with its last day, today or earlier. Its remit must have gone to others before; its parts go to the
 * successor, and so does what is still to be done, because of `body.closed` (R16: nothing is left without an owner).
 */
export const closeBody: UseCase<ClosingInput, Loaded, ClosingInput> = useCase({
  name: 'bodies.close-body',
  input: closingInput,
  load,
  allow: (actor) => (mayCurateBodies(actor) ? ok(true) : refuse('forbidden', 'bodies.close.forbidden')),
  decide: (loaded, input, given) => {
    const hindrance = hindranceTo(loaded, input, given)
    if (hindrance !== null) return hindrance
    return decided(input, [{ type: 'body.closed', subject: input.body, data: { successor: input.successor } }])
  },
  save: endBody,
})

async function load(tx: Tx, { body: id, successor, validUntil }: ClosingInput): Promise<Loaded | Refusal> {
  // In order of id, so that two closings that name each other don't wait for each other.
  const locked = new Map<string, BodyRow | undefined>()
  for (const each of [id, successor].sort()) locked.set(each, await lockBody(tx, each))
  const body = locked.get(id)
  if (body === undefined) return refuse('missing', 'bodies.missing')
  return {
    body,
    successor: locked.get(successor),
    within: await isWithin(tx, successor, id),
    rulesLeft: await countRulesAfter(tx, id, validUntil),
    parts: await listParts(tx, id),
  }
}

function hindranceTo(loaded: Loaded, { validUntil }: ClosingInput, { now }: Given): Refusal | null {
  const { body, successor, within, rulesLeft, parts } = loaded
  // Kommunallagen 3 kap. 3 §: every municipality has an executive board.
  if (body.kind === 'executive-board') return refuse('conflict', 'bodies.close.executive')
  if (body.validUntil !== null) return refuse('conflict', 'bodies.close.already')
  if (validUntil > dateIn(now)) return at('validUntil', 'bodies.close.not-yet')
  if (validUntil < body.validFrom) return at('validUntil', 'bodies.close.before-first-day')
  if (successor === undefined || within || successor.validUntil !== null)
    return at('successor', 'bodies.close.successor')
  if (rulesLeft > 0) return refuse('conflict', 'bodies.close.remit-left', { values: { count: rulesLeft } })
  const misplaced = parts.filter((part) => fitsIn(part.kind, part.level, successor.kind) !== null).length
  return misplaced === 0 ? null : refuse('conflict', 'bodies.close.parts-left', { values: { count: misplaced } })
}

function at(field: string, reason: string): Refusal {
  return refuse('invalid', reason, { fields: { [field]: reason } })
}
