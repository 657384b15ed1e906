import { registerEffort } from '../src/features/efforts/index.ts'
import type { Story } from './history.ts'
import type { OfficerKey } from './people.ts'

/** What goes on beside the undertakings, whoever owns it. Days are counted backwards; ahead when negative. */
interface DemoEffort {
  readonly registered: number
  readonly by: OfficerKey
  readonly title: string
  /** Slug of a body, or the name of an owner that isn't the municipality's. */
  readonly owner: string
  readonly outside?: boolean
  readonly place: string
  readonly begins: number
  readonly ends: number | null
}

const EFFORTS: readonly DemoEffort[] = [
  {
    ...{ registered: 425, by: 'coordinatorStreets', title: 'Upprustning av cykelbanor i Husie' },
    ...{ owner: 'fastighets-och-gatukontoret', place: 'husie', begins: 410, ends: 250 },
  },
  {
    ...{ registered: 301, by: 'coordinatorCity', title: 'Trygghetsvandringar i Rosengård' },
    ...{ owner: 'enheten-for-omradesutveckling', place: 'rosengard', begins: 298, ends: -60 },
  },
  {
    ...{ registered: 265, by: 'contactParks', title: 'Ny belysning på Almtorget' },
    ...{ owner: 'enheten-for-gator-och-belysning', place: 'almtorget-pahittat', begins: 255, ends: 180 },
  },
  {
    ...{ registered: 160, by: 'contactParks', title: 'Dialog om Lönnparken' },
    ...{ owner: 'parkenheten', place: 'lonnparken-pahittad', begins: 155, ends: 95 },
  },
  {
    ...{ registered: 135, by: 'contactStreets', title: 'Gatubelysning, etapp 2' },
    ...{ owner: 'enheten-for-gator-och-belysning', place: 'lindangen', begins: 90, ends: -150 },
  },
  {
    ...{ registered: 97, by: 'contactCulture', title: 'Läsprojekt på biblioteket' },
    ...{ owner: 'omradesbiblioteken', place: 'lindangen', begins: 80, ends: -70 },
  },
  {
    ...{ registered: 95, by: 'coordinatorPlanning', title: 'Detaljplan för kvarteret Exempel (påhittat)' },
    ...{ owner: 'stadsbyggnadskontoret', place: 'hyllie', begins: 90, ends: -300 },
  },
  {
    ...{ registered: 85, by: 'coordinatorCity', title: 'Stambyte på Ekgårdarna (påhittat)', outside: true },
    ...{ owner: 'Bostads AB Påhittat', place: 'lindangen', begins: 45, ends: -120 },
  },
  {
    ...{ registered: 84, by: 'contactParks', title: 'Fler träd i Sofielund' },
    ...{ owner: 'parkenheten', place: 'sofielund', begins: 70, ends: -200 },
  },
  {
    ...{ registered: 65, by: 'coordinatorEnvironment', title: 'Bullermätning i Fosie' },
    ...{ owner: 'miljoforvaltningen', place: 'fosie', begins: 60, ends: -30 },
  },
  {
    ...{ registered: 63, by: 'contactCulture', title: 'Torgkonserter i Centrum (påhittade)' },
    ...{ owner: 'kulturforvaltningen', place: 'centrum', begins: -10, ends: -100 },
  },
  {
    ...{ registered: 62, by: 'contactCulture', title: 'Lovdagar för alla' },
    ...{ owner: 'fritidsforvaltningen', place: 'malmo', begins: -25, ends: -85 },
  },
  {
    ...{ registered: 30, by: 'contactCulture', title: 'Språkkafé på eftermiddagen' },
    ...{ owner: 'kulturforvaltningen', place: 'lindangen', begins: 24, ends: null },
  },
]

/** Officers register what their units do, as it is planned (R7). */
export const registerEfforts: Story = async function* (town) {
  const { calendar } = town
  for (const { registered, by, title, owner, outside, place, begins, ends } of EFFORTS) {
    yield calendar.office(registered, '09:05')
    const owned = outside ? { ownerName: owner } : { owner: (await town.body(owner)).id }
    const period = { begins: calendar.day(begins), ends: ends === null ? null : calendar.day(ends) }
    const where = { place: (await town.place(place)).id }
    await town.perform(registerEffort, await town.officer(by), { title, ...owned, ...where, ...period })
  }
}
