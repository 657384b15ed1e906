import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetEveryone, openBrowser } from '../../../../test/support/people.ts'
import { createTestWorld, type TestWorld } from '../../../../test/support/world.ts'
import { type Actor, SYSTEM, VISITOR } from '../../../kernel/actor.ts'
import { DAY } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { findDraft, listDrafts, markSubmitted } from './find-draft.ts'
import { saveDraft } from './save-draft.ts'

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
beforeEach(() => forgetEveryone(test.world))
afterAll(() => test.drop())

const kind = 'undertaking-start'

async function saved(actor: Actor, fields: Record<string, unknown>, draft: string | null = null): Promise<string> {
  const result = await test.world.perform(saveDraft, actor, { draft, kind, fields })
  if (!result.ok) throw new Error(result.reason)
  return result.value.id
}
const visitor = async () => {
  const { actor } = await openBrowser(test.world)
  return { actor, session: actor.session ?? '' }
}

describe('a draft', () => {
  it('grows page by page; a field that comes again replaces what it was', async () => {
    const { actor, session } = await visitor()
    const id = await saved(actor, { title: 'Gården', place: 'x' })
    expect(await saved(actor, { title: 'Gårdens lekplats', days: ['mon', 'tue'] }, id)).toBe(id)
    const draft = await findDraft(test.world.db, session, id)
    expect(draft).toMatchObject({ kind, submittedAs: null, updatedAt: test.world.now() })
    expect(draft?.fields).toEqual({ title: 'Gårdens lekplats', place: 'x', days: ['mon', 'tue'] })
  })

  it('keeps words that are too long for their field, cleaned of controls and direction tricks', async () => {
    const { actor, session } = await visitor()
    const id = await saved(actor, { why: `Lek\u0000\u202E\r\n${'a'.repeat(50_000)}` })
    expect((await findDraft(test.world.db, session, id))?.fields.why).toBe(`Lek\n${'a'.repeat(50_000)}`)
  })

  it('belongs to its session: for others it does not exist', async () => {
    const mine = await visitor()
    const other = await visitor()
    const id = await saved(mine.actor, { title: 'Mitt' })
    expect(await findDraft(test.world.db, other.session, id)).toBeUndefined()
    const result = await test.world.perform(saveDraft, other.actor, { draft: id, kind, fields: { title: 'Kapat' } })
    expect(result).toMatchObject({ kind: 'missing', reason: 'people.draft.gone' })
    const none = await test.world.perform(saveDraft, other.actor, { draft: newId(), kind, fields: {} })
    expect(none).toEqual(result)
    expect((await findDraft(test.world.db, mine.session, id))?.fields).toEqual({ title: 'Mitt' })
  })

  it('needs a session', async () => {
    for (const actor of [VISITOR, SYSTEM]) {
      const result = await test.world.perform(saveDraft, actor, { kind, fields: {} })
      expect(result).toMatchObject({ reason: 'people.session.missing' })
    }
  })

  it.each([
    ['a megabyte in one field', { why: 'a'.repeat(1_000_000) }],
    ['a list of a megabyte', { why: Array(100).fill('a'.repeat(10_000)) }],
    ['a field with a quote in its name', { "a'": 'x' }],
    ['a number', { a: 1 }],
    ['nested fields', { a: { b: 'x' } }],
  ])('is refused with %s', async (_what, fields) => {
    const { actor, session } = await visitor()
    const result = await test.world.perform(saveDraft, actor, { kind, fields })
    expect(result).toMatchObject({ ok: false, kind: 'invalid' })
    expect(await listDrafts(test.world.db, session)).toEqual([])
  })

  it('takes no field that is named like a prototype', async () => {
    const { actor, session } = await visitor()
    const id = await saved(actor, JSON.parse('{"__proto__": {"admin": "x"}, "title": "Torget"}'))
    const fields = (await findDraft(test.world.db, session, id))?.fields
    expect(JSON.stringify(fields)).toBe('{"title":"Torget"}')
    expect(fields).not.toHaveProperty('admin')
  })

  it('does not grow past its length page by page either, and keeps what it had', async () => {
    const { actor, session } = await visitor()
    const id = await saved(actor, { one: 'a'.repeat(150_000) })
    const result = await test.world.perform(saveDraft, actor, { draft: id, kind, fields: { two: 'b'.repeat(60_000) } })
    expect(result).toMatchObject({ kind: 'invalid', reason: 'people.draft.too-long' })
    expect(Object.keys((await findDraft(test.world.db, session, id))?.fields ?? {})).toEqual(['one'])
  })

  it('saved from two windows at once keeps both windows’ fields', async () => {
    const { actor, session } = await visitor()
    const id = await saved(actor, {})
    await Promise.all(Array.from({ length: 10 }, (_, n) => saved(actor, { [`field-${n}`]: String(n) }, id)))
    expect(Object.keys((await findDraft(test.world.db, session, id))?.fields ?? {})).toHaveLength(10)
  })

  it('is one of fifty unsent at most, counted also when they come at once', async () => {
    const { actor, session } = await visitor()
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => test.world.perform(saveDraft, actor, { kind, fields: {} })),
    )
    expect(answers.filter((it) => it.ok)).toHaveLength(50)
    expect(answers.find((it) => !it.ok)).toMatchObject({ kind: 'throttled', reason: 'people.draft.too-many' })
    expect(await listDrafts(test.world.db, session)).toHaveLength(50)
  })
})

describe('a draft that is sent', () => {
  const send = (session: string, id: string, as: string, receipt?: string) =>
    test.world.transaction(async (tx) => {
      const draft = await findDraft(tx, session, id, { lock: true })
      if (draft?.submittedAs) return draft.submittedAs
      await markSubmitted(tx, session, id, as, receipt)
      return as
    })

  it('keeps its receipt instead of its words, and is listed no more', async () => {
    const { actor, session } = await visitor()
    const id = await saved(actor, { title: 'Torget' })
    const as = newId()
    expect(await send(session, id, as, 'sealed')).toBe(as)
    expect(await findDraft(test.world.db, session, id)).toMatchObject({
      submittedAs: as,
      fields: { receipt: 'sealed' },
    })
    expect(await listDrafts(test.world.db, session)).toEqual([])
    const again = await test.world.perform(saveDraft, actor, { draft: id, kind, fields: { title: 'Nytt' } })
    expect(again).toMatchObject({ kind: 'conflict', reason: 'people.draft.sent' })
  })

  it('twice gives the first’s id, also at the same moment', async () => {
    const { actor, session } = await visitor()
    const id = await saved(actor, { title: 'Torget' })
    const ids = await Promise.all(Array.from({ length: 5 }, () => send(session, id, newId())))
    expect(new Set(ids).size).toBe(1)
    await test.world.transaction((tx) => markSubmitted(tx, session, id, newId()))
    expect(await findDraft(test.world.db, session, id)).toMatchObject({ submittedAs: ids[0] })
  })

  it('lists by kind, the newest first', async () => {
    const { actor, session } = await visitor()
    const first = await saved(actor, { n: '1' })
    test.clock.advance(DAY)
    await test.world.perform(saveDraft, actor, { kind: 'problem-edit', fields: {} })
    const second = await saved(actor, { n: '2' })
    const drafts = await listDrafts(test.world.db, session, kind)
    expect(drafts.map((it) => it.id)).toEqual([second, first])
    expect(await listDrafts(test.world.db, session)).toHaveLength(3)
  })
})
