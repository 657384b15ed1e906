import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledContext, reviewJsonSchema } from '../features/models/index.ts'
import { projectFolder } from '../platform/project-folder.ts'
import { runCommandLine } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'medverka-review-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The real command; an unreadable address of a database shows that it needs none. */
async function review(...args: string[]) {
  const lines = { out: [] as string[], err: [] as string[] }
  const output = { out: (line: string) => lines.out.push(line), err: (line: string) => lines.err.push(line) }
  const env = { DATABASE_URL: 'unreadable' }
  const code = await runCommandLine(['models', 'review', ...args], { env, output })
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
}

const bundled = (id: string) => join(projectFolder(), 'models', `${id}.yaml`)

function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const lineOf = (file: string, line: number) => readFileSync(file, 'utf8').split('\n')[line - 1]

const HEADINGS = [
  '  1. Modellens syfte är oklart',
  '  2. Modellens samordningsfunktion är oklar',
  '  3. De boende kommer in för sent i modellen',
  '  4. Modellen signalerar att Malmö stad vill arbeta FÖR, snarare än MED, boende',
]

describe('medverka models review', () => {
  it('says stance and the four objections of the 2019 model, with code 1', async () => {
    const { code, out, err } = await review(bundled('malmo-2019'), '--lang', 'sv')
    expect([code, err]).toEqual([1, ''])
    expect(out.split('\n').filter((line) => /^ {2}\d\. /.test(line))).toEqual(HEADINGS)
    expect(out).toContain('  • Passar för en plats (gata, torg eller kvarter). Bör ligga under: Tekniska nämnden.')
    expect(out).toContain(`${bundled('malmo-2019')}:`)
    expect(out.split('\n').every((line) => [...line].length <= 100 || line.includes(bundled('malmo-2019')))).toBe(true)
  })

  it('has nothing against Medverka’s own model, with code 0, in each language', async () => {
    const said = await Promise.all(
      ['sv', 'en', 'ar'].map(async (language) => review(bundled('medverka'), '--lang', language)),
    )
    expect(said.map(({ code }) => code)).toEqual([0, 0, 0])
    const nothing = ['Inga invändningar.', 'No objections.', 'لا اعتراضات.']
    for (const [at, words] of nothing.entries()) expect(said[at]?.out).toContain(words)
  })

  it('is JSON of the published form, each node at its line', async () => {
    const published = JSON.parse(readFileSync(join(projectFolder(), 'models/model-review.schema.json'), 'utf8'))
    expect(published).toEqual(reviewJsonSchema())
    const isValid = new Ajv2020({ strict: false }).compile(published)
    for (const id of ['malmo-2019', 'medverka', 'five-phase', 'sommargata']) {
      const { out } = await review(bundled(id), '--format', 'json', '--lang', 'en')
      expect([id, isValid(JSON.parse(out)), isValid.errors]).toEqual([id, true, null])
    }
    const document = JSON.parse((await review(bundled('malmo-2019'), '--format', 'json', '--lang', 'en')).out)
    expect(document.objections[0].title).toBe('The purpose of the model is unclear')
    const [place] = document.objections[2].objections[0].causes
    expect(place.path).toBe('initiators.resident')
    expect(lineOf(bundled('malmo-2019'), place.line)).toBe('  resident: none')
  })

  it('takes another context, in YAML or JSON', async () => {
    const context = await bundledContext()
    const lenient = {
      ...context,
      remit: context.remit.map((it) => ({ ...it, body: 'tekniska-namnden' })),
      placeKinds: [],
    }
    const file = written('context.json', JSON.stringify({ format: 1, ...lenient }))
    const { code, out } = await review(bundled('malmo-2019'), '--format', 'json', '--context', file)
    expect(code).toBe(1)
    const purpose: { id: string }[] = JSON.parse(out).objections[0].objections
    expect(purpose.map(({ id }) => id)).toEqual(['purpose-is-clear.claims-differ', 'purpose-is-clear.no-steps'])
  })

  it.each([
    ['no format', 'remit: []\nplaceKinds: []\n', ':1:1 format'],
    [
      'another word',
      'format: 1\nremit:\n  - scale: village\n    body: a\n    name: { sv: A }\n    source: { sv: B }\nplaceKinds: []\n',
      ':3:12 remit[0].scale',
    ],
    ['a field more', 'format: 1\nremit: []\nplaceKinds: []\nmajority: resident\n', ':4:1 majority'],
    [
      'a kind of place twice',
      `format: 1\nremit: []\nplaceKinds:\n${'  - { id: a, name: { sv: A }, scale: area, majority: resident, source: { sv: B } }\n'.repeat(2)}`,
      ':5:11 placeKinds[1].id',
    ],
    ['a list', '- a\n', ':1:1'],
    ['nothing', '', ':1:1'],
  ])('refuses a context with %s, by line', async (_, text, where) => {
    const file = written('bad-context.yaml', text)
    const { code, out, err } = await review(bundled('medverka'), '--context', file, '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`The context can’t be read.\n${file}${where}`)
    expect(err).toContain('Expected')
  })

  it('says with code 2 what can’t be read: where, what stands there and what was expected', async () => {
    const good = readFileSync(bundled('medverka'), 'utf8')
    const misspelt = written('misspelt.yaml', good.replace('status: on-trial', 'status: trial'))
    const line = good.slice(0, good.indexOf('status: on-trial')).split('\n').length
    const { code, out, err } = await review(misspelt, '--lang', 'en', '--format', 'sarif')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${misspelt}:${line}:9 status\n  Found “trial”. Expected here: one of the words draft,`)
    const gone = await review(join(folder, 'gone.yaml'), '--lang', 'en')
    expect([gone.code, gone.err]).toEqual([2, `The file could not be read: ${join(folder, 'gone.yaml')}`])
    const noContext = await review(bundled('medverka'), '--context', join(folder, 'gone.yaml'), '--lang', 'en')
    expect(noContext.code).toBe(2)
  })

  it.each([
    [
      'a folder',
      () => {
        mkdirSync(join(folder, 'folder'), { recursive: true })
        return join(folder, 'folder')
      },
    ],
    [
      'a megabyte more',
      () => written('huge.yaml', `${readFileSync(bundled('medverka'), 'utf8')}${'#'.repeat(1_000_000)}`),
    ],
    ['an alias of itself', () => written('cyclic.yaml', 'a: &a [*a]\n')],
    [
      'aliases that explode',
      () =>
        written(
          'bomb.yaml',
          `a: &a [x, x]\n${'bcdefghij'
            .split('')
            .map((name, at) => `${name}: &${name} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`)
            .join('\n')}\n`,
        ),
    ],
    ['half a file', () => written('half.yaml', readFileSync(bundled('malmo-2019'), 'utf8').slice(0, 5000))],
    [
      'bytes',
      () => {
        writeFileSync(join(folder, 'bytes.yaml'), Buffer.from([0, 255, 254, 1, 0]))
        return join(folder, 'bytes.yaml')
      },
    ],
    ['brackets a hundred thousand deep', () => written('deep.yaml', '['.repeat(100_000))],
  ])('refuses %s without breaking', async (_, make) => {
    const { code, out, err } = await review(make(), '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    expect(err).not.toBe('')
  })
})

describe('medverka models review --format sarif', () => {
  const sarif = async (id: string) => JSON.parse((await review(bundled(id), '--format', 'sarif', '--lang', 'sv')).out)

  it('shows objections as failures and what is unjudged as open, at lines of the file', async () => {
    const file = bundled('malmo-2019')
    const [{ results, artifacts }] = (await sarif('malmo-2019')).runs
    expect(artifacts).toEqual([{ location: { uri: pathToFileURL(file).href } }])
    const kinds = results.map(({ kind, level }: { kind: string; level: string }) => `${kind} ${level}`)
    expect([
      kinds.filter((it: string) => it === 'fail warning').length,
      kinds.filter((it: string) => it === 'open none').length,
    ]).toEqual([10, 15])
    const barred = results.find(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
        partialFingerprints['objection/v1'] === 'residents-from-the-start.may-not-initiate',
    )
    expect(barred).toMatchObject({ ruleId: 'residents-from-the-start', ruleIndex: 5 })
    expect(barred.message.text).toMatch(/^De boende kommer in för sent i modellen\. Boende får inte ta initiativ\. /)
    const { region } = barred.locations[0].physicalLocation
    expect(lineOf(file, region.startLine)?.slice(region.startColumn - 1)).toBe('none')
  })

  it('is valid SARIF 2.1.0', async () => {
    const form = JSON.parse(readFileSync(join(projectFolder(), 'test/data/sarif-2.1.0-as-used.schema.json'), 'utf8'))
    const isValid = new Ajv2020({ strict: false, allErrors: true }).compile(form)
    for (const id of ['malmo-2019', 'medverka', 'five-phase', 'sommargata']) {
      expect([id, isValid(await sarif(id)), isValid.errors]).toEqual([id, true, null])
    }
    const broken = await sarif('five-phase')
    broken.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0
    expect(isValid(broken)).toBe(false)
  })
})

describe('medverka models review --format statement', () => {
  it('drafts a statement to be read, changed and signed, and says that it is a draft', async () => {
    const { code, out } = await review(bundled('malmo-2019'), '--format', 'statement', '--lang', 'sv')
    expect(code).toBe(1)
    expect(out).toMatch(
      /^Yttrande över Modell för samverkansstöd\n=+\n\nUtkast\. Medverka skrev det här \d+ \w+ \d{4} /,
    )
    for (const heading of HEADINGS) expect(out).toContain(`\n${heading.trim()}\n`)
    expect((await review(bundled('medverka'), '--format', 'statement')).code).toBe(0)
  })
})
