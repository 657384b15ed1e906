import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetEveryone, openBrowser, signIn, signInAdministrator } from '../../../../test/support/people.ts'
import { beginTestStatement, takeMalmo2019 } from '../../../../test/support/statements.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, SYSTEM } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { LONGEST_STATEMENT } from './form.ts'
import { findStatement, listStatements } from './own-statement.ts'
import { saveStatement } from './save-statement.ts'
import { statementOf } from './statement-of-draft.ts'

let test: TestWorld
let version: string
beforeAll(async () => {
  test = await createTestWorld()
  version = await takeMalmo2019(test.world)
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

async function begun() {
  const { actor } = await signIn(test.world, 'boende@provstad.example')
  return { actor, id: await beginTestStatement(test.world, actor, version) }
}
const save = (actor: Actor, raw: unknown) => test.world.perform(saveStatement, actor, raw)
const own = { title: 'Gårdsföreningens yttrande', body: '# Kort sagt\n\nVi vill vara med från början.' }

describe('Changing a draft of a statement', () => {
  it('keeps the words, cleaned of tricks, and says since when they are a person’s', async () => {
    const { actor, id } = await begun()
    test.clock.advance(DAY)
    const saved = await save(actor, { id, revision: 1, ...own, body: `${own.body}\r\n\u202Eslut\u0000` })
    expect(saved).toMatchObject({ ok: true, value: { revision: 2 } })
    const draft = await findStatement(test.world.db, actor, id)
    expect(draft).toMatchObject({ ...own, body: `${own.body}\nslut`, revision: 2, changedAt: test.world.now() })
    if (draft === undefined) throw new Error('The draft is gone')
    const { notice, blocks, title } = statementOf(draft)
    expect(title).toBe(own.title)
    expect(notice).toMatch(/^Utkast\. .+ version 1, efter 9 regler\. En människa ändrade texten senast /)
    expect(blocks[0]).toEqual({ kind: 'heading', level: 2, text: 'Kort sagt' })
  })

  it('is refused when another window saved meanwhile, and the saved words stay', async () => {
    const { actor, id } = await begun()
    await save(actor, { id, revision: 1, ...own })
    const late = await save(actor, { id, revision: 1, ...own, title: 'Ett annat' })
    expect(late).toMatchObject({ kind: 'conflict', reason: 'models.statement.stale' })
    expect(await findStatement(test.world.db, actor, id)).toMatchObject({ title: own.title, revision: 2 })
  })

  it('twice with the same words, also at once, changes them once', async () => {
    const { actor, id } = await begun()
    const answers = await Promise.all([1, 2, 3].map(() => save(actor, { id, revision: 1, ...own })))
    expect(answers.every((it) => it.ok)).toBe(true)
    expect(await findStatement(test.world.db, actor, id)).toMatchObject({ revision: 2 })
  })

  it('is for its owner alone: for others it isn’t there', async () => {
    const { actor, id } = await begun()
    const { actor: administrator } = await signInAdministrator(test.world)
    const { actor: visitor } = await openBrowser(test.world)
    for (const other of [administrator, visitor, SYSTEM]) {
      expect(await save(other, { id, revision: 1, ...own })).toMatchObject({ kind: 'missing' })
      expect(await findStatement(test.world.db, other, id)).toBeUndefined()
      expect(await listStatements(test.world.db, other)).toEqual([])
    }
    for (const missing of [newId(), 'x'])
      expect(await save(actor, { id: missing, revision: 1, ...own })).toMatchObject({ kind: 'missing' })
  })

  it.each([
    ['no title', { title: ' ' }, { title: 'form.required' }],
    ['no words', { body: '\u202E' }, { body: 'form.required' }],
    ['a title that is too long', { title: 'a'.repeat(LONGEST_STATEMENT.title + 1) }, { title: 'form.too-long' }],
    ['more words than a statement has', { body: 'a'.repeat(LONGEST_STATEMENT.body + 1) }, { body: 'form.too-long' }],
  ])('is refused with %s', async (_what, part, fields) => {
    const { actor, id } = await begun()
    expect(await save(actor, { id, revision: 1, ...own, ...part })).toMatchObject({ kind: 'invalid', fields })
  })

  it('lists what one changed last first', async () => {
    const { actor, id } = await begun()
    test.clock.advance(DAY)
    const later = await beginTestStatement(test.world, actor, version, 'en')
    expect((await listStatements(test.world.db, actor)).map((it) => it.id)).toEqual([later, id])
    test.clock.advance(DAY)
    await save(actor, { id, revision: 1, ...own })
    expect((await listStatements(test.world.db, actor)).map((it) => it.id)).toEqual([id, later])
  })
})
