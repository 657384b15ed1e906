import type { Story } from '../history.ts'
import { book, hold, nameContact, offer } from '../work/meeting.ts'
import { startSignedIn } from '../work/work.ts'
import { circle } from './circle.ts'

/** The first meeting was held some days ago; its notes are not written yet. */
export const roofs: Story = async function* (town) {
  const { calendar } = town
  yield calendar.at(26, '09:25')
  const work = await startSignedIn(town, 'roofs', await town.initiator('roofs'), {
    title: 'Odling på taken i Västra hamnen',
    summary:
      'Fyra tak i vårt kvarter är platta och tomma. Vi vill odla där och ta vara på regnvattnet, som i dag rinner ner i källarna.',
    togetherWith: 'Grannar i kvarteret och någon som kan räkna på vad taken bär.',
    ...{
      initiatorKind: 'resident',
      scale: 'place',
      place: 'vastra-hamnen',
      boundary: await circle(town, [12.987, 55.6125], 110),
    },
  })
  yield calendar.office(23, '11:20')
  await nameContact(town, work, 'contactParks', 'coordinatorStreets')
  yield calendar.office(21, '09:50')
  await offer(
    town,
    work,
    [
      [5, '17:00'],
      [-4, '17:00'],
    ],
    'Gemensamhetslokalen i kvarteret',
  )
  yield calendar.at(18, '20:35')
  await book(town, work, 0)
  yield calendar.office(5, '19:00')
  await hold(town, work, { attendance: { resident: 7, company: 1, department: 1 } })
}
