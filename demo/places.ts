import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importPlaces, setPlaceFacts } from '../src/features/places/index.ts'
import type { Person } from '../src/kernel/actor.ts'
import { projectFolder } from '../src/platform/project-folder.ts'
import type { Town } from './town.ts'

const CITY = 'Malmö'
const SOURCE = 'Påhittade siffror för demonstrationen'

/** Per area: residents, informal groups, associations, property owners, companies, the municipality's own workplaces. */
const FACTS: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  centrum: [19_400, 9, 120, 210, 2_900, 64],
  'vastra-hamnen': [10_200, 6, 31, 74, 640, 14],
  kirseberg: [14_800, 11, 42, 96, 310, 22],
  limhamn: [21_300, 8, 66, 180, 520, 25],
  hyllie: [16_900, 7, 38, 88, 450, 27],
  mollevangen: [12_600, 18, 74, 130, 780, 19],
  sofielund: [11_900, 16, 58, 115, 420, 21],
  rosengard: [23_700, 24, 71, 28, 260, 38],
  husie: [17_200, 9, 47, 140, 240, 20],
  fosie: [15_400, 12, 49, 83, 370, 26],
  lindangen: [7_900, 13, 27, 19, 90, 15],
  oxie: [13_100, 8, 35, 101, 180, 17],
}
const KINDS = [
  'actors.resident',
  'actors.informal-group',
  'actors.association',
  'actors.property-owner',
  'actors.company',
  'actors.department',
] as const

/** Where officers' meetings begin with an interpreter and at the doors (R33). Invented, as the figures; shown nowhere. */
const STRONGER_DEFAULTS = ['Lindängen', 'Rosengård', 'Sofielund']

/** Imports the city, its areas and smaller places, and sets what is known about the areas. */
export async function importCity(town: Town, administrator: Person): Promise<void> {
  const file = { crs: 'EPSG:4326', name: 'namn', code: 'kod' }
  const areas = withKindOfArea(await demoFile('areas.geojson'))
  const asAreas = { ...file, scale: 'area', city: CITY, classification: 'områdestyp' }
  await town.perform(importPlaces, administrator, { ...asAreas, text: areas })
  await town.perform(importPlaces, administrator, { ...file, scale: 'place', text: await demoFile('places.geojson') })
  const sourceDate = `${Number(town.calendar.day(430).slice(0, 4)) - 1}-12-31`
  for (const [slug, figures] of Object.entries(FACTS)) {
    const fact = (kind: string, value: number) => ({ kind, value, source: SOURCE, sourceDate })
    const facts = [fact('population', figures[0]), ...KINDS.map((kind, index) => fact(kind, figures[index] ?? 0))]
    await town.perform(setPlaceFacts, administrator, { place: (await town.place(slug)).id, facts })
  }
}

async function demoFile(name: string): Promise<string> {
  return readFile(join(projectFolder(), 'demo', name), 'utf8')
}

function withKindOfArea(text: string): string {
  const file = JSON.parse(text) as { features: { properties: Record<string, unknown> }[] }
  for (const { properties } of file.features) {
    if (STRONGER_DEFAULTS.includes(String(properties.namn))) properties.områdestyp = 2
  }
  return JSON.stringify(file)
}
