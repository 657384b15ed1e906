import type { Story } from '../history.ts'
import { openBrowser } from '../sign-in.ts'
import { nameContact } from '../work/meeting.ts'
import { startSignedIn, startUnknown } from '../work/work.ts'
import { circle } from './circle.ts'

/** A contact person is named, and has to offer times. */
export const bicycles: Story = async function* (town) {
  const { calendar } = town
  yield calendar.at(7, '11:10')
  const work = await startSignedIn(town, 'bicycles', await town.initiator('bicycles'), {
    title: 'Laga cykeln på torget',
    summary:
      'Vi lagar cyklar och vill ställa en verkstad på torget en dag i veckan, där man får lära sig laga själv. Verktygen har vi.',
    togetherWith: 'Skolans fritids och byalaget.',
    groupName: 'Cykelverkstaden Exempel AB (påhittat)',
    ...{
      initiatorKind: 'company',
      scale: 'place',
      place: 'limhamn',
      largerBecause: 'Vi vet inte ännu vilket av torgen som passar.',
    },
  })
  yield calendar.office(3, '09:35')
  await nameContact(town, work, 'contactParks', 'coordinatorStreets')
}

/** Nobody has named a contact person, and the last day has passed: the level above is told (R26). */
export const entrances: Story = async function* (town) {
  yield town.calendar.at(21, '23:30')
  await startUnknown(town, 'entrances', await openBrowser(town.world), {
    title: 'Ljus i portarna',
    summary:
      'Portarna på vår gata är svarta på kvällen. Jag håller nycklarna i handen hela vägen hem. Det räcker med en lampa i varje.',
    reason: 'Jag jobbar natt.',
    ...{
      initiatorKind: 'resident',
      scale: 'place',
      place: 'mollevangen',
      boundary: await circle(town, [13.0085, 55.594], 90),
    },
  })
}

/** Started the day before yesterday: the board has some days left to name a contact person. */
export const crossing: Story = async function* (town) {
  yield town.calendar.at(2, '16:45')
  await startUnknown(town, 'crossing', await openBrowser(town.world), {
    title: 'Säker väg över till hållplatsen',
    summary:
      'För att komma till bussen måste man springa över vägen. Bilarna kör fort i kurvan. Min dotter är nio och åker buss till skolan.',
    reason: 'Någon kommer att bli påkörd.',
    togetherWith: 'De andra föräldrarna vid hållplatsen.',
    ...{
      initiatorKind: 'resident',
      scale: 'place',
      place: 'oxie',
      largerBecause: 'Jag visste inte hur man ritar på kartan. Det gäller en hållplats.',
    },
  })
}
