import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourcesIn } from './sources.ts'

/** Kinds of findings of knip, per file; each finding has a name. */
type Report = { readonly issues: readonly Readonly<Record<string, unknown>>[] }

/** What knip finds in a folder, with its knip.json. Exit code 1 is how it says that it found something. */
async function unusedIn(folder: string): Promise<string[]> {
  const program = join(root, 'node_modules/knip/bin/knip.js')
  const output = await new Promise<string>((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [program, '--reporter', 'json', '--no-progress'], options, (error, stdout, stderr) =>
      error === null || error.code === 1 ? resolve(stdout) : reject(new Error(stderr || stdout)),
    )
  })
  const report = JSON.parse(output) as Report
  return report.issues.flatMap(({ file, ...kinds }) =>
    Object.entries(kinds).flatMap(([kind, found]) =>
      (Array.isArray(found) ? found : []).map((it: { name: string }) => `${kind}: ${it.name} (${String(file)})`),
    ),
  )
}

describe('Nothing is unused:', () => {
  it('no file, no export, no dependency, and none is missing', { timeout: 120_000 }, async () => {
    expect(await unusedIn(root)).toEqual([])
  })

  it('what the checker is told to overlook is used where it cannot see', () => {
    const { ignoreDependencies, ignoreBinaries } = JSON.parse(readFileSync(join(root, 'knip.json'), 'utf8')) as {
      ignoreDependencies: string[]
      ignoreBinaries: string[]
    }
    const texts = [...sourcesIn(['src'], ['.css', '.test.ts']), ...sourcesIn(['scripts', 'test'], ['.mjs', '.ts'])]
    const unseen = [...ignoreDependencies, ...ignoreBinaries].filter(
      (name) => !texts.some(({ text }) => text.includes(name)),
    )
    expect(unseen).toEqual([])
  })

  it('or it is found', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'medverka-unused-'))
    try {
      const files = {
        'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { zod: '4' } }),
        'knip.json': JSON.stringify({ entry: ['src/main.ts'], project: ['src/**/*.ts'] }),
        'src/main.ts': "import { used } from './used.ts'\nimport { parse } from 'yaml'\nparse(used)",
        'src/used.ts': "export const used = ''\nexport const forgotten = 1",
        'src/left.ts': 'export const left = 1',
      }
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      expect((await unusedIn(folder)).map((found) => found.split(' (')[0]).sort()).toEqual([
        'dependencies: zod',
        'exports: forgotten',
        'files: src/left.ts',
        'unlisted: yaml',
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
