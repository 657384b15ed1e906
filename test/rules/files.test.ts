import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { nodesOf, placeOf, type Source, sourcesIn } from './sources.ts'

const LONGEST = 250

const lineCount = (text: string) => text.trimEnd().split('\n').length

/** Files that nobody reads in one go. Tables are generated. */
function tooLong(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !path.endsWith('/tables.ts'))
    .filter(({ text }) => lineCount(text) > LONGEST)
    .map(({ path, text }) => `${path} has ${lineCount(text)} lines`)
}

/** Words that put off what isn't done. Put together, or this file would hold them. */
const PUT_OFF = new RegExp(`\\b(${'TO'}DO|FIX${'ME'}|HA${'CK'})\\b|\\bfor ${'now'}\\b`)

function puttingOff(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (PUT_OFF.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  )
}

const COLOUR = /#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(rgb|rgba|hsl|hsla|oklch)\(/i

/** Colours in pages: they belong to the theme, where their contrast is measured and dark has its own. */
function colours(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    .flatMap((source) =>
      [...nodesOf(source)]
        .filter(
          (node) => ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node),
        )
        .filter((node) => COLOUR.test((node as ts.StringLiteralLike).text))
        .map((node) => `${placeOf(source, node)} holds a colour: ${node.getText()}`),
    )
}

/** Names that say nothing about what a file holds. */
const NAMELESS = /(^|\/|-)(utils?|helpers?|common|managers?|services?|misc)([-./]|$)/

const badlyNamed = (paths: readonly string[]) =>
  paths.filter((path) => NAMELESS.test(path) || !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.split('/').at(-1) ?? ''))

describe('Every file', () => {
  const product = () => sourcesIn(['src', 'demo', 'bench', 'test'], ['.ts', '.tsx', '.css'])

  it(`of the product has at most ${LONGEST} lines`, () => {
    expect(product().length).toBeGreaterThan(300)
    expect(tooLong(product())).toEqual([])
    const long = { path: 'src/a.ts', text: 'a\n'.repeat(LONGEST + 1) }
    expect(tooLong([long, { path: 'src/b.ts', text: 'a\n'.repeat(LONGEST) }])).toEqual(['src/a.ts has 251 lines'])
  })

  it('is finished: nothing in it is put off', () => {
    const all = [
      ...product(),
      ...sourcesIn(['scripts', 'migrations', 'models', 'docs'], ['.mjs', '.sql', '.yaml', '.md']),
    ]
    expect(puttingOff(all)).toEqual([])
    const put = `// ${'TO'}DO: later\n// the month of todo\n// good enough for ${'now'}`
    expect(puttingOff([{ path: 'src/a.ts', text: put }]).map((found) => found.split(' ')[0])).toEqual([
      'src/a.ts:1',
      'src/a.ts:3',
    ])
  })

  it('of a page takes its colours from the theme', () => {
    const pages = sourcesIn(['src/web'])
    expect(pages.filter(({ path }) => path.endsWith('.tsx')).length).toBeGreaterThan(30)
    expect(colours(pages)).toEqual([])
    const page = (text: string) => colours([{ path: 'src/web/a.tsx', text }])
    for (const text of [
      '<p style="color: #b23a48">',
      "const c = '#fff'",
      '<path fill={`#1d4e89`} />',
      "c = 'rgb(1,2,3)'",
      `c = \`1px solid #dfdcd2 ${'$'}{x}\``,
    ]) {
      expect(page(text)).toHaveLength(1)
    }
    expect(page('<a href="#main">').concat(page("<use href='#icon-home' />"))).toEqual([])
  })

  it('says by its name what it holds', () => {
    expect(badlyNamed(product().map(({ path }) => path))).toEqual([])
    const bad = ['src/web/utils.ts', 'src/helpers/a.ts', 'src/mail-service.ts', 'src/Common.ts', 'src/aB.ts']
    expect(badlyNamed([...bad, 'src/web/place-map.tsx', 'src/services-of-a-place.ts'])).toEqual([
      ...bad,
      'src/services-of-a-place.ts',
    ])
  })
})
