import type { Story, Telling } from '../history.ts'
import type { Town } from '../town.ts'
import { relate, statePurpose } from '../work/ground.ts'
import { meetFirst } from '../work/meeting.ts'
import { answer, confirm, describe, propose } from '../work/problem.ts'
import { contactOf, numberOf, startSignedIn, type Work } from '../work/work.ts'
import { circle } from './circle.ts'

/** Nearly there: one more resident has to say that the description is right, and the first gate opens. */
export const playground: Story = async function* (town) {
  yield town.calendar.at(61, '18:35')
  const work = await startSignedIn(town, 'playground', await town.initiator('playground'), {
    title: 'En lekplats som håller',
    summary:
      'Lekplatsen bakom affären har varit avstängd i två år. Gungorna är borta och det ligger glas i sanden. Vi har 60 barn i våra trappor.',
    reason: 'Mina barn frågar varje dag när den öppnar.',
    togetherWith: 'Föräldrar i trapporna runt omkring, förskolan, de äldre som sitter där.',
    ...{
      initiatorKind: 'resident',
      scale: 'place',
      place: 'lindangen',
      boundary: await circle(town, [13.0145, 55.5605], 90),
    },
    ...{ meetingLanguage: 'ar', interpreter: true },
  })
  yield* meet(town, work)
  yield* shape(town, work)
}

async function* meet(town: Town, work: Work): Telling {
  const { calendar } = town
  yield* meetFirst(town, work, {
    ...{
      offered: 58,
      booked: 57,
      met: 47,
      where: 'Förskolan Exempel (påhittad)',
      attendance: { resident: 9, school: 1, department: 2 },
    },
    interpreted: true,
    notes:
      'Nio föräldrar kom, och en förskollärare. Tolk i arabiska. Lekplatsen stängdes efter en anmälan, och ingen har sagt när den öppnar. Barnen ritade vad de vill ha.',
  })
  yield calendar.at(44, '20:50')
  await statePurpose(town, work, {
    purpose: 'Barn i Lindängen ska ha en lekplats som är öppen, hel och ren.',
    ambition: 'Öppen igen i år, och någon som svarar när något går sönder.',
    delimitation: 'Lekplatsen bakom affären och gångvägen dit. Inte parkeringen.',
  })
  await relate(town, work, {
    ...{ kind: 'coordinates-with', otherNumber: numberOf(town, 'courtyard') },
    reason: 'Barnen från Gården Eken leker här tills deras egen gård är klar.',
  })
}

async function* shape(town: Town, work: Work): Telling {
  const { calendar } = town
  const neighbour = await town.neighbours('lindangen')
  yield calendar.at(41, '19:25')
  await describe(
    town,
    work,
    work.initiator,
    'Lekplatsen bakom affären har varit avstängd i två år. Det finns ingen annan lekplats inom tio minuters gång. Barnen leker på parkeringen. Ingen av oss vet vem på kommunen som bestämmer.',
  )
  yield calendar.at(38, '17:30')
  await confirm(town, work, neighbour(1), neighbour(2))
  const said = await propose(
    town,
    work,
    neighbour(6),
    'Skriv att de äldre satt på bänkarna där varje dag. De har också förlorat sin plats.',
  )
  yield calendar.office(34, '11:10')
  await answer(
    town,
    work,
    said,
    'adopted',
    'De äldre är med i version 2, och bänkar med ryggstöd är med i frågan till parkenheten.',
  )
  await describe(
    town,
    work,
    await contactOf(town, work),
    'Lekplatsen bakom affären har varit avstängd i två år. Det finns ingen annan lekplats inom tio minuters gång. Barnen leker på parkeringen. De äldre som satt på bänkarna har också förlorat sin plats. Ingen av de boende vet vem på kommunen som bestämmer.',
    { changeNote: 'Att de äldre har förlorat sin plats har lagts till, som en boende föreslog.' },
  )
  yield calendar.at(30, '18:45')
  await confirm(town, work, neighbour(1), neighbour(6))
  yield calendar.at(24, '20:05')
  await confirm(town, work, neighbour(2), neighbour(7))
  yield calendar.office(7, '13:10')
}
