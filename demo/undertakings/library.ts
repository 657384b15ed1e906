import { changeScope, closeHandover, listHandovers } from '../../src/features/undertakings/index.ts'
import type { Story } from '../history.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst, nameContact } from '../work/meeting.ts'
import { answer, confirm, describe, propose } from '../work/problem.ts'
import { contactOf, startSignedIn } from '../work/work.ts'

/** Handed over: it grew from an area's matter into one about culture, and the culture board took it on with a reason (R4). */
export const library: Story = async function* (town) {
  const { calendar } = town
  const neighbour = await town.neighbours('rosengard')
  yield calendar.at(117, '16:30')
  const work = await startSignedIn(town, 'library', await town.initiator('library'), {
    title: 'En kväll i veckan på biblioteket',
    summary:
      'När skolan är slut finns ingenstans att läsa läxor. Hemma är vi sex personer i tre rum. Biblioteket stänger klockan fem.',
    reason: 'Jag vill bli sjuksköterska och behöver någonstans att plugga.',
    togetherWith: 'Mina klasskamrater, en bibliotekarie som vi känner och några mammor.',
    ...{ initiatorKind: 'resident', scale: 'area', place: 'rosengard' },
  })
  yield* meetFirst(town, work, {
    ...{ offered: 114, booked: 113, met: 103, where: 'Biblioteket', attendance: { resident: 9, department: 2 } },
    notes:
      'Sju ungdomar och två mammor kom. De vill ha öppet till klockan nio en kväll i veckan, med någon vuxen och något att äta.',
  })
  yield calendar.at(98, '19:20')
  await statePurpose(town, work, {
    purpose: 'Ungdomar i Rosengård ska ha någonstans att läsa på kvällen.',
    ambition: 'Öppet en kväll i veckan under ett läsår, och sedan ett beslut.',
    delimitation: 'Biblioteket i Rosengård. Inte skolornas egna lokaler.',
  })
  yield calendar.at(92, '18:05')
  const scope = { undertaking: work.id, scale: 'area', place: (await town.place('rosengard')).id, theme: 'kultur' }
  await town.perform(changeScope, work.initiator, scope)
  const [handover] = await listHandovers(town.world.db, work.id)
  yield calendar.office(85, '10:30')
  await town.perform(closeHandover, await town.officer('secretaryCulture'), {
    ...{ handover: handover?.id, outcome: 'accepted' },
    reason:
      'Biblioteken hör till kultur- och fritidsnämnden. Vi tar över, och kvällen prövas inom ordinarie bemanning.',
  })
  yield calendar.office(84, '09:10')
  await nameContact(town, work, 'contactCulture', 'secretaryCulture')
  yield calendar.at(80, '20:00')
  await relate(town, work, {
    kind: 'part-of',
    otherName: 'Bibliotekens plan för öppettider (påhittad)',
    reason: 'Där beslutas om öppettider.',
  })
  await describe(
    town,
    work,
    work.initiator,
    'Ungdomar i Rosengård har ingenstans att läsa efter klockan fem. Många delar rum med syskon. Trapphusen är kalla och kaféerna kostar pengar.',
  )
  yield calendar.at(75, '19:00')
  await confirm(town, work, neighbour(1), neighbour(2))
  const said = await propose(
    town,
    work,
    neighbour(3),
    'Skriv att flickor går hem tidigare för att de inte vill gå genom centrum ensamma.',
  )
  yield calendar.office(70, '14:00')
  await answer(town, work, said, 'adopted', 'Det är skrivet i version 2. En vuxen följer med dem som vill.')
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Ungdomar i Rosengård har ingenstans att läsa efter klockan fem. Många delar rum med syskon. Trapphusen är kalla och kaféerna kostar pengar. Flickor går hem tidigare än pojkar, för att de inte vill gå genom centrum ensamma.',
    { changeNote: 'Att flickor går hem tidigare har lagts till, som en boende föreslog.' },
  )
  yield calendar.at(62, '17:50')
  await confirm(town, work, neighbour(1), neighbour(3))
  yield calendar.at(20, '18:15')
  await confirm(town, work, neighbour(2))
}
