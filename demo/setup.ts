import { setContactRule } from '../src/features/bodies/index.ts'
import { bundledModels, CRITERION_KINDS, importModel } from '../src/features/models/index.ts'
import { createAdministrator, grantRole } from '../src/features/people/index.ts'
import { saveStartingModel } from '../src/features/undertakings/index.ts'
import { type Person, SYSTEM } from '../src/kernel/actor.ts'
import { registerBodies } from './bodies.ts'
import type { Story } from './history.ts'
import { ADMINISTRATOR, INITIATORS, NEIGHBOURHOODS, OFFICERS, residentsOf } from './people.ts'
import { importCity } from './places.ts'
import type { Town } from './town.ts'

/** So long ago the town began to use Medverka, in days: everything else comes after. */
export const BEGINNING = 430

/** What a municipality does before the first undertaking: places, boards, roles, models. */
export const setUp: Story = async function* (town) {
  yield town.calendar.at(BEGINNING, '08:00')
  const { address, name: displayName } = ADMINISTRATOR
  await town.perform(createAdministrator, SYSTEM, { address, displayName })
  const administrator = await town.person(address)
  await importCity(town, administrator)
  await registerBodies(town, administrator)
  await giveRoles(town, administrator)
  await chooseModels(town, administrator)
  await nameContactPersons(town, administrator)
  // Long ago, so that no old codes lie in the outbox, where whoever tries the demonstration reads theirs.
  for (const resident of NEIGHBOURHOODS.flatMap(residentsOf)) await town.person(resident)
  for (const initiator of Object.values(INITIATORS)) await town.person(initiator)
}

async function giveRoles(town: Town, administrator: Person): Promise<void> {
  for (const { address, name: displayName, role, board, place } of Object.values(OFFICERS)) {
    const heldFor = board !== null ? await town.body(board) : place !== null ? await town.place(place) : null
    const scope = heldFor?.id ?? null
    await town.perform(grantRole, administrator, { address, displayName, role, scope })
    await town.person(address)
  }
}

async function chooseModels(town: Town, administrator: Person): Promise<void> {
  for (const { text: source } of await bundledModels()) {
    await town.perform(importModel(new Set(CRITERION_KINDS)), administrator, { source })
  }
  for (const scale of ['place', 'area', 'city'] as const) await saveStartingModel(town.tx, scale, 'medverka')
}

/** By rule in two areas; elsewhere somebody is named from the workbench. */
async function nameContactPersons(town: Town, administrator: Person): Promise<void> {
  const rules = [
    ['tekniska-namnden', 'lindangen', await town.officer('contactStreets')],
    ['kommunstyrelsen', 'lindangen', await town.officer('contactCity')],
    ['kommunstyrelsen', 'rosengard', await town.officer('contactCity')],
  ] as const
  for (const [board, place, { person }] of rules) {
    const rule = { board: (await town.body(board)).id, place: (await town.place(place)).id, person }
    await town.perform(setContactRule, administrator, rule)
  }
}
