import { grantRole } from '../../src/features/people/index.ts'
import type { Story, Telling } from '../history.ts'
import { ADMINISTRATOR, REPRESENTATIVE } from '../people.ts'
import { importSecondVersion } from '../second-version.ts'
import type { Town } from '../town.ts'
import { pass, sayThat, upgrade } from '../work/gate.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { join, judge, startersOf, stateWorth } from '../work/parties.ts'
import { answer, confirm, describe, hearAt, object } from '../work/problem.ts'
import { contactOf, startSignedIn, type Work } from '../work/work.ts'

/** A property owner's summer street (J6): one season is over and judged; it has moved to a newer version of its model. */
export const summerStreet: Story = async function* (town) {
  yield town.calendar.at(400, '10:20')
  const work = await startSignedIn(town, 'summerStreet', await town.initiator('summerStreet'), {
    title: 'Sommargata på Ekgatan',
    summary:
      'Ekgatan är smal och full av bilar som letar plats. Vi vill pröva att stänga den för biltrafik från april till oktober, med bänkar, träd i kar och plats för kaféerna.',
    reason: 'De som bor och arbetar här ska kunna sitta ute utan avgaser.',
    togetherWith: 'De som bor i våra hus, kaféet på hörnet och de som sköter gatan.',
    groupName: 'Fastighets AB Exempelhus (påhittat)',
    ...{ initiatorKind: 'property-owner', scale: 'place', place: 'ekgatan-pahittad', model: 'sommargata' },
  })
  yield* spring(town, work)
  yield* season(town, work)
  yield* evaluation(town, work)
}

async function* spring(town: Town, work: Work): Telling {
  const { calendar } = town
  yield calendar.office(397, '09:10')
  await nameContact(town, work, 'contactStreets', 'coordinatorStreets')
  yield* meetFirst(town, work, {
    ...{ offered: 395, booked: 393, met: 384, where: 'Föreningslokalen på Ekgatan' },
    attendance: { 'property-owner': 1, resident: 11, company: 2, department: 2 },
    notes:
      'Elva boende, kaféet och cykelaffären kom. De flesta vill pröva. Två boende är oroliga för buller på kvällen. Cykelaffären behöver kunna ta emot varor före klockan tio.',
  })
  yield calendar.at(380, '11:30')
  await statePurpose(town, work, {
    purpose: 'Att ta reda på om Ekgatan blir bättre för dem som bor och arbetar där när bilarna ger plats.',
    ambition: 'En provsäsong. Därefter avgör det som har mätts om gatan blir sommargata igen.',
    delimitation:
      'Ekgatan mellan de två hörnen, april till oktober. Utryckning och leveranser före klockan tio släpps fram.',
  })
  await relate(town, work, {
    kind: 'part-of',
    otherName: 'Stadens plan för sommargator (påhittad)',
    reason: 'Pengarna för möbler kommer därifrån.',
  })
  yield calendar.office(378, '14:40')
  await describe(
    town,
    work,
    await contactOf(town, work),
    'På Ekgatan kör bilar runt kvarteret för att leta plats, mest mellan klockan fyra och åtta. Trottoaren är en och en halv meter bred. Barnvagnar och rullstolar får gå ut i körbanan. Det finns ingenstans att sitta utan att köpa något.',
  )
  yield* residentsShape(town, work)
  yield calendar.office(352, '10:25')
  await sayThat(
    town,
    work,
    await contactOf(town, work),
    'permits-granted',
    'Den lokala trafikföreskriften gäller hela säsongen. Tillstånd för uteserveringarna är klara.',
  )
  yield calendar.office(349, '13:15')
  await sayThat(
    town,
    work,
    await town.officer('secretaryTechnical'),
    'season-decided',
    'Nämnden beslutade om en provsäsong, april till oktober.',
  )
  yield calendar.office(347, '09:50')
  await pass(town, work)
}

async function* residentsShape(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('mollevangen')
  yield calendar.at(374, '19:00')
  await confirm(town, work, neighbour(1), neighbour(2))
  const objection = await object(
    town,
    work,
    neighbour(3),
    'Ni skriver bara om bilarna. Det som stör mig är musiken på kvällen, och den blir inte tystare av en sommargata.',
  )
  yield calendar.office(370, '16:00')
  const [proposal = ''] = await hearAt(town, work, {
    ...{ name: 'Kaffe på innergården', where: 'Innergården på Ekgatan', residents: 9, ago: 371 },
    confirming: 4,
    proposals: ['Skriv att varubilarna står på trottoaren hela förmiddagen. Det är därför man måste gå i gatan.'],
  })
  yield calendar.office(366, '11:20')
  await answer(
    town,
    work,
    objection,
    'partly',
    'Bullret på kvällen tas upp som en risk, och uteserveringarna stänger klockan 22 under provet.',
  )
  await answer(town, work, proposal, 'adopted', 'Leveranstiderna är en del av provet: bara före klockan tio.')
}

async function* season(town: Town, work: Work): Telling {
  const { calendar } = town
  yield calendar.at(340, '12:00')
  await join(town, work, 'company', 'Café Exempel AB (påhittat)')
  yield calendar.office(130, '15:10')
  await sayThat(
    town,
    work,
    await contactOf(town, work),
    'measured',
    'De som stannar på gatan räknades samma timmar före och under säsongen: 34 i timmen mot 121. Bullret mättes på två gårdar.',
  )
  yield calendar.office(127, '09:20')
  await pass(town, work)
}

async function* evaluation(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('mollevangen')
  yield calendar.at(120, '10:00')
  await stateWorth(town, work, {
    forWhom: 'De som bor på Ekgatan, kunder och anställda, barn och äldre som vill sitta ner.',
    what: 'Plats att vara på utan att köpa något. Mindre avgaser. Fler kunder.',
    whoMayLose: 'De som sover mot gatan, de som behöver bilen nära porten, och gatorna intill som får fler bilar.',
  })
  const { id: scope } = await startersOf(town, work)
  const administrator = await town.person(ADMINISTRATOR.address)
  const { address, name: displayName } = REPRESENTATIVE
  await town.perform(grantRole, administrator, { address, displayName, role: 'representative', scope })
  yield calendar.at(112, '20:10')
  await judge(town, work, neighbour(1), 'large', 'Min mamma kan inte gå långt. Nu satt hon ute på gatan varje dag.')
  await judge(
    town,
    work,
    neighbour(3),
    'harm',
    'Jag sov med stängda fönster hela säsongen. Musiken slutade inte klockan 22.',
  )
  yield calendar.at(108, '18:30')
  await judge(
    town,
    work,
    neighbour(4),
    'some',
    'Trevligt, men mina söner med rullstol behöver kunna hämtas vid porten.',
  )
  await judge(town, work, await town.initiator('summerStreet'), 'large', 'Ingen lokal står tom längre.', {
    actorKind: 'property-owner',
  })
  yield calendar.office(60, '10:00')
  const version = await importSecondVersion(town)
  yield calendar.office(52, '14:30')
  await upgrade(
    town,
    work,
    version,
    'Fyra bedömningar är för få när de går så isär. Enligt den nya versionen ska minst åtta bedöma, fem av dem boende.',
  )
  yield calendar.at(20, '19:45')
  await judge(
    town,
    work,
    neighbour(5),
    'some',
    'Bra på dagen, för högt på kvällen. Gör om det, men med tidigare stängning.',
  )
}
