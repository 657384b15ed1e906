import type { Story } from '../history.ts'
import { nameContact, offer } from '../work/meeting.ts'
import { startSignedIn } from '../work/work.ts'

/** For the whole city: times for a first meeting are offered, and those who started choose. */
export const toilets: Story = async function* (town) {
  const { calendar } = town
  yield calendar.at(12, '14:20')
  const work = await startSignedIn(town, 'toilets', await town.initiator('toilets'), {
    title: 'Toaletter att lita på',
    summary:
      'Många av våra medlemmar går inte hemifrån för att de inte vet var nästa toalett finns, eller om den är öppen.',
    reason: 'Det gör folk ensamma.',
    togetherWith: 'Andra föreningar för äldre och för personer med funktionsnedsättning.',
    groupName: 'Pensionärsföreningen Exempel (påhittad)',
    ...{ initiatorKind: 'association', scale: 'city', place: 'malmo' },
  })
  yield calendar.office(9, '11:45')
  await nameContact(town, work, 'contactCity', 'coordinatorCity')
  yield calendar.office(4, '10:30')
  await offer(
    town,
    work,
    [
      [-5, '13:00'],
      [-7, '10:00'],
      [-12, '17:30'],
    ],
    'Stadshuset, rum 2041 (påhittat)',
  )
}
