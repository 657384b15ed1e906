import { answerCriterion, grantException } from '../../src/features/gates/index.ts'
import { findUndertakingInForce, loadGate, passGate, upgradeModel } from '../../src/features/undertakings/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { evidence } from '../../src/rooms.ts'
import type { Town } from '../town.ts'
import { contactOf, type Work } from './work.ts'

const answered = answerCriterion(loadGate)
const granted = grantException(loadGate)
const passed = passGate(evidence)

async function phaseOf(town: Town, work: Work) {
  const phase = (await findUndertakingInForce(town.world.db, work.id))?.phase
  return { undertaking: work.id, phase }
}

/** A named person answers a criterion of the gate that it stands before. */
export async function sayThat(
  town: Town,
  work: Work,
  by: Actor,
  criterion: string,
  reason: string,
  fulfilled: boolean = true,
): Promise<void> {
  await town.perform(answered, by, { ...(await phaseOf(town, work)), criterion, reason, fulfilled })
}

/** Somebody whom the model lets makes an exception from a criterion, in public. */
export async function except(town: Town, work: Work, by: Actor, criterion: string, reason: string): Promise<void> {
  await town.perform(granted, by, { ...(await phaseOf(town, work)), criterion, reason })
}

/** The contact person passes the gate. Refused, and the filling with it, when the gate isn't open. */
export async function pass(town: Town, work: Work): Promise<void> {
  await town.perform(passed, await contactOf(town, work), await phaseOf(town, work))
}

/** The contact person moves it to another version of its model (R15). */
export async function upgrade(town: Town, work: Work, version: string, reason: string): Promise<void> {
  await town.perform(upgradeModel, await contactOf(town, work), { ...(await phaseOf(town, work)), version, reason })
}
