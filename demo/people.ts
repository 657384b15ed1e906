import type { Role } from '../src/kernel/actor.ts'

/** Nobody can receive mail there (RFC 2606 §2): codes are read in the outbox. */
const at = (name: string) => `${name}@demo.medverka.example`

/** Somebody who acts for the municipality: a role, never a name of a person. */
export interface DemoOfficer {
  readonly address: string
  readonly name: string
  readonly role: Role
  /** Slug of the board, department or unit that the role is held for; null: the whole municipality, or a place. */
  readonly board: string | null
  /** Slug of the place that the role is held for. */
  readonly place: string | null
}

const officer = (address: string, name: string, role: Role, board: string | null = null): DemoOfficer => ({
  address: at(address),
  name,
  role,
  board,
  place: null,
})

export const ADMINISTRATOR = officer('administrator', 'Administratör', 'administrator')

export const OFFICERS = {
  contactStreets: officer(
    'kontakt.gata',
    'Kontaktperson, fastighets- och gatukontoret',
    'contact-person',
    'tekniska-namnden',
  ),
  contactParks: officer('kontakt.park', 'Kontaktperson, parkenheten', 'contact-person', 'tekniska-namnden'),
  contactCity: officer('kontakt.stad', 'Kontaktperson, stadskontoret', 'contact-person', 'kommunstyrelsen'),
  contactCulture: officer(
    'kontakt.kultur',
    'Kontaktperson, kulturförvaltningen',
    'contact-person',
    'kultur-och-fritidsnamnden',
  ),
  coordinatorStreets: officer(
    'samordnare.gata',
    'Samordnare, fastighets- och gatukontoret',
    'coordinator',
    'tekniska-namnden',
  ),
  coordinatorCity: officer('samordnare.stad', 'Samordnare, stadskontoret', 'coordinator', 'kommunstyrelsen'),
  coordinatorEnvironment: officer('samordnare.miljo', 'Samordnare, miljöförvaltningen', 'coordinator', 'miljonamnden'),
  coordinatorPlanning: officer(
    'samordnare.plan',
    'Samordnare, stadsbyggnadskontoret',
    'coordinator',
    'stadsbyggnadsnamnden',
  ),
  secretaryTechnical: officer(
    'sekreterare.tekniska',
    'Nämndsekreterare, tekniska nämnden',
    'board-secretary',
    'tekniska-namnden',
  ),
  secretaryExecutive: officer(
    'sekreterare.kommunstyrelsen',
    'Nämndsekreterare, kommunstyrelsen',
    'board-secretary',
    'kommunstyrelsen',
  ),
  secretaryCulture: officer(
    'sekreterare.kultur',
    'Nämndsekreterare, kultur- och fritidsnämnden',
    'board-secretary',
    'kultur-och-fritidsnamnden',
  ),
  officerStreets: officer(
    'handlaggare.gata',
    'Handläggare, fastighets- och gatukontoret',
    'department-officer',
    'fastighets-och-gatukontoret',
  ),
  officerLibraries: officer(
    'handlaggare.bibliotek',
    'Handläggare, områdesbiblioteken',
    'department-officer',
    'omradesbiblioteken',
  ),
  areaCoordinator: {
    ...officer('omrade.lindangen', 'Områdessamordnare, Lindängen', 'area-coordinator'),
    place: 'lindangen',
  },
  evaluator: officer('utvarderare', 'Utvärderare', 'evaluator'),
} as const satisfies Record<string, DemoOfficer>
export type OfficerKey = keyof typeof OFFICERS

/** Those who started something with a confirmed address, by what they started (`undertakings/index.ts`). */
export const INITIATORS = {
  footpath: at('gangvagen'),
  summerStreet: at('sommargatan'),
  square: at('almtorget'),
  quay: at('hamnkajen'),
  courtyard: at('garden'),
  library: at('biblioteket'),
  park: at('lonnparken'),
  greener: at('sofielund'),
  playground: at('lekplatsen'),
  slopes: at('backarna'),
  schoolRoad: at('skolvagen'),
  noise: at('bullret'),
  roofs: at('taken'),
  neighbourhood: at('rosengard'),
  toilets: at('toaletterna'),
  bicycles: at('cykelverkstaden'),
} as const
export type InitiatorKey = keyof typeof INITIATORS

/** Represents a party in `courtyard` and in `summerStreet`. */
export const REPRESENTATIVE = {
  address: at('foretradare.exempelhus'),
  name: 'Företrädare, Fastighets AB Exempelhus (påhittat)',
}

/** How many residents with a confirmed address live in each area. */
const RESIDENTS = {
  lindangen: 8,
  rosengard: 7,
  sofielund: 7,
  mollevangen: 7,
  kirseberg: 6,
  husie: 6,
  hyllie: 2,
  hamnen: 3,
} as const
export type Neighbourhood = keyof typeof RESIDENTS

/** Addresses of the residents of an area: `boende1.lindangen@…` and so on. They have no names. */
export function residentsOf(neighbourhood: Neighbourhood): readonly string[] {
  return Array.from({ length: RESIDENTS[neighbourhood] }, (_, index) => at(`boende${index + 1}.${neighbourhood}`))
}

export const NEIGHBOURHOODS = Object.keys(RESIDENTS) as readonly Neighbourhood[]
