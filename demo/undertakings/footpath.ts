import type { Story, Telling } from '../history.ts'
import type { Town } from '../town.ts'
import { pass, sayThat } from '../work/gate.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { confirmBy, join, judge, startersOf, stateWorth, suggestForm } from '../work/parties.ts'
import { answer, confirm, describe, propose } from '../work/problem.ts'
import { contactOf, startSignedIn, type Work } from '../work/work.ts'
import { circle } from './circle.ts'

/** Ended: through all four phases, with a published result and a decision. */
export const footpath: Story = async function* (town) {
  yield town.calendar.at(420, '19:40')
  const work = await startSignedIn(town, 'footpath', await town.initiator('footpath'), {
    title: 'Ljus på gångvägen till skolan',
    summary:
      'Barnen går till skolan på gångvägen bakom villorna. Från november till februari är det mörkt både dit och hem. Flera familjer kör hellre bil än låter barnen gå.',
    reason: 'Vi vill att barnen ska kunna gå själva, hela året.',
    togetherWith: 'Skolan, de som bor längs vägen och de som sköter belysningen.',
    groupName: 'Föräldragruppen vid gångvägen (påhittad)',
    ...{ initiatorKind: 'informal-group', scale: 'place', place: 'husie' },
    boundary: await circle(town, [13.086, 55.5916], 180),
  })
  yield* shape(town, work)
  yield* agree(town, work)
  yield* carryOut(town, work)
}

async function* shape(town: Town, work: Work): Telling {
  const { calendar } = town
  yield calendar.office(417, '09:30')
  await nameContact(town, work, 'contactStreets', 'coordinatorStreets')
  yield* meetFirst(town, work, {
    ...{
      offered: 415,
      booked: 413,
      met: 403,
      where: 'Skolans matsal',
      attendance: { 'informal-group': 4, department: 2 },
    },
    notes:
      'Föräldrarna visade bilder från gångvägen klockan halv åtta en vintermorgon. Tre lampor av elva fungerar. Vi gick sträckan tillsammans. Kontoret tar reda på vem som äger stolparna.',
  })
  yield calendar.at(400, '20:30')
  await statePurpose(town, work, {
    purpose: 'Barn ska kunna gå till och från skolan själva, också när det är mörkt.',
    ambition: 'Ljus längs hela vägen till nästa vinter, och någon som byter lampor som går sönder.',
    delimitation: 'Gångvägen mellan bostadsgatan och skolan, omkring 300 meter. Inte skolgården och inte bilvägen.',
  })
  await relate(town, work, {
    kind: 'none',
    reason: 'Vi har frågat skolan och kontoret: inget annat arbete rör gångvägen.',
  })
  yield calendar.office(397, '11:00')
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Gångvägen till skolan är mörk under vintern. Av elva lampor lyser tre. Barn under tio år går inte själva, och de som går har reflexväst och pannlampa. Träden skymmer ljuset från gatan. Det är mörkast vid tunneln.',
  )
  const neighbour = await town.neighbours('husie')
  yield calendar.at(394, '18:20')
  await confirm(town, work, neighbour(1), neighbour(2))
  yield calendar.at(392, '21:05')
  const said = await propose(
    town,
    work,
    neighbour(3),
    'Skriv också att vattnet fryser i tunneln. Min dotter föll två gånger.',
  )
  await confirm(town, work, neighbour(3))
  yield calendar.office(390, '14:15')
  await answer(
    town,
    work,
    said,
    'adopted',
    'Halkan i tunneln tas med i arbetet. Driften sandar där från och med i vinter.',
  )
  yield calendar.at(386, '17:45')
  await confirm(town, work, neighbour(4), neighbour(5), neighbour(6))
  yield calendar.office(370, '10:00')
  await pass(town, work)
}

async function* agree(town: Town, work: Work): Telling {
  const { calendar } = town
  yield calendar.at(365, '20:00')
  await stateWorth(town, work, {
    forWhom: 'Barn som går till skolan, deras föräldrar, och äldre som promenerar.',
    what: 'Barnen kan gå själva. Färre bilar vid skolan på morgonen.',
    whoMayLose: 'De som har sovrum mot gångvägen kan få ljus in genom fönstret.',
  })
  const villas = await join(town, work, 'association', 'Villaägarna vid gångvägen (påhittad)')
  const office = await join(town, work, 'department', 'Fastighets- och gatukontoret')
  const neighbour = await town.neighbours('husie')
  yield calendar.at(360, '19:10')
  await judge(town, work, neighbour(1), 'large', 'Min son är åtta år och vill gå själv.')
  await judge(town, work, neighbour(2), 'some', 'Bra, om lamporna riktas nedåt så att vi kan sova.')
  await judge(town, work, neighbour(3), 'large', 'Jag promenerar varje kväll och vill slippa pannlampan.')
  yield calendar.at(355, '20:45')
  await suggestForm(town, work, {
    kind: 'letter-of-intent',
    duties:
      'Kontoret sätter upp och sköter lamporna. Villaägarna klipper sina häckar. Föräldragruppen meddelar när en lampa har slocknat.',
    ...{ begins: calendar.day(340), ends: calendar.day(-390) },
    exitTerms: 'Den som vill lämna säger till de andra senast två månader innan.',
  })
  yield calendar.at(350, '12:30')
  await confirmBy(town, work, await startersOf(town, work), villas, office)
  yield calendar.office(346, '15:20')
  await sayThat(
    town,
    work,
    await town.officer('evaluator'),
    'baseline-measured',
    'Antalet barn som går och som körs räknades under två veckor. Ljuset är mätt på elva punkter.',
  )
  yield calendar.office(338, '13:00')
  await sayThat(
    town,
    work,
    await town.officer('secretaryTechnical'),
    'go-ahead',
    'Nämnden beslutade om genomförandet och avsatte pengar i årets ram.',
  )
  yield calendar.office(334, '09:40')
  await pass(town, work)
}

async function* carryOut(town: Town, work: Work): Telling {
  const { calendar } = town
  yield calendar.office(215, '10:30')
  await sayThat(
    town,
    work,
    await contactOf(town, work),
    'carried-out',
    'Lamporna lyser sedan tre veckor. Häckarna är klippta. Vid tunneln blev det två lampor fler än det var tänkt.',
  )
  await pass(town, work)
  yield calendar.office(70, '11:15')
  await sayThat(
    town,
    work,
    await town.officer('evaluator'),
    'result-published',
    'Samma räkning som före: 41 barn går själva mot 17. Tre boende störs av ljuset och har fått skärmar. Resultatet är publicerat här.',
  )
  yield calendar.office(40, '14:00')
  await sayThat(
    town,
    work,
    await town.officer('secretaryTechnical'),
    'continuation-decided',
    'Nämnden beslutade att arbetet avslutas och att lamporna sköts i den vanliga driften, eftersom barnen går.',
  )
  yield calendar.office(36, '09:15')
  await pass(town, work)
}
