import type { Story } from '../history.ts'
import { except, pass } from '../work/gate.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { judge, stateWorth } from '../work/parties.ts'
import { answer, confirm, describe, propose } from '../work/problem.ts'
import { startSignedIn } from '../work/work.ts'

/** Three people live on the quay: its first gate was passed with a named, public exception from five residents (R22). */
export const quay: Story = async function* (town) {
  const { calendar } = town
  const neighbour = await town.neighbours('hamnen')
  yield calendar.at(210, '21:10')
  const work = await startSignedIn(town, 'quay', await town.initiator('quay'), {
    title: 'Stegar och livbojar vid Hamnkajen',
    summary:
      'Den som ramlar i vid kajen kommer inte upp. Det finns en enda stege på två hundra meter och ingen livboj.',
    reason: 'Förra året föll en cyklist i. Vi som bor på båtarna hörde honom av en slump.',
    togetherWith: 'Vi som bor i båtarna vid kajen. Vi är inte många.',
    ...{ initiatorKind: 'resident', scale: 'place', place: 'hamnkajen-pahittad' },
  })
  yield calendar.office(206, '15:10')
  await nameContact(town, work, 'contactStreets', 'coordinatorStreets')
  yield* meetFirst(town, work, {
    ...{
      offered: 204,
      booked: 203,
      met: 194,
      where: 'På kajen, vid gula båten',
      attendance: { resident: 3, department: 1 },
    },
    notes:
      'Vi mätte kajen: 210 meter, en stege, kant 1,8 meter över vattnet. Kontaktpersonen provade att ropa. Det hörs inte till gatan.',
  })
  yield calendar.at(190, '22:00')
  await statePurpose(town, work, {
    purpose: 'Den som faller i vattnet vid Hamnkajen ska kunna ta sig upp.',
    ambition: 'Stegar och livbojar på plats före nästa vinter.',
    delimitation: 'Kajkanten längs Hamnkajen. Inte båtarna och inte vägen bakom.',
  })
  await relate(town, work, { kind: 'none', reason: 'Hamnens andra arbeten rör bara lastkajen längre ut.' })
  yield calendar.at(188, '21:30')
  await describe(
    town,
    work,
    work.initiator,
    'Vid Hamnkajen är det 1,8 meter från vattnet till kanten och en stege på 210 meter. Livboj saknas. Det är mörkt och öde efter klockan sex.',
  )
  yield calendar.at(186, '20:00')
  await confirm(town, work, neighbour(1), neighbour(2))
  const said = await propose(
    town,
    work,
    neighbour(3),
    'Skriv att stegen som finns är hal av alger och slutar ovanför vattnet vid lågvatten.',
  )
  await confirm(town, work, neighbour(3))
  yield calendar.office(183, '10:40')
  await answer(town, work, said, 'adopted', 'Den gamla stegen byts också, och de nya går en meter under lågvatten.')
  yield calendar.office(165, '13:30')
  await except(
    town,
    work,
    await town.officer('secretaryTechnical'),
    'shaped',
    'Modellen kräver fem boende, men vid kajen bor fyra. Alla fyra har varit med: en startade arbetet och tre har bekräftat beskrivningen. Faran är för stor för att vänta.',
  )
  yield calendar.office(163, '09:25')
  await pass(town, work)
  yield calendar.office(150, '11:00')
  await stateWorth(town, work, {
    forWhom: 'Alla som rör sig på kajen, också de som inte vet att den är farlig.',
    what: 'Den som faller i överlever.',
    whoMayLose: 'Ingen som vi känner till. Stegarna tar två båtplatser.',
  })
  yield calendar.at(40, '20:30')
  await judge(town, work, neighbour(1), 'large', 'Jag hör om någon ropar, men jag når inte ner.')
  yield calendar.at(22, '21:45')
  await judge(town, work, neighbour(2), 'large', 'Två båtplatser är ett lågt pris.')
}
