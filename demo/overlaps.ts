import { answerOverlap, listOverlapsOf, type OverlapAnswer } from '../src/features/coordination/index.ts'
import { findUndertakingInForce } from '../src/features/undertakings/index.ts'
import type { Story } from './history.ts'
import type { Town } from './town.ts'
import type { UndertakingKey } from './undertakings/index.ts'
import { AT_START, contactOf, type Work } from './work/work.ts'

type Answer = readonly [OverlapAnswer, string]

/** What is answered about what, by the title of the other; the rest is answered in the usual ways. */
const ANSWERS: Partial<Record<UndertakingKey, Readonly<Record<string, Answer>>>> = {
  footpath: {
    'Upprustning av cykelbanor i Husie': [
      'coordinate',
      'Grävningen för lamporna görs samtidigt som cykelbanan byggs om.',
    ],
  },
  square: {
    'Ny belysning på Almtorget': ['join', 'Belysningen och borden ritas på samma ritning och byggs samma vecka.'],
  },
  library: {
    'Trygghetsvandringar i Rosengård': ['keep-apart', 'Vandringarna gäller utemiljön. Vi vet om varandra.'],
    'Barns kvällar i Rosengård': ['coordinate', 'Kvällen på biblioteket är en av de åtgärder som de prövar.'],
  },
  park: {
    'Dialog om Lönnparken': [
      'join',
      'Dialogen och det här arbetet blir ett: ingen ska behöva svara på samma sak två gånger.',
    ],
  },
  courtyard: {
    'Gatubelysning, etapp 2': ['coordinate', 'Lampan vid porten flyttas när gatan grävs upp.'],
    'Stambyte på Ekgårdarna (påhittat)': [
      'coordinate',
      'Gården grävs upp en enda gång: odlingen börjar efter stambytet.',
    ],
    'En lekplats som håller': ['coordinate', 'Vi delar redskap och har ett gemensamt möte i månaden.'],
    'حديقة للنساء والأطفال': ['coordinate', 'De är välkomna att odla hos oss tills de har en egen plats.'],
  },
  greener: {
    'Fler träd i Sofielund': [
      'join',
      'Träden planteras där mätningen visar att det är varmast. Parkenheten är med i arbetsgruppen.',
    ],
    'Almtorget som mötesplats': ['coordinate', 'Regnskyddet på torget ritas så att det också ger skugga.'],
  },
  playground: {
    'Gatubelysning, etapp 2': ['coordinate', 'Gångvägen till lekplatsen får sina lampor i samma etapp.'],
    'Läsprojekt på biblioteket': ['keep-apart', 'Läsprojektet är inomhus. Vi berättar när vi möter samma familjer.'],
    'Gården Eken: en gård att vara på': ['coordinate', 'Vi delar redskap och har ett gemensamt möte i månaden.'],
    'حديقة للنساء والأطفال': ['join', 'Samma familjer och samma park: den första träffen hålls tillsammans.'],
  },
  garden: {
    'Gården Eken: en gård att vara på': ['coordinate', 'De får odla på Gården Eken tills de har en egen plats.'],
    'En lekplats som håller': ['join', 'Samma familjer och samma park: den första träffen hålls tillsammans.'],
    'Språkkafé på eftermiddagen': ['coordinate', 'Kaféet bjuder in, och tolken kan vara densamma.'],
  },
  noise: {
    'Bullermätning i Fosie': ['join', 'Mätningen görs på natten och vid de tre husen. Resultatet kommer hit.'],
  },
}

const USUAL: readonly Answer[] = [
  ['coordinate', 'Vi möts en gång i månaden och berättar för varandra vad som är på gång.'],
  ['keep-apart', 'De rör olika frågor och olika människor. Vi vet om varandra och hör av oss om det ändras.'],
  ['coordinate', 'Vi bjuder in till samma möten, så att de boende inte behöver komma två gånger.'],
]

/** Theirs wait, so that there is something to answer. */
const WAITING: readonly UndertakingKey[] = ['schoolRoad', 'neighbourhood', 'toilets']
const EVERY_DAYS = 8

/** Contact persons answer, every other week or so, what their undertakings have been found to meet (R8). */
export const answerOverlaps: Story = async function* (town) {
  for (let ago = 413; ago > 3; ago -= EVERY_DAYS) {
    yield town.calendar.office(ago, '11:05')
    for (const [key, work] of town.works) {
      if (!WAITING.includes(key)) await answerFor(town, key, work)
    }
  }
}

async function answerFor(town: Town, key: UndertakingKey, work: Work): Promise<void> {
  const undertaking = await findUndertakingInForce(town.world.db, work.id)
  if (undertaking === undefined || undertaking.contactPerson === null || undertaking.endedAt !== null) return
  for (const [order, overlap] of (await listOverlapsOf(town.world.db, { undertaking: work.id }, 1, 50)).entries()) {
    const said = overlap.answer !== null && overlap.reason !== AT_START.reason
    if (said || overlap.ceasedAt !== null) continue
    const [answer, reason] = ANSWERS[key]?.[overlap.title] ?? USUAL[(work.number + order) % USUAL.length] ?? []
    await town.perform(answerOverlap, await contactOf(town, work), {
      ...{ overlap: overlap.id, effort: overlap.effort, answer, reason },
      answeredBefore: overlap.answeredAt?.toISOString(),
      ...(answer === 'keep-apart' ? {} : { who: 'Kontaktpersonerna', until: town.calendar.day(-90) }),
    })
  }
}
