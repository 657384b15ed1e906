import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { square } from '../../../../test/support/provstad.ts'
import { newId } from '../../../kernel/ids.ts'
import { cancelAsking } from '../asking/cancel-asking.ts'
import { tellResults } from '../asking/tell-results.ts'
import { findEffort, listEffortHistory } from './store.ts'

let here: EffortTown
beforeAll(async () => {
  here = await createEffortTown()
})
afterAll(() => here.test.drop())

describe('one effort', () => {
  it('comes with its places, owner, keeper and what it asks, with what that became part of', async () => {
    const library = await here.effort({ title: 'Biblioteket', owner: here.town.executive }, here.other)
    const theirs = await here.asking(library, { what: 'Läsning' }, here.other)
    const boundary = square(1500, 1500, 100)
    const id = await here.effort({ title: 'Parken', unit: 'Parker', boundary, otherPlaces: [here.town.neighbour] })
    await here.asking(id, { what: 'Senare', begins: '2026-06-01', startsAt: '17:00', joins: theirs })
    await here.asking(id, { what: 'Först', begins: '2026-05-01', targetGroups: ['young'] })
    const found = await findEffort(here.test.world.db, id)
    expect(found).toMatchObject({
      ...{ title: 'Parken', ownerBody: 'Tekniska provnämnden', unit: 'Parker', kind: 'department', number: null },
      ...{ placeName: 'Provområdet', keeperName: 'Handläggare Ett', boundary: { type: 'Polygon' }, version: 1 },
      others: [{ id: here.town.neighbour, slug: 'grannomradet', name: 'Grannområdet' }],
    })
    expect(new Set(found?.around)).toEqual(new Set([here.town.area, here.town.city]))
    expect(found?.askings).toMatchObject([
      { what: 'Först', begins: '2026-05-01', joinedTo: null, isCancelled: false, targetGroups: ['young'] },
      { what: 'Senare', startsAt: '17:00', joinedTo: { what: 'Läsning', effort: library, effortTitle: 'Biblioteket' } },
    ])
  })

  it('is nothing where there is none', async () => {
    for (const id of [newId(), 'ny', '\u0000']) expect(await findEffort(here.test.world.db, id)).toBeUndefined()
  })

  it('has a history with what happened to what it asks, by an index', async () => {
    const effort = await here.effort()
    const asking = await here.asking(effort, { begins: '2026-01-05' })
    await here.test.world.perform(tellResults, here.officer, { asking, version: 1, answered: 3 })
    await here.test.world.perform(cancelAsking, here.officer, { asking: await here.asking(effort) })
    const { db } = here.test.world
    const all = await listEffortHistory(db, effort, null, 10)
    expect(all.map(({ type }) => type)).toEqual([
      ...['asking.cancelled', 'asking.registered', 'asking.told', 'asking.registered', 'effort.registered'],
    ])
    const older = await listEffortHistory(db, effort, all[2]?.id ?? null, 10)
    expect(older.map(({ id }) => id)).toEqual(all.slice(3).map(({ id }) => id))
    const plan = await db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      return sql<Record<string, string>>`explain select id from event
        where subject = any (array[${effort}]::uuid[]) and type ~ '^(effort|asking|overlap)\\.'`.execute(tx)
    })
    expect(JSON.stringify(plan.rows)).toContain('event_of_effort')
  })
})
