import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestWorld, type TestWorld } from '../../test/support/world.ts'
import { bundledModels, CRITERION_KINDS } from '../features/models/index.ts'
import { modelsCheck } from './models-check.ts'
import { modelsImport } from './models-import.ts'
import { modelsSchema } from './models-schema.ts'

const knownKinds = new Set<string>(CRITERION_KINDS)
const folder = mkdtempSync(join(tmpdir(), 'medverka-models-'))

let test: TestWorld
beforeAll(async () => {
  test = await createTestWorld()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await test.drop()
})

function recorder() {
  const lines = { out: [] as string[], err: [] as string[] }
  return { lines, output: { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) } }
}

async function fileOf(name: string, change: (text: string) => string): Promise<string> {
  const medverka = (await bundledModels()).find(({ file }) => file.endsWith('medverka.yaml'))
  const path = join(folder, name)
  writeFileSync(path, change(medverka?.text ?? ''))
  return path
}

describe('medverka models check', () => {
  it('says file, line, what was found and what was expected, in Swedish and English', async () => {
    const file = await fileOf('wrong.yaml', (text) => text.replace('status: on-trial', 'status: trial'))
    const { lines, output } = recorder()
    expect(await modelsCheck({ files: [file] }, { output, knownKinds })).toBe(1)
    expect(lines).toEqual({
      out: [],
      err: [
        `${file}:17:9 status`,
        '  Här står ”trial”. Här ska stå ett av orden draft, referred, on-trial, adopted, retired.',
        '  Found “trial”. Expected here: one of the words draft, referred, on-trial, adopted, retired.',
        `${file}: 1 fel.`,
        `${file}: 1 fault.`,
      ],
    })
  })

  it('keeps to one language when asked, and is content with a good model', async () => {
    const file = await fileOf('right.yaml', (text) => text)
    const { lines, output } = recorder()
    expect(await modelsCheck({ files: [file], lang: 'sv' }, { output, knownKinds })).toBe(0)
    expect(lines).toEqual({ out: [`${file}: medverka 1.1 har rätt form.`], err: [] })
  })

  it('goes on after a file that isn’t there, and says so with its code', async () => {
    const { lines, output } = recorder()
    const files = [join(folder, 'gone.yaml'), await fileOf('right.yaml', (text) => text)]
    expect(await modelsCheck({ files, lang: 'en' }, { output, knownKinds })).toBe(2)
    expect(lines).toEqual({
      out: [`${files[1]}: medverka 1.1 is well formed.`],
      err: [`The file could not be read: ${files[0]}`],
    })
  })

  it('objects to criteria that no room offers evidence for', async () => {
    const { lines, output } = recorder()
    const files = [await fileOf('right.yaml', (text) => text)]
    expect(await modelsCheck({ files, lang: 'en' }, { output, knownKinds: new Set(['named-answer']) })).toBe(1)
    expect(lines.err.join('\n')).toContain('Nothing in Medverka can evaluate criteria of the kind “form-confirmed”')
  })
})

describe('medverka models import', () => {
  it('takes in the models that Medverka comes with, once', async () => {
    const first = recorder()
    expect(await modelsImport({ files: [], lang: 'en' }, { ...first, world: test.world, knownKinds })).toBe(0)
    expect(first.lines.out).toHaveLength(4)
    expect(first.lines.out.join()).toContain('medverka 1.1 is imported.')
    const second = recorder()
    expect(await modelsImport({ files: [], lang: 'en' }, { ...second, world: test.world, knownKinds })).toBe(0)
    expect(second.lines.out.join()).toContain('medverka 1.1 was here already.')
  })

  it('refuses another content of the same version, and takes a new version', async () => {
    const same = await fileOf('same.yaml', (text) =>
      text.replace('id: tested', 'id: tried').replaceAll('[tested]', '[tried]'),
    )
    const fresh = await fileOf('fresh.yaml', (text) => text.replace("version: '1.1'", "version: '1.2'"))
    const broken = await fileOf('broken.yaml', (text) => text.slice(0, 5000))
    const { lines, output } = recorder()
    const code = await modelsImport(
      { files: [same, fresh, broken], lang: 'en' },
      { output, world: test.world, knownKinds },
    )
    expect(code).toBe(1)
    expect(lines.out).toEqual([`${fresh}: medverka 1.2 is imported.`])
    expect(lines.err[0]).toBe(
      `${same}: Version 1.1 of medverka is here already, with other content. A version never changes: give the model a new version number.`,
    )
    expect(lines.err[1]).toContain(`${broken}:`)
  })
})

describe('medverka models schema', () => {
  it('prints the schema for editors', () => {
    const { lines, output } = recorder()
    expect(modelsSchema(output)).toBe(0)
    expect(JSON.parse(lines.out.join('\n'))).toMatchObject({
      $schema: expect.stringContaining('2020-12'),
      type: 'object',
    })
  })
})
