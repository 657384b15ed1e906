import { registerAsking, registerEffort } from '../../src/features/efforts/index.ts'
import type { Actor, Person } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Result } from '../../src/kernel/result.ts'
import { insertTown, type TestTown } from './provstad.ts'
import { insertOfficer } from './rows.ts'
import { createTestWorld, type TestWorld } from './world.ts'

/** A town with two departments' officers, and ways to register what they do and ask. */
export interface EffortTown {
  readonly test: TestWorld
  readonly town: TestTown
  /** Department officer of the technical board. */
  readonly officer: Person
  /** Department officer of the executive board. */
  readonly other: Person
  effort(over?: object, actor?: Actor): Promise<string>
  asking(effort: string, over?: object, actor?: Actor): Promise<string>
}

/** The value of what must not be refused. */
function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.reason} ${JSON.stringify(result.fields)}`)
  return result.value
}

export async function createEffortTown(): Promise<EffortTown> {
  const test = await createTestWorld()
  const town = await insertTown(test.world)
  const department = (name: string, scope: string) =>
    insertOfficer(test.world.db, name, [{ role: 'department-officer', scope }])
  const officer = await department('Handläggare Ett', town.technical)
  const other = await department('Handläggare Två', town.executive)
  return {
    ...{ test, town, officer, other },
    async effort(over = {}, actor = officer) {
      const told = {
        title: `Insats ${newId()}`,
        place: town.area,
        begins: '2026-01-01',
        owner: town.technical,
        ...over,
      }
      return done(await test.world.perform(registerEffort, actor, told)).effort.id
    },
    async asking(effort, over = {}, actor = officer) {
      const told = {
        effort,
        what: `Fråga ${newId()}`,
        way: 'survey',
        begins: '2026-03-10',
        reason: 'Vi frågar om annat.',
      }
      return done(await test.world.perform(registerAsking, actor, { ...told, ...over })).asking.id
    },
  }
}
