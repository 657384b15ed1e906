import type { Story, Telling } from '../history.ts'
import type { Town } from '../town.ts'
import { pass, sayThat } from '../work/gate.ts'
import { askSupport, giveSupport, relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { confirmBy, join, judge, startersOf, stateWorth, suggestForm } from '../work/parties.ts'
import { answer, confirm, describe, propose } from '../work/problem.ts'
import { contactOf, startSignedIn, type Work } from '../work/work.ts'

/** Being carried out: two gates are passed, the third asks whether what was agreed is done. */
export const square: Story = async function* (town) {
  yield town.calendar.at(300, '18:50')
  const work = await startSignedIn(town, 'square', await town.initiator('square'), {
    title: 'Almtorget som mötesplats',
    summary:
      'Almtorget är en parkering med fyra träd. Vi vill ha en plats dit man kan gå utan ärende: bord, ett tak mot regnet och något för barnen.',
    reason: 'Många här bor trångt och har ingen gård.',
    togetherWith: 'Grannarna, Café Exempel och skolan runt hörnet.',
    groupName: 'Föreningen Torgets vänner (påhittad)',
    ...{ initiatorKind: 'association', scale: 'place', place: 'almtorget-pahittat' },
  })
  yield* shape(town, work)
  yield* agree(town, work)
}

async function* shape(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('sofielund')
  yield calendar.office(296, '10:05')
  await nameContact(town, work, 'contactParks', 'coordinatorStreets')
  yield* meetFirst(town, work, {
    ...{ offered: 294, booked: 292, met: 284, where: 'Café Exempel (påhittat)' },
    attendance: { association: 5, resident: 7, company: 1, department: 2 },
    notes:
      'Alla vill ha bord och regnskydd. Kaféet lånar ut ström. Parkenheten berättade att träden inte tål att marken packas.',
  })
  yield calendar.at(281, '20:20')
  const request = await askSupport(
    town,
    work,
    'Vi behöver en lokal att mötas i på kvällarna, helst med spis. Vi har inga pengar till hyra.',
  )
  await statePurpose(town, work, {
    purpose: 'En plats på Almtorget där man kan vara utan att köpa något.',
    ambition: 'Bord, regnskydd och lek på plats inom ett år, skött av oss tillsammans.',
    delimitation: 'Torgytan. Inte gatorna runt om och inte husens bottenvåningar.',
  })
  yield calendar.office(276, '09:45')
  await giveSupport(
    town,
    work,
    request,
    'Ni får låna personalrummet på biblioteket varje torsdag kväll, utan kostnad. Nyckeln hämtas i disken.',
  )
  await relate(town, work, {
    kind: 'continues',
    otherName: 'Torgdagen förra året (påhittad)',
    reason: 'Det var där idén väcktes.',
  })
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Almtorget används som parkering. Det finns en bänk, och den står i solen hela dagen. När det regnar finns inget tak. Barn leker mellan bilarna. De som bor runt torget bor i snitt tre personer i två rum.',
  )
  yield calendar.at(272, '18:15')
  await confirm(town, work, neighbour(1), neighbour(2), neighbour(3))
  const said = await propose(
    town,
    work,
    neighbour(4),
    'Skriv om äldre också. Min granne på 84 år orkar inte gå till parken.',
  )
  yield calendar.office(268, '13:25')
  await answer(town, work, said, 'adopted', 'De äldre tas med: borden ska ha ryggstöd och stå i skugga.')
  yield calendar.at(265, '19:30')
  await confirm(town, work, neighbour(4), neighbour(5), neighbour(6))
  yield calendar.office(252, '11:35')
  yield calendar.office(245, '10:15')
  await pass(town, work)
}

async function* agree(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('sofielund')
  yield calendar.at(240, '19:15')
  await stateWorth(town, work, {
    forWhom: 'De som bor runt torget, mest barn och äldre.',
    what: 'En plats att träffas på året om.',
    whoMayLose: 'De som parkerar på torget: elva platser försvinner.',
  })
  const [cafe, office] = [
    await join(town, work, 'company', 'Café Exempel AB (påhittat)'),
    await join(town, work, 'department', 'Fastighets- och gatukontoret'),
  ]
  yield calendar.at(234, '17:20')
  await judge(town, work, neighbour(1), 'large', 'Barnen får någonstans att vara när det regnar.')
  await judge(
    town,
    work,
    neighbour(2),
    'some',
    'Bra, men jag behöver bilen till nattskiftet. Nu får jag gå tio minuter i mörkret.',
  )
  await judge(town, work, neighbour(5), 'large', 'Jag känner ingen i mitt hus. Det skulle jag göra då.')
  yield calendar.at(228, '20:40')
  await suggestForm(town, work, {
    kind: 'agreement',
    duties:
      'Föreningen öppnar och låser regnskyddet. Kaféet står för ström och vatten. Kontoret sköter marken, borden och träden.',
    ...{ begins: calendar.day(205), ends: calendar.day(-525) },
    exitTerms: 'Sex månaders uppsägning. Borden är kommunens och står kvar.',
  })
  yield calendar.at(224, '12:15')
  await confirmBy(town, work, await startersOf(town, work), cafe, office)
  yield calendar.office(220, '14:50')
  await sayThat(
    town,
    work,
    await town.officer('evaluator'),
    'baseline-measured',
    'De som stannar på torget räknades fyra dagar, samma timmar: sex personer i timmen. Det går att räkna likadant igen.',
  )
  yield calendar.office(212, '13:00')
  await sayThat(
    town,
    work,
    await town.officer('secretaryTechnical'),
    'go-ahead',
    'Nämnden beslutade att genomföra förslaget. Elva parkeringsplatser tas bort.',
  )
  yield calendar.office(209, '09:00')
  await pass(town, work)
  yield calendar.office(32, '11:40')
  await sayThat(
    town,
    work,
    await contactOf(town, work),
    'carried-out',
    'Borden och taket är på plats. Leken är försenad: leverantören kommer i slutet av månaden.',
    false,
  )
}
