import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitmentFields } from '../../../test/support/commitments.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, SYSTEM } from '../../kernel/actor.ts'
import { endGroup } from '../groups/index.ts'
import { findCommitment, listCommitmentsIn, selectCommitmentsIn, sumCommitted } from './in-place/store.ts'
import { makeCommitment } from './make-commitment.ts'

let test: TestWorld
let town: TestTown
let officer: Actor
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
  officer = await insertOfficer(test.world.db, 'Handläggare Ett', [
    { role: 'department-officer', scope: town.executive },
  ])
})
afterAll(() => test.drop())

const make = (over: Readonly<Record<string, unknown>>, actor: Actor = officer) =>
  test.world.perform(makeCommitment, actor, commitmentFields(town.street, over))
const dutiesOf = (subject: string) =>
  test.world.db.selectFrom('duty').select(['kind', 'body', 'due']).where('subject', '=', subject).execute()
const nobody = '00000000-0000-7000-8000-000000000000'

describe('Writing down a commitment', () => {
  it('of a body asks that body to stand behind it; until then it isn’t anchored', async () => {
    const made = await make({ body: town.technical })
    const id = made.ok ? made.value.commitment.id : ''
    expect(await findCommitment(test.world.db, id)).toMatchObject({
      ...{ who: 'Tekniska provnämnden', unit: 'Tekniska provnämnden', unitLevel: null, state: 'made', sumSek: 250_000 },
    })
    expect(await dutiesOf(id)).toEqual([{ kind: 'accept-commitment', body: town.technical, due: '2026-03-16' }])
    expect((await listHappened(test.world.db)).at(-1)).toMatchObject({
      type: 'commitment.made',
      data: { sum: 250_000, unit: town.technical },
    })
    expect(await sumCommitted(test.world.db, town.area, '2026-03-02')).toEqual({
      ...{ anchored: 0, notAnchored: 250_000, open: 1, openNotAnchored: 1, late: 0 },
    })
  })

  it('of a group or of somebody outside asks a unit when one is named, and else nobody', async () => {
    const group = await insertGroup(test.world, 'Gatans grupp', [town.street])
    const named = await make({ what: 'Städdag', group, unit: town.technical, sumSek: '' })
    const outside = await make({ what: 'Gårdsmöte', actorName: 'Provhus AB (påhittat)', actorKind: 'property-owner' })
    expect(await dutiesOf(named.ok ? named.value.commitment.id : '')).toHaveLength(1)
    expect(await dutiesOf(outside.ok ? outside.value.commitment.id : '')).toEqual([])
    const listed = await listCommitmentsIn(test.world.db, town.area, '2026-03-02', 10)
    expect(listed.map(({ who, unit }) => [who, unit])).toContainEqual(['Provhus AB (påhittat)', null])
    expect(await listCommitmentsIn(test.world.db, town.neighbour, '2026-03-02', 10)).toEqual([])
    expect(await listCommitmentsIn(test.world.db, null, '2026-03-02', 10)).toHaveLength(3)
  })

  it.each([
    [{}, 'body', 'commitment.who'],
    [{ body: 'technical', actorName: 'Provhus AB' }, 'body', 'commitment.only-one'],
    [{ actorName: 'Provhus AB' }, 'actorKind', 'form.choose'],
    [{ body: 'technical', due: '2026-03-01' }, 'due', 'commitment.due-past'],
    [{ body: 'technical', due: '31 mars' }, 'due', 'form.date'],
    [{ body: 'technical', sumSek: '-5' }, 'sumSek', 'commitment.sum.number'],
    [{ body: 'technical', sumSek: 'mycket' }, 'sumSek', 'commitment.sum.number'],
    [{ body: 'technical', sumSek: '9e99' }, 'sumSek', 'commitment.sum.number'],
    [{ body: 'technical', what: ' \u200b ' }, 'what', 'form.required'],
    [{ body: 'technical', place: nobody }, 'place', 'form.choose'],
    [{ body: 'technical', effort: nobody }, 'effort', 'commitment.effort-elsewhere'],
    [{ body: nobody }, 'body', 'commitment.unit-closed'],
    [{ group: nobody }, 'group', 'commitment.group-ended'],
  ])('is refused with %j', async (over: Record<string, string>, field, reason) => {
    const given = { what: 'Fel', ...over, ...(over.body === 'technical' ? { body: town.technical } : {}) }
    expect(await make(given)).toMatchObject({ ok: false, fields: { [field]: reason } })
  })

  it('for a unit that has closed, or a group that has ended, is refused', async () => {
    const group = await insertGroup(test.world, 'Snart slut', [town.street])
    const ending = { group, endedOn: '2026-03-02', because: 'Slut.', successor: '' }
    await test.world.perform(endGroup, SYSTEM, ending)
    expect(await make({ what: 'Sent', group })).toMatchObject({ fields: { group: 'commitment.group-ended' } })
    expect(await make({ what: 'Sent', body: town.technical, forGroup: group })).toMatchObject({
      fields: { forGroup: 'commitment.group-ended' },
    })
    await test.world.db
      .updateTable('body')
      .set({ valid_until: '2026-03-01' })
      .where('id', '=', town.technical)
      .execute()
    expect(await make({ what: 'Sent', body: town.technical })).toMatchObject({
      fields: { body: 'commitment.unit-closed' },
    })
    await test.world.db.updateTable('body').set({ valid_until: null }).where('id', '=', town.technical).execute()
  })

  it('twice at once makes one', async () => {
    const fields = { what: 'Dubbelt', body: town.executive }
    const both = await Promise.all([make(fields), make(fields)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: 'conflict', reason: 'commitment.already' })
  })

  it('is for those who keep the place’s register', async () => {
    const scope = town.neighbour
    const other = await insertOfficer(test.world.db, 'Områdessamordnare Två', [{ role: 'area-coordinator', scope }])
    expect(await make({ body: town.technical }, other)).toMatchObject({ kind: 'forbidden' })
  })

  it('shows it as late once its day has passed', async () => {
    const late = await selectCommitmentsIn(test.world.db, null, { limit: 10, filter: 'overdue', today: '2026-07-01' })
    expect(late).toHaveLength(4)
    expect(late[0]?.total).toBe(4)
  })
})
