import { ok, type Refusal, refuse } from '../../../kernel/result.ts'
import { decided, type Given, type Happening, isRefusal } from '../../../kernel/use-case.ts'
import { dateIn } from '../../../platform/calendar/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { type UseCase, useCase } from '../../../platform/world.ts'
import { takesRemit } from '../domain/body.ts'
import { holdsOn } from '../domain/remit.ts'
import { type FittedIn, fitIn, type RuleDays } from '../domain/remit-in-time.ts'
import { type RemitRuleInput, remitRuleInput } from '../form.ts'
import { mayCurateRemit } from '../policy.ts'
import { type BodyRow, findExecutiveBoard, lockBody } from '../store.ts'
import { remitChanged } from './remit-changed.ts'
import { endRule, insertRule, listRulesLike, lockRemit, type NewRule, placeExists } from './store.ts'

interface Loaded {
  readonly board: BodyRow
  readonly executiveBoard: string | null
  readonly alike: readonly RuleDays[]
}

export interface RemitRuleSet {
  readonly rule: NewRule
  readonly ends: FittedIn['ends']
}

/**
 * Says which board answers for what from a day on (R3). An older rule for the same scale, theme and place ends the day
 * before: rules are replaced, never taken away, so that no hole arises. Others are told with `remit.changed` once the
 * rule holds: now, or on its first day (begin-remit-rules.ts).
 */
export const setRemitRule: UseCase<RemitRuleInput, Loaded, RemitRuleSet> = useCase({
  name: 'bodies.set-remit-rule',
  input: remitRuleInput,
  load,
  allow: (actor, { executiveBoard }) =>
    mayCurateRemit(actor, executiveBoard) ? ok(true) : refuse('forbidden', 'bodies.remit.forbidden'),
  decide,
  save: async (tx, { rule, ends }, { now }) => {
    if (ends !== null) await endRule(tx, ends.id, ends.validUntil)
    await insertRule(tx, rule, now)
  },
})

async function load(tx: Tx, input: RemitRuleInput): Promise<Loaded | Refusal> {
  await lockRemit(tx, 'change')
  const board = await lockBody(tx, input.board)
  if (board === undefined) return refuse('invalid', 'form.choose', { fields: { board: 'form.choose' } })
  if (input.place !== null && !(await placeExists(tx, input.place))) {
    return refuse('invalid', 'form.choose', { fields: { place: 'form.choose' } })
  }
  const executiveBoard = (await findExecutiveBoard(tx)) ?? null
  return { board, executiveBoard, alike: await listRulesLike(tx, input) }
}

function decide({ board, alike }: Loaded, input: RemitRuleInput, { now, newId }: Given) {
  if (!takesRemit(board.kind) || !holdsOn(board, input.validFrom) || board.validUntil !== null) {
    return refuse('conflict', 'bodies.remit.no-board', { fields: { board: 'bodies.remit.no-board' } })
  }
  const fitted = fitIn(alike, input.validFrom)
  if (isRefusal(fitted)) return fitted
  const holds = input.validFrom <= dateIn(now)
  const rule: NewRule = { id: newId(), ...input, validUntil: fitted.validUntil, toldAt: holds ? now : null }
  return decided({ rule, ends: fitted.ends }, [ruleSet(rule), ...(holds ? [remitChanged(rule)] : [])])
}

function ruleSet(rule: NewRule): Happening {
  return { type: 'remit.rule-set', subject: rule.id, place: rule.place, data: { board: rule.board } }
}
