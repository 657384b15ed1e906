import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { SYSTEM, VISITOR } from '../../kernel/actor.ts'
import { listBodies, registerBody } from './index.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(() => test.drop())

const BOARD = { name: 'Parknämnden', kind: 'board', level: 'political', validFrom: '2020-01-01' }

async function register(raw: Record<string, unknown>): Promise<string> {
  const result = await test.world.perform(registerBody, SYSTEM, raw)
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}

describe('registering a body', () => {
  it('puts it in the register, with an address of its own, and says so in the log', async () => {
    const board = await register(BOARD)
    const department = await register({
      ...BOARD,
      name: 'Parkförvaltningen',
      kind: 'department',
      level: 'strategic',
      parent: board,
    })
    expect(await listBodies(test.world.db, '2026-03-02')).toMatchObject([
      { id: department, slug: 'parkforvaltningen', parent: board, level: 'strategic', validUntil: null },
      { id: board, slug: 'parknamnden', parent: null, kind: 'board' },
    ])
    expect(await listHappened(test.world.db)).toContainEqual({
      type: 'body.registered',
      subject: department,
      data: { parent: board },
    })
  })

  it('gives two bodies of one name two addresses, also when they come at the same time', async () => {
    const boards = await Promise.all(['Ett', 'Två', 'Tre'].map((name) => register({ ...BOARD, name })))
    const office = { ...BOARD, name: 'Lekplatskontoret', kind: 'department', level: 'strategic' }
    const ids = await Promise.all(boards.map((parent) => register({ ...office, parent })))
    const bodies = await listBodies(test.world.db, '2026-03-02')
    const slugs = bodies.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug)
    expect(slugs.sort()).toEqual(['lekplatskontoret', 'lekplatskontoret-2', 'lekplatskontoret-3'])
  })

  it('registers one of a name, kind and place in the organisation, however often the button is pressed', async () => {
    const twice = { ...BOARD, name: 'Lekplatsnämnden' }
    const pressed = await Promise.all([1, 2, 3].map(() => test.world.perform(registerBody, SYSTEM, twice)))
    expect(pressed.filter((it) => it.ok)).toHaveLength(1)
    expect(pressed.find((it) => !it.ok)).toMatchObject({
      kind: 'conflict',
      fields: { name: 'bodies.register.already' },
    })
  })

  it('allows one executive board at a time', async () => {
    const executive = { ...BOARD, name: 'Kommunstyrelsen', kind: 'executive-board' }
    await register(executive)
    const second = { ...executive, name: 'Den andra styrelsen' }
    expect(await test.world.perform(registerBody, SYSTEM, second)).toMatchObject({
      ok: false,
      kind: 'conflict',
      reason: 'bodies.register.one-executive',
    })
  })

  it('refuses what can’t stand where it is put', async () => {
    const unit = { ...BOARD, name: 'Parkenheten', kind: 'unit', level: 'operative' }
    expect(await test.world.perform(registerBody, SYSTEM, unit)).toMatchObject({
      fields: { parent: 'bodies.register.parent' },
    })
    const operative = { ...BOARD, level: 'operative' }
    expect(await test.world.perform(registerBody, SYSTEM, operative)).toMatchObject({
      fields: { level: 'bodies.register.level' },
    })
    const stray = { ...BOARD, parent: '00000000-0000-7000-8000-000000000000' }
    expect(await test.world.perform(registerBody, SYSTEM, stray)).toMatchObject({ fields: { parent: 'form.choose' } })
  })

  it('refuses a part that would be older than the whole', async () => {
    const board = await register({ ...BOARD, name: 'Ängsnämnden' })
    const part = {
      ...BOARD,
      name: 'Ängskontoret',
      kind: 'department',
      level: 'strategic',
      parent: board,
      validFrom: '2019-12-31',
    }
    expect(await test.world.perform(registerBody, SYSTEM, part)).toMatchObject({
      reason: 'bodies.register.closed-parent',
    })
  })

  it('says what is missing or wrong, field by field', async () => {
    expect(
      await test.world.perform(registerBody, SYSTEM, { name: ' ', kind: 'club', validFrom: '2026-02-30' }),
    ).toMatchObject({
      ok: false,
      kind: 'invalid',
      fields: { name: 'form.required', kind: 'form.choose', level: 'form.choose', validFrom: 'form.date' },
    })
  })

  it('is for administrators and coordinators of the whole municipality', async () => {
    const board = await register({ ...BOARD, name: 'Bänknämnden' })
    const coordinator = await insertOfficer(test.world.db, 'Samordnare', [{ role: 'coordinator', scope: board }])
    for (const actor of [VISITOR, coordinator]) {
      expect(await test.world.perform(registerBody, actor, BOARD)).toMatchObject({ kind: 'forbidden' })
    }
    const administrator = await insertOfficer(test.world.db, 'Administratör', [{ role: 'administrator', scope: null }])
    expect(await test.world.perform(registerBody, administrator, { ...BOARD, name: 'Ännu en nämnd' })).toMatchObject({
      ok: true,
    })
  })
})
