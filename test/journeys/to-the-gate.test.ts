import { expect, it, vi } from 'vitest'
import { OFFICERS } from '../../demo/people.ts'
import { findProblem } from '../../src/features/problems/index.ts'
import { DAY } from '../../src/kernel/clock.ts'
import { dateIn } from '../../src/platform/calendar/index.ts'
import { journey } from '../support/journey.ts'
import { actorWith } from '../support/people.ts'
import { gateOf, undertakingWith } from '../support/standing.ts'
import { insertResident } from '../support/undertakings.ts'
import type { Visitor } from '../support/visitor.ts'
import { type Begun, beginIn, somethingComesUp, statePurpose } from './steps/begun.ts'
import { askAndBook, assignContact, correctNotes, followDuty, holdAndWrite, offerTwoTimes } from './steps/meeting.ts'
import { answerOverlaps } from './steps/overlaps.ts'
import { answerIt, confirmBeside, confirmIt, describeBeside, describeIt, proposeIt } from './steps/problem.ts'
import { signInByMail } from './steps/sign-in.ts'
import { WORDS } from './steps/starting.ts'

vi.setConfig({ testTimeout: 240_000 })
const town = journey()
const TEXT = 'Bänkarna är trasiga och det är mörkt vid porten, så ingen stannar på gården.'

async function signedIn(address: string): Promise<Visitor> {
  const officer = await town.visitor({ width: 1280 })
  await officer.open('/sv/logga-in')
  await signInByMail(officer, town.server, address)
  return officer
}

const missing = async ({ number }: Begun) => {
  const { db, now } = town.server.world
  return (await gateOf(db, await undertakingWith(db, number), now())).missing
}

/** A resident on a phone without JavaScript, before the problem description. */
async function resident(work: Begun): Promise<Visitor> {
  const somebody = await town.visitor({ javaScript: false })
  await somebody.open(work.at('problem'))
  return somebody
}

it('From a start to an open gate: a contact person, a first meeting, a problem that residents have shaped', async () => {
  const { world, clock } = town.server
  const work = await beginIn(world, 'kirseberg')
  const leader = await signedIn(OFFICERS.coordinatorStreets.address)
  await assignContact(leader, WORDS.title, OFFICERS.contactParks.name)
  const contact = await signedIn(OFFICERS.contactParks.address)
  const initiator = await town.visitor()
  await meet(work, contact, initiator)
  expect(await missing(work), 'what went on was chosen about at the start').toEqual(['purpose', 'relations', 'shaped'])
  await somethingComesUp(world, 'kirseberg')
  const withOverlaps = ['purpose', 'relations', 'overlaps', 'shaped']
  await expect.poll(() => missing(work), { timeout: 20_000 }).toEqual(withOverlaps)
  await shape(work, contact)
  await readWhatIsMissing(work, initiator)
  await statePurpose(world, work)
  await contact.open(work.at('overlapp'))
  await answerOverlaps(contact, 'Vi stämmer av med varandra varje månad.')
  expect(await missing(work)).toEqual(['shaped'])
  clock.passDays(14)
  expect(await missing(work)).toEqual([])
  await pass(work, contact)
  await initiator.open(work.at())
  expect(await initiator.page.getByRole('list', { name: initiator.t('ui.phase-track.label') }).textContent()).toContain(
    initiator.t('ui.phase-track.done'),
  )
})

/** Times are offered, one is booked by the private link with a wish for an interpreter; it is held, and its notes corrected. */
async function meet(work: Begun, contact: Visitor, initiator: Visitor): Promise<void> {
  const { world, clock } = town.server
  const { t } = initiator
  await followDuty(contact, 'offer-times', WORDS.title)
  const offered = world.now()
  await offerTwoTimes(contact, offered)
  await initiator.open(work.link)
  expect([initiator.address(), await initiator.heading()]).toEqual([work.at(), WORDS.title])
  await askAndBook(initiator, work.at('moten'))
  await initiator.open(work.at('grind'))
  expect(await initiator.main()).toContain(t('gate.problem.none'))
  clock.passDays(2)
  await contact.open(work.at('moten'))
  expect(await contact.main()).toContain(t('meetings.interpreter.asked'))
  const held = dateIn(new Date(offered.getTime() + DAY))
  await holdAndWrite(contact, held, 'Vi talade om bänkarna och ljuset vid porten.')
  await correctNotes(initiator, work.at('moten'), 'Vi talade mest om ljuset vid porten.')
}

/** Five residents say that the description is right; a sixth proposes a change, and reads the answer. */
async function shape(work: Begun, contact: Visitor): Promise<void> {
  const { server } = town
  const { db } = server.world
  const { t } = contact
  await contact.open(work.at('problem'))
  await describeIt(contact, TEXT)
  for (const name of ['ett', 'tva']) {
    const somebody = await resident(work)
    await confirmIt(somebody, server, `boende.${name}@provstad.example`)
    expect(await somebody.main()).toContain(t('problem.thanks.counts'))
  }
  const proposer = await resident(work)
  await proposeIt(proposer, server, 'boende.tre@provstad.example', 'Skriv att barnen också vill leka här.')
  for (const _ of [1, 2, 3]) expect(await confirmBeside(server.world, work.id, await insertResident(db))).toBeNull()
  await contact.open(work.at('problem'))
  await answerIt(contact, 'Barnens lek hör till lösningarna, som kommer i nästa fas.')
  await proposer.follow(t('problem.thanks.see'))
  expect(await proposer.main()).toContain(t('problem.answer.not'))
}

/** In between the gate says what is met, what isn't, and gives nobody a button. */
async function readWhatIsMissing(work: Begun, { open, main, page, t }: Visitor): Promise<void> {
  await open(work.at('grind'))
  const said = await main()
  for (const what of ['purpose.missing.purpose', 'purpose.missing.ambition', 'relations.missing'] as const)
    expect(said).toContain(t(`gate.${what}`))
  expect(said).toContain('5 boende har sagt att den stämmer')
  expect(said).toContain('0 av 14 dagar har gått')
  expect(await page.getByRole('button', { name: t('undertaking.gate.pass') }).count()).toBe(0)
}

/** The workbench says in the morning that the gate can be opened; one press, and the page shows the next phase. */
async function pass(work: Begun, contact: Visitor): Promise<void> {
  const { t, page } = contact
  await town.server.runTask('undertakings.check-gates')
  await contact.open('/sv/arbetsbord')
  await followDuty(contact, 'pass-gate', WORDS.title)
  expect(contact.address()).toBe(work.at('grind'))
  expect(await contact.main()).toContain(t('ui.gate.open'))
  await contact.press(t('undertaking.gate.pass'))
  expect(contact.address()).toBe(work.at())
  const now = page.getByRole('list', { name: t('ui.phase-track.label') }).locator('[aria-current=step]')
  expect(await now.textContent()).toContain('Förslag och form')
}

it('Twenty confirmations from one browser are one: the others are refused, and the gate stays closed', async () => {
  const { server } = town
  const { world } = server
  const work = await beginIn(world, 'oxie')
  await describeBeside(world, work, TEXT)
  const shared = await resident(work)
  const { t } = shared
  await confirmIt(shared, server, 'delad.ett@provstad.example')
  expect(await shared.main()).toContain(t('problem.thanks.counts'))

  await shared.open('/sv/logga-ut')
  await shared.press(t('sign-out.do'))
  await shared.open(work.at('problem'))
  await confirmIt(shared, server, 'delad.tva@provstad.example', 409)
  expect(await shared.main()).toContain(t('problem.stand.browser-used'))

  const cookies = await shared.page.context().cookies()
  const { device } = await actorWith(world, cookies.find(({ name }) => name === 'medverka')?.value ?? '')
  if (device === null) throw new Error('The browser has no mark')
  const refusals = new Set<string | null>()
  for (let more = 0; more < 18; more++)
    refusals.add(await confirmBeside(world, work.id, await insertResident(world.db, device)))
  expect([...refusals]).toEqual(['problem.stand.browser-used'])
  server.clock.passDays(14)
  expect(await findProblem(world.db, work.id)).toMatchObject({ confirmations: 1 })
  expect(await missing(work)).toContain('shaped')
  await shared.open(work.at('grind'))
  expect(await shared.main()).toContain(t('gate.problem.missing.enough', { left: 4 }))
})
