import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')

interface Page {
  readonly path: string
  readonly text: string
}

/** Everything that is written to be read: at the root, in docs/, and READMEs beside the code. */
function pages(folder = ''): Page[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return /^(node_modules|dist.*|\..*|data)$/.test(entry.name) ? [] : pages(path)
    return entry.name.endsWith('.md') ? [{ path, text: text(path) }] : []
  })
}

/** Links to files that aren't there, and to headings that a page hasn't. `read`: a file's text; null when it isn't there. */
function brokenLinks({ path, text }: Page, read: (path: string) => string | null): string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(#[^)\s]+)?\)/g)].flatMap(([, file = '', anchor]) => {
    const target = file === '' ? path : join(dirname(path), decodeURIComponent(file))
    const found = file === '' ? text : read(target)
    if (found === null) return [`${path}: ${file}`]
    return anchor === undefined || headingsOf(found).includes(anchor.slice(1)) ? [] : [`${path}: ${file}${anchor}`]
  })
}

/** As repositories name them: lower case, without punctuation, blanks to hyphens. */
function headingsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

const readHere = (path: string) => (!existsSync(join(ROOT, path)) ? null : path.endsWith('.md') ? text(path) : '')

/** Words in ”…” are buttons and headings, and are said so on the pages. */
function wordsNotOnPages(page: Page, messages: string): string[] {
  const quoted = [...page.text.replace(/\s+/g, ' ').matchAll(/”([^”]+)”/g)].map(([, words = '']) => words)
  return quoted.filter((words) => !messages.includes(words)).map((words) => `${page.path}: ${words}`)
}

const namesIn = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map(([, name = '']) => name)

describe('What is written', () => {
  it('leads to what is there', () => {
    expect(pages().flatMap((page) => brokenLinks(page, readHere))).toEqual([])
  })

  it('is found when it leads nowhere', () => {
    const page = {
      path: 'docs/a.md',
      text: '# One\n[x](b.md) [y](#two) [z](#one) [w](../README.md) [v](https://a.example/)',
    }
    expect(brokenLinks(page, (path) => (path === 'README.md' ? '' : null))).toEqual([
      'docs/a.md: b.md',
      'docs/a.md: #two',
    ])
  })

  it('has every decision in the index, once', () => {
    const files = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name))
    expect(namesIn(text('docs/decisions/README.md'), /\((\d{4}-[^)]+)\)/g)).toEqual(files.toSorted())
  })
})

describe('The handbook', () => {
  const messages = Object.values(JSON.parse(text('locales/sv.json')) as Record<string, string>).join('\n')
  const chapters = pages('docs/handbok')

  it('calls buttons and headings what they are called', () => {
    expect(chapters.length).toBeGreaterThan(5)
    expect(chapters.flatMap((page) => wordsNotOnPages(page, messages))).toEqual([])
  })

  it('is found when it does not', () => {
    const page = { path: 'a.md', text: 'Tryck på ”Öppna\ngrinden” och ”Stäng grinden”.' }
    expect(wordsNotOnPages(page, messages)).toEqual(['a.md: Stäng grinden'])
  })
})

describe('Operations', () => {
  const operations = text('docs/operations.md')

  it('tell every setting that there is, and no other', () => {
    const settings = namesIn(text('src/platform/config/config.ts'), /^ {2}([A-Z_]+): \[/gm)
    const told = namesIn(operations, /^\| `([A-Z_]+)` \|/gm).filter((name) => name !== 'LOG_LEVEL')
    expect(settings).toContain('PORT')
    expect(told.toSorted()).toEqual(settings.toSorted())
  })

  it('tell when every job that comes back does', () => {
    const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /(?<!\.test)\.ts$/.test(path),
    )
    const jobs = sources.flatMap((path) => namesIn(text(join('src', path)), /task: '([a-z.-]+)',\s+every: '/g))
    expect(jobs).toContain('events.seal')
    expect(jobs.filter((job) => !new RegExp(`^\\|[^|]+\\| \`${job}\` \\|`, 'm').test(operations))).toEqual([])
  })
})
