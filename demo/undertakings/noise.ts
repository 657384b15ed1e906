import type { Story } from '../history.ts'
import { book, correct, hold, nameContact, offer, writeDown } from '../work/meeting.ts'
import { startSignedIn } from '../work/work.ts'

/** The first meeting is held; whoever started it has corrected the notes, and both versions stay (R26). */
export const noise: Story = async function* (town) {
  const { calendar } = town
  yield calendar.at(30, '22:40')
  const work = await startSignedIn(town, 'noise', await town.initiator('noise'), {
    title: 'Tystare nätter vid leden',
    summary:
      'Lastbilarna kör här hela natten sedan vägen byggdes om. Jag har slutat öppna fönstret. Barnen vaknar klockan fyra.',
    reason: 'Vi måste kunna sova.',
    togetherWith: 'Grannarna i de tre husen närmast vägen.',
    ...{
      initiatorKind: 'resident',
      scale: 'place',
      place: 'fosie',
      largerBecause: 'Bullret hörs i tre kvarter, och jag vet inte var det slutar.',
    },
  })
  yield calendar.office(28, '09:00')
  await nameContact(town, work, 'contactStreets', 'coordinatorStreets')
  yield calendar.office(26, '15:15')
  await offer(
    town,
    work,
    [
      [15, '18:30'],
      [14, '12:00'],
    ],
    'Kvartersgården (påhittad)',
  )
  yield calendar.at(24, '06:50')
  await book(town, work, 0)
  yield calendar.office(15, '20:10')
  const meeting = await hold(town, work, { attendance: { resident: 5, department: 2 } })
  yield calendar.office(12, '14:05')
  await writeDown(
    town,
    work,
    meeting,
    'Fem boende och två tjänstepersoner. Boende störs av trafik på natten. Miljöförvaltningen mäter buller i två månader. Fönstren är husägarens ansvar.',
  )
  yield calendar.at(10, '23:10')
  await correct(
    town,
    work,
    meeting,
    'Fem boende och två tjänstepersoner. Boende störs av lastbilar mellan klockan två och fem på natten, sedan vägen byggdes om. Vi bad om lägre hastighet på natten. Det fick vi inget svar på. Miljöförvaltningen mäter buller i två månader. Fönstren är husägarens ansvar, sade ni, men husägaren har sagt nej.',
  )
}
