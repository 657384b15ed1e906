import type { Story, Telling } from '../history.ts'
import { openBrowser } from '../sign-in.ts'
import type { Town } from '../town.ts'
import { askSupport, relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { answer, confirm, describe, object, propose } from '../work/problem.ts'
import { contactOf, startSignedIn, type Work } from '../work/work.ts'

/** The problem description is open: some say that it is right, some that it isn't; some have an answer, others wait. */
export const slopes: Story = async function* (town) {
  const { calendar } = town
  yield calendar.at(44, '15:20')
  const work = await startSignedIn(town, 'slopes', await town.initiator('slopes'), {
    title: 'Bänkar uppför backarna',
    summary:
      'I Kirseberg går alla vägar uppför. Min man orkar gå till affären men inte hem. Det finns två bänkar på hela vägen.',
    reason: 'Vi vill bo kvar.',
    togetherWith: 'Pensionärerna i huset och hemtjänsten.',
    ...{ initiatorKind: 'resident', scale: 'place', place: 'kirseberg' },
    largerBecause:
      'Backarna hänger ihop. En bänk på en gata hjälper bara den som bor på just den gatan, så hela vägen upp måste vara med.',
    wishes: 'Lokalen behöver ha hiss.',
  })
  yield calendar.office(42, '13:50')
  await nameContact(town, work, 'contactStreets', 'coordinatorStreets')
  yield* meetFirst(town, work, {
    ...{
      offered: 40,
      booked: 38,
      met: 29,
      where: 'Träffpunkten (påhittad), hiss finns',
      attendance: { resident: 6, department: 1 },
    },
    notes:
      'Sex pensionärer kom. Vi ritade in på kartan var man behöver vila. Det blev nio platser. Tre av dem är på privat mark.',
  })
  yield calendar.at(25, '11:20')
  await statePurpose(town, work, {
    purpose: 'Den som har svårt att gå ska kunna ta sig till affären och hem igen.',
    ambition: 'En plats att vila på var hundrade meter.',
    delimitation: 'Gångvägarna mellan affären och husen på höjden.',
  })
  await relate(town, work, { kind: 'none', reason: 'Vi har frågat kontoret. Inget annat arbete gäller bänkar här.' })
  yield* shape(town, work)
}

async function* shape(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('kirseberg')
  yield calendar.office(20, '10:40')
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Mellan affären och husen på höjden är det 700 meter uppför. Det finns två bänkar, båda utan ryggstöd. Flera äldre handlar bara en gång i veckan för att de inte orkar hem med kassarna.',
  )
  yield calendar.at(13, '16:05')
  await confirm(town, work, neighbour(1), neighbour(2))
  const said = await propose(town, work, neighbour(3), 'Skriv också om vintern. Backen sandas sist av alla.')
  yield calendar.at(12, '19:35')
  await object(town, work, neighbour(4), 'Det är inte bänkarna som fattas, det är bussen. Förr gick den upp hit.')
  yield calendar.office(9, '14:30')
  await answer(town, work, said, 'adopted', 'Sandningen är med i nästa version. Driften har ändrat ordningen redan nu.')
  yield calendar.at(4, '12:15')
  const unknown = await openBrowser(town.world)
  await propose(town, work, unknown.actor, 'Bänkarna får gärna ha armstöd, annars kommer man inte upp.')
  await propose(
    town,
    work,
    neighbour(5),
    'Please also write that the path is too steep for wheelchairs. There is a flat way behind the church, but it is locked.',
    { language: 'en' },
  )
  await askSupport(town, work, 'Vi behöver någon som kan köra två av oss till nästa möte.')
  yield calendar.at(3, '18:50')
  await confirm(town, work, neighbour(6))
}
