import { changeScope } from '../../src/features/undertakings/index.ts'
import type { Story } from '../history.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { confirm, describe } from '../work/problem.ts'
import { contactOf, startSignedIn } from '../work/work.ts'
import { circle } from './circle.ts'

/** It grew from one crossing to a whole area: the executive board is asked to take over, and hasn't answered (R4). */
export const schoolRoad: Story = async function* (town) {
  const { calendar } = town
  const neighbour = await town.neighbours('hyllie')
  yield calendar.office(38, '10:55')
  const work = await startSignedIn(town, 'schoolRoad', await town.initiator('schoolRoad'), {
    title: 'Gå till skolan i Hyllie',
    summary:
      'Varje morgon lämnar 140 bilar barn vid vår grind. Vi har nästan olyckor varje vecka. Elevrådet har räknat.',
    reason: 'Elevrådet vill att man ska kunna gå och cykla.',
    togetherWith: 'Elevrådet, föräldrar och skolan intill.',
    groupName: 'Exempelskolan (påhittad)',
    ...{
      initiatorKind: 'school',
      scale: 'place',
      place: 'hyllie',
      boundary: await circle(town, [12.962, 55.559], 150),
    },
  })
  yield calendar.office(35, '13:30')
  await nameContact(town, work, 'contactStreets', 'coordinatorStreets')
  yield* meetFirst(town, work, {
    ...{
      offered: 32,
      booked: 31,
      met: 22,
      where: 'Exempelskolans bibliotek (påhittat)',
      attendance: { school: 3, resident: 8, department: 2 },
    },
    notes:
      'Elevrådet visade sin räkning. Föräldrarna vill släppa av barnen längre bort, men vägen dit är inte byggd. Frågan gäller tre skolor.',
  })
  yield calendar.at(17, '14:40')
  await statePurpose(town, work, {
    purpose: 'Barn i Hyllie ska kunna gå och cykla till skolan.',
    ambition: 'Hälften så många bilar vid grindarna om ett år.',
    delimitation: 'Vägarna till tre skolor i Hyllie.',
  })
  await relate(town, work, {
    kind: 'part-of',
    otherName: 'Trafikplanen för Hyllie (påhittad)',
    reason: 'Gångvägen som saknas finns i planen.',
  })
  yield calendar.office(13, '11:25')
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Varje morgon stannar 140 bilar vid skolans grind. Barn går mellan bilarna för att komma in. Det finns en plats att släppa av barn längre bort, men gångvägen därifrån är inte byggd.',
  )
  yield calendar.at(9, '16:10')
  await confirm(town, work, neighbour(1), neighbour(2))
  yield calendar.at(6, '15:25')
  await town.perform(changeScope, work.initiator, {
    ...{ undertaking: work.id, scale: 'area', place: (await town.place('hyllie')).id },
    boundary: await circle(town, [12.957, 55.557], 900),
  })
}
