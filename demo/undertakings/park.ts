import type { Story, Telling } from '../history.ts'
import type { Town } from '../town.ts'
import { pass } from '../work/gate.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { join, judge, stateWorth } from '../work/parties.ts'
import { answer, confirm, describe, hearAt, object } from '../work/problem.ts'
import { contactOf, startSignedIn, type Work } from '../work/work.ts'

/** In its second phase: what it is worth is judged in opposite ways, side by side (R27). */
export const park: Story = async function* (town) {
  yield town.calendar.at(175, '12:40')
  const work = await startSignedIn(town, 'park', await town.initiator('park'), {
    title: 'Lönnparken för alla åldrar',
    summary:
      'Parken är stor men bara hundägare och fotbollskillar använder den. Kvinnor, små barn och äldre går runt den i stället för igenom.',
    reason: 'Det är den enda parken vi har.',
    togetherWith: 'Kvinnor i vår trapp, fotbollslaget, hundägarna.',
    ...{
      initiatorKind: 'resident',
      scale: 'place',
      place: 'lonnparken-pahittad',
      meetingLanguage: 'so',
      interpreter: true,
    },
    wishes: 'Tolk i somaliska. Helst på förmiddagen när barnen är i skolan.',
  })
  yield* shape(town, work)
  yield* worth(town, work)
}

async function* shape(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('rosengard')
  yield calendar.office(172, '11:10')
  await nameContact(town, work, 'contactParks', 'coordinatorStreets')
  yield* meetFirst(town, work, {
    ...{
      offered: 170,
      booked: 169,
      met: 159,
      where: 'Parkbordet vid lekplatsen',
      attendance: { resident: 12, department: 2 },
    },
    interpreted: true,
    notes:
      'Tolv kom, nio av dem kvinnor. Tolk i somaliska var med. De pekade ut tre ställen där sikten är skymd och ett där det alltid är blött.',
  })
  yield calendar.at(156, '21:00')
  await statePurpose(town, work, {
    purpose: 'Lönnparken ska kännas som allas, hela dagen.',
    ambition: 'Tre ställen i parken ändras inom ett år, och de som inte använder den i dag gör det då.',
    delimitation: 'Parken innanför gångvägarna. Inte husen och inte parkeringen.',
  })
  await relate(town, work, {
    kind: 'coordinates-with',
    otherName: 'Dialog om Lönnparken (påhittad)',
    reason: 'Parkenheten har frågat tidigare. Svaren därifrån är med här.',
  })
  yield calendar.office(152, '10:20')
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Lönnparken används mest av hundägare och av dem som spelar fotboll. Kvinnor med barn går runt parken. Buskarna skymmer sikten på tre ställen, marken är blöt vid lekplatsen och det finns ingen toalett.',
  )
  yield calendar.office(145, '15:40')
  const [said = ''] = await hearAt(town, work, {
    ...{ name: 'Promenad genom parken', where: 'Lönnparken', residents: 14, ago: 146 },
    confirming: 8,
    proposals: ['Skriv att lamporna släcks klockan tio, precis när kvällsskiftet kommer hem.'],
  })
  yield calendar.at(143, '19:50')
  await confirm(town, work, neighbour(4), neighbour(5))
  const objection = await object(
    town,
    work,
    neighbour(6),
    'Hundägarna är inte problemet. Vi är de enda som är där på kvällen och ser efter.',
  )
  yield calendar.office(140, '13:00')
  await answer(
    town,
    work,
    said,
    'adopted',
    'Släckningen är med. Enheten för belysning prövar att låta lamporna lysa till klockan ett.',
  )
  await answer(
    town,
    work,
    objection,
    'partly',
    'Beskrivningen säger vilka som använder parken, inte att de är ett problem. Vi bjuder in hundägarna till nästa möte.',
  )
  yield calendar.office(125, '09:30')
  await pass(town, work)
}

async function* worth(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('rosengard')
  yield calendar.at(110, '20:15')
  await stateWorth(town, work, {
    forWhom: 'Kvinnor, barn och äldre som bor runt parken.',
    what: 'En park som man går genom i stället för runt.',
    whoMayLose: 'Hundägarna: en del av den fria ytan blir lekplats. Fåglar som bor i buskarna.',
  })
  await join(town, work, 'association', 'Hundvännerna i Lönnparken (påhittad)')
  yield calendar.at(98, '18:00')
  await judge(town, work, neighbour(4), 'large', 'Jag har bott här i elva år och aldrig suttit i parken.')
  await judge(
    town,
    work,
    neighbour(6),
    'harm',
    'Vi förlorar ytan där hundarna får springa. Då går vi också runt parken.',
  )
  yield calendar.at(90, '21:20')
  await judge(town, work, neighbour(5), 'some', 'Bra med ljus. Jag vet inte om buskarna behöver bort.')
  await judge(town, work, neighbour(7), 'none', 'Ni har frågat oss tre gånger på fem år och inget har hänt.')
}
