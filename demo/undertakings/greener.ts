import type { Story } from '../history.ts'
import { askSupport, giveSupport, relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { join } from '../work/parties.ts'
import { answer, confirm, describe, hearAt, object, propose } from '../work/problem.ts'
import { contactOf, startSignedIn } from '../work/work.ts'

/** Every criterion is met, the last by an answer some days ago: the first gate is open, and waits to be passed. */
export const greener: Story = async function* (town) {
  const { calendar } = town
  const neighbour = await town.neighbours('sofielund')
  yield calendar.at(46, '20:25')
  const work = await startSignedIn(town, 'greener', await town.initiator('greener'), {
    title: 'Svalare somrar i Sofielund',
    summary:
      'Förra sommaren var det 34 grader i min lägenhet i tre veckor. Det finns knappt några träd på gatorna, och gårdarna är asfalt. Äldre grannar blev sjuka.',
    reason: 'Nästa sommar blir det varmt igen.',
    togetherWith: 'Grannar, bostadsrättsföreningar, parkenheten.',
    ...{ initiatorKind: 'resident', scale: 'area', place: 'sofielund' },
  })
  yield calendar.office(44, '10:10')
  await nameContact(town, work, 'contactCity', 'coordinatorCity')
  yield* meetFirst(town, work, {
    ...{ offered: 42, booked: 41, met: 33, where: 'Medborgarkontoret i Sofielund (påhittat)' },
    attendance: { resident: 8, association: 2, department: 2 },
    notes:
      'Åtta boende och två föreningar. En sjuksköterska berättade om hemtjänstens sommar. Alla vill börja med skugga på väg till affären.',
  })
  yield calendar.at(31, '19:30')
  await statePurpose(town, work, {
    purpose: 'Att ingen i Sofielund ska bli sjuk av värme.',
    ambition: 'Skugga på tre gångstråk till nästa sommar, och en lista över de gårdar som vill riva asfalt.',
    delimitation: 'Gator, torg och gårdar i Sofielund. Inte husens egen ventilation.',
  })
  await join(town, work, 'association', 'Bostadsrättsföreningen Almen (påhittad)')
  const request = await askSupport(town, work, 'Vi behöver låna termometrar, helst tio stycken.')
  yield calendar.office(28, '09:40')
  await giveSupport(town, work, request, 'Miljöförvaltningen lånar ut tolv termometrar från och med nästa vecka.')
  await relate(town, work, {
    kind: 'part-of',
    otherName: 'Klimatanpassningsplanen (påhittad)',
    reason: 'Planen pekar ut värme men inte var det är varmast.',
  })
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Sofielund är varmast i staden på sommaren. På sex av nio gator finns inga träd. Gårdarna är till största delen asfalt. Äldre som bor ensamma öppnar inte fönstren på nätterna, eftersom de är rädda. Förra sommaren var det tre veckor över 30 grader inomhus.',
  )
  yield calendar.at(22, '18:10')
  await confirm(town, work, neighbour(1), neighbour(2), neighbour(3))
  const said = await propose(
    town,
    work,
    neighbour(4),
    'Skriv om barnen också. På förskolans gård finns ingen skugga alls.',
  )
  yield calendar.office(19, '14:20')
  const [heard = ''] = await hearAt(town, work, {
    ...{ name: 'Loppisen på Almtorget', where: 'Almtorget', residents: 16, ago: 20 },
    confirming: 6,
    proposals: ['Fråga hemtjänsten. De vet vilka som inte klarar värmen.'],
  })
  yield calendar.office(12, '10:50')
  await answer(town, work, said, 'adopted', 'Förskolans gård är med bland platserna som mäts.')
  await answer(town, work, heard, 'adopted', 'Hemtjänsten är inbjuden till nästa möte.')
  yield calendar.at(9, '21:15')
  await confirm(town, work, neighbour(5), neighbour(6))
  const objection = await object(
    town,
    work,
    neighbour(7),
    'Det står att äldre är rädda. Jag är 79 och inte rädd. Fönstret går inte att öppna, det är det som är felet.',
  )
  yield calendar.office(3, '14:25')
  await answer(
    town,
    work,
    objection,
    'partly',
    'Tack. Fönster som inte går att öppna tas upp med fastighetsägarna. Vi ändrar ordet om det är fler som läser det så.',
  )
}
