import { registerEffort, type TargetGroup } from '../src/features/efforts/index.ts'
import type { Story } from './history.ts'
import type { OfficerKey } from './people.ts'

/** What goes on beside the undertakings, whoever owns it. Days are counted backwards; ahead when negative. */
interface DemoEffort {
  readonly registered: number
  readonly by: OfficerKey
  readonly title: string
  readonly description?: string
  /** Slug of a body, or the name of an owner that isn't the municipality's. */
  readonly owner: string
  readonly outside?: 'property-owner' | 'association'
  readonly place: string
  readonly begins: number
  readonly ends: number | null
  readonly status?: 'idea'
  readonly themes?: readonly string[]
  readonly groups?: readonly TargetGroup[]
  readonly budgetSek?: number
  readonly source?: string
}

const PLAN = 'Verksamhetsplan (påhittad)'

const EFFORTS: readonly DemoEffort[] = [
  {
    ...{ registered: 425, by: 'coordinatorStreets', title: 'Upprustning av cykelbanor i Husie' },
    ...{ owner: 'fastighets-och-gatukontoret', place: 'husie', begins: 410, ends: 250 },
    ...{ themes: ['trafik'], budgetSek: 4_200_000, source: PLAN },
  },
  {
    ...{ registered: 301, by: 'coordinatorCity', title: 'Trygghetsvandringar i Rosengård' },
    ...{ owner: 'enheten-for-omradesutveckling', place: 'rosengard', begins: 298, ends: -60 },
    ...{ themes: ['trygghet'], groups: ['everyone'], budgetSek: 180_000 },
  },
  {
    ...{ registered: 265, by: 'contactParks', title: 'Ny belysning på Almtorget' },
    ...{ owner: 'enheten-for-gator-och-belysning', place: 'almtorget-pahittat', begins: 255, ends: 180 },
    ...{ themes: ['belysning', 'trygghet'], budgetSek: 950_000 },
  },
  {
    ...{ registered: 250, by: 'officerLibraries', title: 'Läsläger i Lindängeparken' },
    ...{ owner: 'omradesbiblioteken', place: 'lindangen', begins: 175, ends: 150 },
    ...{ themes: ['kultur'], groups: ['children', 'families'], budgetSek: 60_000 },
  },
  {
    ...{ registered: 160, by: 'contactParks', title: 'Dialog om Lönnparken' },
    ...{ owner: 'parkenheten', place: 'lonnparken-pahittad', begins: 155, ends: 95 },
    ...{ themes: ['park'], groups: ['everyone'] },
  },
  {
    ...{ registered: 135, by: 'contactStreets', title: 'Gatubelysning, etapp 2' },
    description: 'Gamla stolpar byts mot lägre och fler, först längs gångvägarna till skolan och bussen.',
    ...{ owner: 'enheten-for-gator-och-belysning', place: 'lindangen', begins: 90, ends: -150 },
    ...{ themes: ['belysning', 'trygghet'], budgetSek: 3_400_000, source: PLAN },
  },
  {
    ...{ registered: 97, by: 'officerLibraries', title: 'Läsprojekt på biblioteket' },
    description: 'Sagostunder på fem språk och läxhjälp tre kvällar i veckan.',
    ...{ owner: 'omradesbiblioteken', place: 'lindangen', begins: 80, ends: -70 },
    ...{ themes: ['kultur', 'skola'], groups: ['children', 'families'], budgetSek: 420_000 },
  },
  {
    ...{ registered: 95, by: 'coordinatorPlanning', title: 'Detaljplan för kvarteret Exempel (påhittat)' },
    ...{ owner: 'stadsbyggnadskontoret', place: 'hyllie', begins: 90, ends: -300 },
    ...{ themes: ['bebyggelse'] },
  },
  {
    ...{ registered: 85, by: 'coordinatorCity', title: 'Stambyte på Ekgårdarna (påhittat)' },
    ...{ owner: 'Bostads AB Påhittat', outside: 'property-owner' },
    ...{ place: 'lindangen', begins: 45, ends: -120 },
    ...{ themes: ['bostad'], groups: ['tenants'] },
  },
  {
    ...{ registered: 84, by: 'contactParks', title: 'Fler träd i Sofielund' },
    ...{ owner: 'parkenheten', place: 'sofielund', begins: 70, ends: -200 },
    ...{ themes: ['park', 'klimat'], budgetSek: 1_100_000 },
  },
  {
    ...{ registered: 65, by: 'coordinatorEnvironment', title: 'Bullermätning i Fosie' },
    ...{ owner: 'miljoforvaltningen', place: 'fosie', begins: 60, ends: -30 },
    ...{ themes: ['buller'], budgetSek: 90_000 },
  },
  {
    ...{ registered: 63, by: 'contactCulture', title: 'Torgkonserter i Centrum (påhittade)' },
    ...{ owner: 'kulturforvaltningen', place: 'centrum', begins: -10, ends: -100 },
    ...{ themes: ['kultur'], groups: ['everyone'] },
  },
  {
    ...{ registered: 62, by: 'contactCulture', title: 'Lovdagar för alla' },
    ...{ owner: 'fritidsforvaltningen', place: 'malmo', begins: -25, ends: -85 },
    ...{ themes: ['fritid'], groups: ['children', 'young'] },
  },
  {
    ...{ registered: 40, by: 'coordinatorCity', title: 'Trygghetsmätning i söder' },
    description: 'En enkät om hur tryggt det är att gå ute på kvällen.',
    ...{ owner: 'enheten-for-omradesutveckling', place: 'lindangen', begins: -20, ends: -75 },
    ...{ themes: ['trygghet'], groups: ['everyone'], status: 'idea', budgetSek: 150_000 },
  },
  {
    ...{ registered: 30, by: 'contactCulture', title: 'Språkkafé på eftermiddagen' },
    ...{ owner: 'kulturforvaltningen', place: 'lindangen', begins: 24, ends: null },
    ...{ themes: ['kultur'], groups: ['newcomers'] },
  },
  // The newest meet undertakings that were started before them: theirs to answer, and nobody has yet.
  {
    ...{ registered: 8, by: 'contactCulture', title: 'Öppna gymnastiksalar i Rosengård (påhittat)' },
    ...{ owner: 'fritidsforvaltningen', place: 'rosengard', begins: -14, ends: -160 },
    groups: ['children', 'young'],
  },
  {
    ...{ registered: 5, by: 'coordinatorStreets', title: 'Ny gångväg längs Exempelstråket (påhittad)' },
    ...{ owner: 'enheten-for-gator-och-belysning', place: 'hyllie', begins: -60, ends: -240 },
    budgetSek: 2_600_000,
  },
  {
    ...{ registered: 3, by: 'coordinatorStreets', title: 'Nya skyltar för gående i hela staden (påhittat)' },
    ...{ owner: 'fastighets-och-gatukontoret', place: 'malmo', begins: -30, ends: -400 },
    budgetSek: 1_900_000,
  },
]

/** Officers register what their units do, as it is planned (R7). */
export const registerEfforts: Story = async function* (town) {
  const { calendar } = town
  for (const { registered, by, owner, outside, place, begins, ends, groups, ...told } of EFFORTS) {
    yield calendar.office(registered, '09:05')
    const owned =
      outside === undefined ? { owner: (await town.body(owner)).id } : { ownerName: owner, ownerKind: outside }
    const period = { begins: calendar.day(begins), ends: ends === null ? null : calendar.day(ends) }
    const where = { place: (await town.place(place)).id, targetGroups: groups ?? [] }
    const { effort } = await town.perform(registerEffort, await town.officer(by), {
      ...{ ...told, ...owned, ...where, ...period },
    })
    town.efforts.set(told.title, { id: effort.id, owner: outside === undefined ? owner : null })
  }
}
