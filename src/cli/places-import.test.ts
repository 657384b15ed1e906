import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../test/support/world.ts'
import { listPlaces } from '../features/places/index.ts'
import { type PlacesImportArgs, placesImport } from './places-import.ts'

const folder = mkdtempSync(join(tmpdir(), 'medverka-places-'))
const own = (name: string) => join(import.meta.dirname, `../../test/data/places/areas.${name}.geojson`)
const shared = (name: string) =>
  join(import.meta.dirname, `../../../shared/data/geo/malmo-delomraden-136.${name}.geojson`)

async function run(world: TestWorld['world'], args: Partial<PlacesImportArgs> & { file: string }) {
  const lines = { out: [] as string[], err: [] as string[] }
  const output = { out: (line: string) => void lines.out.push(line), err: (line: string) => void lines.err.push(line) }
  const code = await placesImport({ name: 'omrade', code: 'kod', city: 'Provstad', ...args }, { output, world })
  return { code, ...lines }
}

describe('medverka places import', () => {
  let test: TestWorld
  beforeAll(async () => {
    test = await createTestWorld()
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await test.drop()
  })

  it('says what would happen in a dry run, and saves nothing', async () => {
    const { code, out, err } = await run(test.world, { file: own('epsg3006'), dryRun: true, lang: 'sv' })
    expect({ code, err }).toEqual({ code: 0, err: [] })
    expect(out[0]).toBe('Provstad (provstad), stadens gräns runt områdena: ny')
    expect(out[12]).toBe(`${own('epsg3006')}:13: Oxie (112): ny`)
    expect(out[13]).toBe(`${own('epsg3006')}: 13 nya, 0 ändrade, 0 oförändrade. Det var ett prov: inget är sparat.`)
    expect((await listPlaces(test.world.db)).total).toBe(0)
  })

  it('takes in a file, and the same places from another coordinate system change nothing', async () => {
    expect((await run(test.world, { file: own('epsg3006') })).code).toBe(0)
    const again = await run(test.world, { file: own('wgs84'), lang: 'en' })
    expect(again.out.at(-1)).toBe(`${own('wgs84')}: 0 new, 0 changed, 13 unchanged. All is saved.`)
  })

  it('tells every fault with its line, in Swedish and English, and saves nothing', async () => {
    const file = join(folder, 'faults.geojson')
    const ring = (lon: number) =>
      JSON.stringify([
        [
          [lon, 55.57],
          [lon + 0.01, 55.57],
          [lon + 0.01, 55.58],
          [lon, 55.57],
        ],
      ])
    const feature = (kod: string, lon: number) =>
      `{"type":"Feature","properties":{"kod":"${kod}","omrade":"Nytt"},"geometry":{"type":"Polygon","coordinates":${ring(lon)}}}`
    writeFileSync(
      file,
      `{"type":"FeatureCollection","features":[\n${feature('n1', 13.03)},\n${feature('n1', 13.04)},\n${feature('n3', 55.6)}\n]}`,
    )
    const { code, err } = await run(test.world, { file })
    expect(code).toBe(1)
    expect(err).toEqual([
      `${file}:3: Nytt (n1): går inte att läsa in`,
      '  Koden n1 finns redan på plats nummer 1, rad 2 i filen. Varje plats ska ha en egen kod.',
      '  The code n1 is already that of place number 1, line 2 of the file. Each place should have a code of its own.',
      `${file}:4: Nytt (n3): går inte att läsa in`,
      '  Koordinaterna 55.6, 55.57 ligger inte i Sverige när de läses som EPSG:4326 (WGS84).',
      '  The coordinates 55.6, 55.57 are not in Sweden when read as EPSG:4326 (WGS84).',
      `${file}: 2 platser gick inte att läsa in. Inget är sparat. Rätta filen och kör igen.`,
      `${file}: 2 places could not be imported. Nothing is saved. Correct the file and run again.`,
    ])
    expect((await listPlaces(test.world.db)).total).toBe(13)
  })

  it('tells a file that is cut in half, is no UTF-8, or is not there', async () => {
    const half = join(folder, 'half.geojson')
    writeFileSync(half, '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"kod":"1","omr')
    expect(await run(test.world, { file: half, lang: 'sv' })).toEqual({
      code: 1,
      out: [],
      err: [`${half}: Filen är avklippt: den slutar på rad 2, mitt i plats nummer 1. Hämta den igen.`],
    })
    const latin = join(folder, 'latin1.geojson')
    writeFileSync(latin, Buffer.from('{"type":"Feature","properties":{"omrade":"Kärr"}}', 'latin1'))
    expect(await run(test.world, { file: latin, lang: 'en' })).toMatchObject({
      code: 2,
      err: [`The file is not in UTF-8: ${latin}. Save it as UTF-8 and run again.`],
    })
    expect(await run(test.world, { file: folder, lang: 'sv' })).toMatchObject({
      code: 2,
      err: [`Filen gick inte att läsa: ${folder}`],
    })
  })
})

describe("the municipality's 136 areas (outside the product, where they are at hand)", () => {
  it.skipIf(!existsSync(shared('wgs84')))(
    'are imported from both coordinate systems to the same places in under ten seconds',
    async () => {
      const test = await createTestWorld()
      const args = { name: 'delomrade', code: 'do_kod', city: 'Malmö', lang: 'sv' } as const
      const start = performance.now()
      const first = await run(test.world, { file: shared('epsg3008'), crs: 'EPSG:3008', ...args })
      const second = await run(test.world, { file: shared('wgs84'), crs: 'EPSG:4326', ...args })
      const took = performance.now() - start
      await test.drop()
      expect(first.out.at(-1)).toContain('137 nya, 0 ändrade, 0 oförändrade')
      expect(second.out.at(-1)).toContain('0 nya, 0 ändrade, 137 oförändrade')
      expect(took).toBeLessThan(10_000)
    },
  )
})
