import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from './sources.ts'

interface Configuration {
  readonly ROOM_FLOORS: readonly (readonly string[])[]
  readonly forbidden: IFlattenedRuleSet['forbidden']
  readonly options: { readonly enhancedResolveOptions: object }
}
const configuration = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Configuration

/** Every import of the folders under `baseDir`, judged by .dependency-cruiser.cjs. */
async function judged(baseDir: string, folders: readonly string[]): Promise<ICruiseResult['summary']> {
  const { forbidden = [], options } = configuration
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    options.enhancedResolveOptions,
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error(output)
  return output.summary
}

const sentences = ({ violations }: ICruiseResult['summary']) =>
  violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)

const temporary: string[] = []
afterAll(() => temporary.forEach((folder) => void rmSync(folder, { recursive: true, force: true })))

/** A small house with one room on each floor, and `files` in it. */
function planted(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'medverka-imports-'))
  temporary.push(folder)
  const house = {
    'package.json': readFileSync(join(root, 'package.json'), 'utf8'),
    'src/kernel/result.ts': 'export const ok = 1',
    'src/platform/world.ts': "import { ok } from '../kernel/result.ts'\nexport const world = ok",
    'src/platform/database/index.ts': "export { tables } from './tables.ts'",
    'src/platform/database/tables.ts': 'export const tables = 1',
    'src/features/places/index.ts': "export { place } from './place.ts'",
    'src/features/places/place.ts': "import { world } from '../../platform/world.ts'\nexport const place = world",
    'src/features/people/index.ts': 'export const person = 1',
    'src/features/undertakings/index.ts':
      "import { place } from '../places/index.ts'\nexport const undertaking = place",
    'src/web/page.tsx':
      "import { undertaking } from '../features/undertakings/index.ts'\nexport const page = undertaking",
    'src/rooms.ts': "export { undertaking } from './features/undertakings/index.ts'",
    'src/cli/command.ts': "import { undertaking } from '../rooms.ts'\nexport const command = undertaking",
    'demo/town.ts': "import { person } from '../src/features/people/index.ts'\nexport const town = person",
    ...files,
  }
  for (const [path, text] of Object.entries(house)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

describe('Imports', () => {
  it('keep to floors and doors', { timeout: 60_000 }, async () => {
    const summary = await judged(root, ['src', 'demo', 'bench'])
    // A checker that can't read TypeScript sees no modules, and is content (architecture.md).
    expect(summary.totalCruised).toBeGreaterThan(400)
    expect(summary.totalDependenciesCruised ?? 0).toBeGreaterThan(2000)
    expect(sentences(summary)).toEqual([])
  })

  it('know every room: each is on one floor', () => {
    const rooms = readdirSync(join(root, 'src/features'))
    expect(rooms.filter((room) => !configuration.ROOM_FLOORS.flat().includes(room))).toEqual([])
  })

  it('are sound in the small house that violations are planted in', async () => {
    const summary = await judged(planted({}), ['src', 'demo'])
    expect(summary.totalCruised).toBeGreaterThan(10)
    expect(sentences(summary)).toEqual([])
  })

  it.each([
    ['kernel-knows-nobody', 'src/kernel/a.ts', '../platform/world.ts'],
    ['kernel-needs-no-library', 'src/kernel/a.ts', 'zod'],
    ['platform-knows-only-the-kernel', 'src/platform/a.ts', '../features/places/index.ts'],
    ['platform-knows-only-the-kernel', 'src/platform/a.ts', '../../demo/town.ts'],
    ['features-know-nobody-above', 'src/features/places/a.ts', '../../web/page.tsx'],
    ['web-knows-nobody-beside-or-above', 'src/web/a.tsx', '../cli/command.ts'],
    ['api-knows-nobody-beside-or-above', 'src/api/a.ts', '../web/page.tsx'],
    ['cli-composes-what-is-wired', 'src/cli/a.ts', '../web/page.tsx'],
    ['demo-uses-doors', 'demo/a.ts', '../src/web/page.tsx'],
    ['wiring-is-for-the-top', 'src/web/a.tsx', '../rooms.ts'],
    ['room-order-places', 'src/features/places/a.ts', '../undertakings/index.ts'],
    ['room-order-places', 'src/features/places/a.ts', '../people/index.ts'],
    ['rooms-have-one-door', 'src/features/undertakings/a.ts', '../places/place.ts'],
    ['rooms-have-one-door-from-outside', 'src/web/a.tsx', '../features/places/place.ts'],
    ['rooms-have-one-door-from-outside', 'demo/a.ts', '../src/features/places/place.ts'],
    ['platform-rooms-have-one-door', 'src/web/a.tsx', '../platform/database/tables.ts'],
    ['nothing-missing', 'src/web/a.tsx', './gone.ts'],
    ['no-tests-in-the-product', 'src/web/a.tsx', '../../test/support/x.ts'],
    ['no-development-libraries-in-the-product', 'src/web/a.tsx', 'fast-check'],
  ])('are found when they break a rule (%s: %s → %s)', async (rule, from, to) => {
    const files = { [from]: `import * as it from '${to}'\nexport { it }`, 'test/support/x.ts': 'export const x = 1' }
    const found = sentences(await judged(planted(files), ['src', 'demo']))
    expect(found.some((sentence) => sentence.startsWith(`${rule}: ${from} → `))).toBe(true)
  })

  it('are found when only a type crosses', async () => {
    const files = {
      'src/kernel/a.ts': "import type { world } from '../platform/world.ts'\nexport type A = typeof world",
    }
    expect(sentences(await judged(planted(files), ['src']))).toEqual([
      'kernel-knows-nobody: src/kernel/a.ts → src/platform/world.ts',
    ])
  })

  it('are found when they go in a circle', async () => {
    const files = {
      'src/web/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
      'src/web/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
    }
    expect(sentences(await judged(planted(files), ['src']))).toHaveLength(1)
  })
})
