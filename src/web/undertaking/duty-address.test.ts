import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openUndertakingPages, type UndertakingPages } from '../../../test/support/undertaking-pages.ts'
import { bookMeeting, findFirstMeeting, holdMeeting, offerTimes } from '../../features/meetings/index.ts'
import { describeProblem, proposeChange } from '../../features/problems/index.ts'
import { undertakingAddress } from './addresses.ts'
import { ownDutyAddress } from './duty-address.ts'

let pages: UndertakingPages
beforeAll(async () => {
  pages = await openUndertakingPages()
})
afterAll(() => pages.app.drop())

/** The workbench's links to this undertaking, each followed by the contact person: the form is there. */
async function dutiesLeadTo(): Promise<string[]> {
  const { body } = await pages.contact.get('/sv/arbetsbord')
  const links = [...body.matchAll(/href="(\/sv\/utvecklingsarbeten\/\d+\/[^"]+)"/g)].map(([, link = '']) => link)
  for (const link of links) {
    const page = await pages.contact.get(link)
    expect(page.status, link).toBe(200)
    expect(page.body, link).toContain(`action="${link}"`)
  }
  return links
}

describe('A contact person’s own duties', () => {
  it('lead in one press from the workbench to their forms', async () => {
    const { world } = pages.app
    const { work, at } = pages
    const undertaking = work.id
    const times = { undertaking, times: ['2026-03-02T12:00'], where: 'Biblioteket' }
    await world.perform(offerTimes, work.contact, times)
    const [time] = (await findFirstMeeting(world.db, undertaking))?.offered ?? []
    await world.perform(bookMeeting, work.initiator, { undertaking, time: time?.id })
    expect(await dutiesLeadTo()).toEqual([at('moten/hallet')])

    const held = { undertaking, heldOn: '2026-03-02', attendance: { resident: 4 } }
    const meeting = await world.perform(holdMeeting, work.contact, held)
    const text = { undertaking, text: 'Gatan är mörk.', editedFrom: 0 }
    const described = await world.perform(describeProblem, work.contact, text)
    const base = described.ok ? described.value.id : ''
    const said = await world.perform(proposeChange, work.initiator, { undertaking, base, text: 'Nämn bullret.' })
    expect((await dutiesLeadTo()).sort()).toEqual([
      at(`moten/${meeting.ok ? meeting.value.meeting.id : ''}/anteckningar/skriv`),
      at(`problem/sagt/${said.ok ? said.value.proposal : ''}`),
    ])
  })

  it('lead to the room that they belong to when they have no form of their own', () => {
    expect(ownDutyAddress('sv', 12, { kind: 'pass-gate', subject: 'x' })).toBe('/sv/utvecklingsarbeten/12/grind')
    expect(ownDutyAddress('sv', 12, { kind: 'unheard-of', subject: 'x' })).toBe(undertakingAddress('sv', 12))
    expect(ownDutyAddress('ar', 12, { kind: 'offer-times', subject: 'x' })).toContain('/ar/utvecklingsarbeten/12/moten')
    expect(ownDutyAddress('sv', 12, { kind: 'describe-problem', subject: 'x' })).toContain('/problem/skriv')
  })
})
