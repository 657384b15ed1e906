import { grantRole } from '../../src/features/people/index.ts'
import type { Story, Telling } from '../history.ts'
import { ADMINISTRATOR, REPRESENTATIVE } from '../people.ts'
import type { Town } from '../town.ts'
import { pass, sayThat } from '../work/gate.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst } from '../work/meeting.ts'
import { confirmBy, join, judge, startersOf, stateWorth, suggestForm } from '../work/parties.ts'
import { answer, confirm, describe, propose } from '../work/problem.ts'
import { contactOf, startSignedIn, type Work } from '../work/work.ts'

/** A form of collaboration is proposed, and some of the parties have confirmed it (R38). */
export const courtyard: Story = async function* (town) {
  yield town.calendar.at(152, '17:10')
  const work = await startSignedIn(town, 'courtyard', await town.initiator('courtyard'), {
    title: 'Gården Eken: en gård att vara på',
    summary:
      'Vår gård är asfalt och sopkärl. Barnen leker i trapphuset. Vi har frön, händer och tid, men inte rätt att gräva.',
    reason: 'Vi vill lära känna varandra.',
    togetherWith: 'Alla fyra trapporna, fastighetsägaren och parken bredvid.',
    groupName: 'Gårdsgruppen i Eken (påhittad)',
    ...{ initiatorKind: 'informal-group', scale: 'place', place: 'garden-eken-pahittad' },
  })
  yield* shape(town, work)
  yield* agree(town, work)
}

async function* shape(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('lindangen')
  yield* meetFirst(town, work, {
    ...{
      offered: 149,
      booked: 148,
      met: 138,
      where: 'Tvättstugan, trapp 2',
      attendance: { 'informal-group': 6, resident: 4, department: 1 },
    },
    notes: 'Tio grannar från tre trappor kom. Alla vill ha odling och bänkar. Sopkärlen kan flyttas om bilen når dem.',
  })
  yield calendar.at(134, '20:00')
  await statePurpose(town, work, {
    purpose: 'Gården ska bli en plats där grannar i alla trappor träffas.',
    ambition: 'Odling, bänkar och lek på halva gården till nästa sommar.',
    delimitation: 'Gården mellan de fyra trapporna. Inte källarna och inte parkeringen.',
  })
  await relate(town, work, { kind: 'none', reason: 'Fastighetsägaren har inga egna planer för gården.' })
  yield calendar.office(130, '11:30')
  await describe(
    town,
    work,
    work.initiator,
    'Gården är asfalterad. Sopkärlen står mitt på. Barnen leker i trapphuset, och grannar som har bott här i tio år har aldrig talat med varandra.',
  )
  yield calendar.at(127, '19:10')
  await confirm(town, work, neighbour(1), neighbour(2), neighbour(3))
  const said = await propose(town, work, neighbour(4), 'اكتبوا أيضًا أن الفناء مظلم في المساء وأن الباب لا يُغلق.', {
    language: 'ar',
  })
  yield calendar.office(124, '10:00')
  await answer(town, work, said, 'adopted', 'Porten och ljuset är med. Fastighetsägaren har lagat låset.')
  yield calendar.at(120, '18:40')
  await confirm(town, work, neighbour(4), neighbour(5))
  yield calendar.office(104, '09:15')
  await pass(town, work)
}

async function* agree(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('lindangen')
  yield calendar.at(95, '20:30')
  await stateWorth(town, work, {
    forWhom: 'De som bor i de fyra trapporna.',
    what: 'Grannar som känner varandra, och mat som vi har odlat själva.',
    whoMayLose: 'De som vill ha det tyst på gården, och den som cyklar tvärs över.',
  })
  const association = await join(town, work, 'association', 'Gårdsföreningen Eken (påhittad)')
  const owner = await join(town, work, 'property-owner', 'Fastighets AB Exempelhus (påhittat)')
  await join(town, work, 'department', 'Fastighets- och gatukontoret')
  const administrator = await town.person(ADMINISTRATOR.address)
  const { address, name: displayName } = REPRESENTATIVE
  await town.perform(grantRole, administrator, { address, displayName, role: 'representative', scope: owner.id })
  yield calendar.at(88, '19:00')
  await judge(town, work, neighbour(1), 'large', 'Mina barn kan leka där jag ser dem.')
  await judge(town, work, neighbour(5), 'some', 'Trevligt, om någon bestämmer när det ska vara tyst.')
  await judge(
    town,
    work,
    await town.person(REPRESENTATIVE.address),
    'some',
    'Gårdar som används är billigare att sköta.',
    { actorKind: 'property-owner' },
  )
  yield calendar.office(60, '13:20')
  await sayThat(
    town,
    work,
    await contactOf(town, work),
    'baseline-measured',
    'Vi räknade hur många som var på gården fyra kvällar i rad: två, noll, tre, en.',
  )
  yield calendar.at(28, '21:00')
  await suggestForm(town, work, {
    kind: 'partnership',
    duties:
      'Gårdsgruppen odlar och vattnar. Gårdsföreningen äger redskapen. Fastighetsägaren flyttar sopkärlen och står för vatten. Kontoret ger råd om träd.',
    ...{ begins: calendar.day(-30), ends: calendar.day(-760) },
    exitTerms: 'Tre månaders uppsägning. Den som lämnar tar med sig det som är ens eget.',
  })
  yield calendar.at(25, '18:20')
  await confirmBy(town, work, await startersOf(town, work), association)
}
