import type { Story } from '../history.ts'
import { sayThat } from '../work/gate.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst } from '../work/meeting.ts'
import { describe } from '../work/problem.ts'
import { numberOf, startSignedIn } from '../work/work.ts'

/** A department's work in five phases: another model than residents' own, with another way to its first gate. */
export const neighbourhood: Story = async function* (town) {
  const { calendar } = town
  yield calendar.office(55, '08:45')
  const initiator = await town.initiator('neighbourhood')
  const work = await startSignedIn(town, 'neighbourhood', initiator, {
    title: 'Barns kvällar i Rosengård',
    summary:
      'Skolor, fritid, bibliotek och polis arbetar var för sig med barn som är ute sent. Vi vill ha en gemensam bild och få saker som vi gör tillsammans.',
    reason: 'Samma familjer möter sju förvaltningar.',
    togetherWith: 'Skolorna, fritidsförvaltningen, biblioteket och föreningar i området.',
    groupName: 'Fritidsförvaltningen',
    ...{ initiatorKind: 'department', scale: 'area', place: 'rosengard', model: 'five-phase' },
  })
  yield* meetFirst(town, work, {
    ...{ offered: 52, booked: 51, met: 41, where: 'Fritidsgården (påhittad)' },
    attendance: { department: 5, school: 2, association: 1, agency: 1 },
    notes:
      'Sju verksamheter berättade vad de gör. Tre av dem söker upp samma familjer. En boendeförening saknades och bjuds in.',
  })
  yield calendar.office(36, '10:35')
  await statePurpose(town, work, {
    purpose: 'Färre barn ska vara ute sent utan någon vuxen som vet var de är.',
    ambition: 'En bild som alla delar inom tre månader, och högst tre åtgärder som prövas.',
    delimitation: 'Barn mellan 10 och 15 år i Rosengård, kvällar och helger.',
  })
  await relate(town, work, {
    ...{ kind: 'coordinates-with', otherNumber: numberOf(town, 'library') },
    reason: 'Kvällen på biblioteket är en av de saker som redan görs.',
  })
  yield calendar.office(33, '13:05')
  await describe(
    town,
    work,
    initiator,
    'Barn mellan 10 och 15 år är ute efter klockan nio på kvällen i fyra av sju bostadsområden. Sju verksamheter möter dem, men ingen vet vad de andra gör. Föräldrar som arbetar skift får frågan av fyra olika tjänstepersoner.',
  )
  yield calendar.office(21, '14:10')
  await sayThat(
    town,
    work,
    await town.officer('coordinatorCity'),
    'leaders-committed',
    'Fem chefer har sagt ja och avsatt tid. Skolan väntar på sin nämnd.',
  )
}
