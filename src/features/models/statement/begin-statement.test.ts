import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetEveryone, openBrowser, signIn } from '../../../../test/support/people.ts'
import { beginTestStatement, takeMalmo2019 } from '../../../../test/support/statements.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { ROLES, SYSTEM } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { rowsInNameOf } from '../../../platform/personal-data/index.ts'
import { erasePerson } from '../../people/index.ts'
import { bundledContext } from '../review/bundled-context.ts'
import { beginStatement, MOST_STATEMENTS } from './begin-statement.ts'
import { findStatement, listStatements } from './own-statement.ts'

let test: TestWorld
let version: string
beforeAll(async () => {
  test = await createTestWorld()
  version = await takeMalmo2019(test.world)
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

async function begin(actor: Parameters<TestWorld['world']['perform']>[1], input: unknown) {
  return test.world.perform(beginStatement(await bundledContext()), actor, input)
}

describe('Opening a draft of a statement', () => {
  it('gives the words of the review to edit, in the chosen language', async () => {
    const { actor } = await signIn(test.world, 'boende@provstad.example')
    const id = await beginTestStatement(test.world, actor, version)
    const draft = await findStatement(test.world.db, actor, id)
    expect(draft).toMatchObject({
      ...{ owner: actor.person, modelVersion: version, language: 'sv', revision: 1 },
      ...{ title: 'Yttrande över Modell för samverkansstöd', draftedAt: test.world.now(), changedAt: test.world.now() },
    })
    expect(draft?.body).toMatch(/^# Sammanfattning\n\n/)
    expect(draft?.body).toContain('\n\n## 3. De boende kommer in för sent i modellen\n\n')
    const arabic = await findStatement(test.world.db, actor, await beginTestStatement(test.world, actor, version, 'ar'))
    expect(arabic?.body).toMatch(/^# الخلاصة\n/)
  })

  it('is for everybody who is signed in, whatever they do, and records nothing', async () => {
    const { actor } = await signIn(test.world, 'boende@provstad.example')
    const events = () => test.world.db.selectFrom('event').select('id').execute()
    const before = await events()
    for (const role of ROLES) {
      const holder = { ...actor, grants: [{ role, scope: null }] }
      expect((await begin(holder, { version, language: 'sv' })).ok, role).toBe(true)
    }
    expect(await events()).toEqual(before)
  })

  it('twice, also at once, opens the same one while its words are Medverka’s own', async () => {
    const { actor } = await signIn(test.world, 'boende@provstad.example')
    const ids = await Promise.all(Array.from({ length: 5 }, () => beginTestStatement(test.world, actor, version)))
    expect(new Set(ids).size).toBe(1)
    await test.world.db.updateTable('statement_draft').set({ revision: 2 }).execute()
    expect(await beginTestStatement(test.world, actor, version)).not.toBe(ids[0])
    const other = await signIn(test.world, 'granne@provstad.example')
    expect(ids).not.toContain(await beginTestStatement(test.world, other.actor, version))
  })

  it('is refused without signing in, for the program itself, on nothing, and in no language of ours', async () => {
    const { actor: visitor } = await openBrowser(test.world)
    for (const actor of [visitor, SYSTEM])
      expect(await begin(actor, { version, language: 'sv' })).toMatchObject({ kind: 'forbidden' })
    const { actor } = await signIn(test.world, 'boende@provstad.example')
    for (const missing of [newId(), "'; drop table person"])
      expect(await begin(actor, { version: missing, language: 'sv' })).toMatchObject({ kind: 'missing' })
    for (const bad of [{}, { version }, { version, language: 'tlh' }, { version: 1, language: 'sv' }, null])
      expect(await begin(actor, bad)).toMatchObject({ kind: 'invalid' })
    expect(await listStatements(test.world.db, actor)).toEqual([])
  })

  it(`stops at ${MOST_STATEMENTS}, and says what to do`, async () => {
    const { actor } = await signIn(test.world, 'boende@provstad.example')
    for (let at = 0; at < MOST_STATEMENTS; at += 1) {
      await beginTestStatement(test.world, actor, version)
      await test.world.db.updateTable('statement_draft').set({ revision: 2 }).execute()
    }
    expect(await begin(actor, { version, language: 'sv' })).toMatchObject({
      ...{ kind: 'throttled', reason: 'models.statement.too-many', values: { most: MOST_STATEMENTS } },
    })
  })
})

describe('A draft of a statement as personal data', () => {
  it('is in its owner’s export, with their words, and gone when they erase themselves', async () => {
    const { actor } = await signIn(test.world, 'boende@provstad.example')
    const { actor: other } = await signIn(test.world, 'granne@provstad.example')
    const id = await beginTestStatement(test.world, actor, version)
    await beginTestStatement(test.world, other, version)
    const rows = (await rowsInNameOf(test.world.db, actor.person)).filter((it) => it.table === 'statement_draft')
    expect(rows).toMatchObject([{ as: 'owner', row: { id, title: 'Yttrande över Modell för samverkansstöd' } }])
    expect((await test.world.perform(erasePerson([]), actor, {})).ok).toBe(true)
    expect(await listStatements(test.world.db, actor)).toEqual([])
    expect(await listStatements(test.world.db, other)).toHaveLength(1)
  })
})
