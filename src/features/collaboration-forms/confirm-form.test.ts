import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertTown, nameContact, type StartedWork, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { insertOfficer, listHappened } from '../../../test/support/rows.ts'
import { createTestWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Actor, type Person, VISITOR } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import { addParty, leave, listParties } from '../undertakings/index.ts'
import { confirmForm } from './confirm-form.ts'
import { formEvidence } from './evidence.ts'
import { proposeForm } from './propose-form.ts'
import { loadFormFacts } from './store.ts'

let test: TestWorld
let town: TestTown
let work: StartedWork
let contact: Person
let form: string
let [initiating, eken, boken]: string[] = []
beforeAll(async () => {
  test = await createTestWorld()
  town = await insertTown(test.world)
})
afterAll(() => test.drop())
beforeEach(async () => {
  work = await startWork(test.world, town)
  contact = await nameContact(test.world, work.id, town.technical)
  eken = await party('Gårdsföreningen Eken')
  boken = await party('Gårdsföreningen Boken')
  initiating = (await listParties(test.world.db, work.id))[0]?.id
  form = await propose(0)
})

async function party(name: string): Promise<string> {
  const raw = { undertaking: work.id, kind: 'association', name }
  const added = await test.world.perform(addParty, work.initiator.actor, raw)
  return added.ok ? added.value.party.id : ''
}
async function propose(basedOn: number): Promise<string> {
  const result = await test.world.perform(proposeForm, contact, {
    ...{ undertaking: work.id, kind: 'informal', duties: `Vi möts. ${basedOn}`, begins: '2026-04-01' },
    ...{ exitTerms: 'När som helst.', basedOn },
  })
  return result.ok ? result.value.id : ''
}
const byLink = (subject: string | undefined): Actor => ({
  ...VISITOR,
  links: [{ purpose: 'party', subject: subject ?? '' }],
})
const confirm = (actor: Actor, which: string | undefined, what = form) =>
  test.world.perform(confirmForm, actor, { form: what, party: which })
const confirmed = async () => (await loadFormFacts(test.world.db, work.id)).confirmed
const events = async () =>
  (await listHappened(test.world.db)).filter((it) => it.type === 'form.confirmed' && it.subject === form)
async function met() {
  const facts = await formEvidence.load(test.world.db, work.id, test.world.now())
  return formEvidence.judge('form-confirmed', {}, facts, test.world.now())
}

describe('confirming the form of collaboration', () => {
  it('is done by each party for itself: by its link, its representative, or the initiator’s link (R38)', async () => {
    const representative = await insertOfficer(test.world.db, 'Företrädare Ett', [
      { role: 'representative', scope: boken ?? '' },
    ])
    expect(await confirm(work.initiator.actor, initiating)).toMatchObject({ ok: true })
    expect(await confirm(byLink(eken), eken)).toMatchObject({ ok: true })
    expect(await met()).toMatchObject({ met: false, missing: [{ values: { count: 1 } }] })
    expect(await confirm(representative, boken)).toMatchObject({ ok: true })
    expect(await met()).toMatchObject({ met: true, found: { values: { confirmed: 3, parties: 3 } } })
  })

  it('can be done by nobody for another', async () => {
    const administrator = await insertOfficer(test.world.db, 'Administratör', [{ role: 'administrator', scope: null }])
    const everybody = await insertOfficer(test.world.db, 'Företrädare Alla', [{ role: 'representative', scope: null }])
    for (const actor of [VISITOR, byLink(boken), contact, work.initiator.actor, administrator, everybody]) {
      expect(await confirm(actor, eken)).toMatchObject({ kind: 'forbidden' })
    }
    expect(await confirmed()).toEqual([])
  })

  it('of all parties at the same moment loses none and doubles none, however often they press', async () => {
    const parties = [...(await Promise.all(Array.from({ length: 8 }, (_, i) => party(`Förening ${i}`)))), eken, boken]
    const presses = parties.flatMap((which) => [1, 2, 3].map(() => confirm(byLink(which), which)))
    expect((await Promise.all(presses)).every(({ ok }) => ok)).toBe(true)
    expect(new Set(await confirmed())).toEqual(new Set(parties))
    expect(await events()).toHaveLength(parties.length)
  })

  it('of an older proposal is refused, and a newer one is confirmed anew', async () => {
    await confirm(byLink(eken), eken)
    const newer = await propose(1)
    expect(await confirm(byLink(boken), boken)).toMatchObject({ kind: 'conflict', reason: 'collaboration-form.newer' })
    expect(await confirmed()).toEqual([])
    expect(await confirm(byLink(eken), eken, newer)).toMatchObject({ ok: true })
    expect(await confirmed()).toEqual([eken])
  })

  it('is asked of those who take part: a party that has left is not waited for, and can’t confirm', async () => {
    await confirm(work.initiator.actor, initiating)
    await confirm(byLink(eken), eken)
    await test.world.perform(leave, byLink(boken), { party: boken })
    expect((await met()).met).toBe(true)
    expect(await confirm(byLink(boken), boken)).toMatchObject({ kind: 'missing' })
  })

  it('needs a proposal, and a party of just this work', async () => {
    const other = await startWork(test.world, town)
    const elsewhere = (await listParties(test.world.db, other.id))[0]?.id
    expect(await confirm(byLink(elsewhere), elsewhere)).toMatchObject({ kind: 'missing' })
    expect(await confirm(byLink(eken), eken, newId())).toMatchObject({ kind: 'missing' })
  })
})

describe('the gate’s question about the form', () => {
  it('is not met before anything is proposed', async () => {
    await test.world.db.deleteFrom('form_confirmation').execute()
    await test.world.db.deleteFrom('collaboration_form').where('undertaking', '=', work.id).execute()
    expect(await met()).toMatchObject({ met: false, missing: [{ key: 'gate.form.missing.proposal' }] })
  })
})
