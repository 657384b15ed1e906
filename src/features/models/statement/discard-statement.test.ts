import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, signIn, signInAdministrator } from '../../../../test/support/people.ts'
import { beginTestStatement, takeMalmo2019 } from '../../../../test/support/statements.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { discardStatement } from './discard-statement.ts'
import { listStatements } from './own-statement.ts'

let test: TestWorld
let version: string
beforeAll(async () => {
  test = await createTestWorld()
  version = await takeMalmo2019(test.world)
})
afterAll(() => test.drop())

describe('Throwing away a draft of a statement', () => {
  it('leaves nothing of it, and can be done twice', async () => {
    const { actor } = await signIn(test.world, 'boende@provstad.example')
    const id = await beginTestStatement(test.world, actor, version)
    const kept = await beginTestStatement(test.world, actor, version, 'en')
    for (const _ of [1, 2]) expect((await test.world.perform(discardStatement, actor, { id })).ok).toBe(true)
    expect((await listStatements(test.world.db, actor)).map((it) => it.id)).toEqual([kept])
  })

  it('never reaches another’s, and tells nothing of it', async () => {
    const { actor } = await signIn(test.world, 'granne@provstad.example')
    const id = await beginTestStatement(test.world, actor, version)
    const { actor: administrator } = await signInAdministrator(test.world)
    for (const it of [id, newId()])
      expect((await test.world.perform(discardStatement, administrator, { id: it })).ok).toBe(true)
    expect(await listStatements(test.world.db, actor)).toHaveLength(1)
  })

  it('is refused without signing in, and for what is no id', async () => {
    const { actor: visitor } = await openBrowser(test.world)
    for (const actor of [visitor, SYSTEM])
      expect(await test.world.perform(discardStatement, actor, { id: newId() })).toMatchObject({ kind: 'forbidden' })
    const { actor } = await signIn(test.world, 'annan@provstad.example')
    for (const id of ['x', '', undefined])
      expect(await test.world.perform(discardStatement, actor, { id })).toMatchObject({ kind: 'invalid' })
  })
})
