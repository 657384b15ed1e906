import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { declaredNames } from './reach.ts'
import { parse, type Source, sourcesIn } from './sources.ts'

const roomOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]

/** Rooms without a README or a door. */
function unfurnished(paths: readonly string[]): string[] {
  const rooms = new Set(paths.map(roomOf).filter((room) => room !== undefined))
  return [...rooms].flatMap((room) =>
    ['README.md', 'index.ts']
      .filter((file) => !paths.includes(`src/features/${room}/${file}`))
      .map((file) => `src/features/${room} has no ${file}`),
  )
}

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** What a policy decides: its exported functions. */
function decisionsIn(policy: Source): string[] {
  return parse(policy)
    .statements.filter(isExported)
    .flatMap((statement) => declaredNames(statement))
    .filter((name) => name.startsWith('may'))
}

/** Policies without a table test beside them, and what the table leaves out. */
function untabled(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/features/') && path.endsWith('/policy.ts'))
    .flatMap((policy) => {
      const table = sources.find(({ path }) => path === policy.path.replace('.ts', '.test.ts'))
      if (table === undefined) return [`${policy.path} has no policy.test.ts beside it`]
      return decisionsIn(policy)
        .filter((name) => !new RegExp(`\\b${name}\\b`).test(table.text))
        .map((name) => `${name} is not in the table of ${table.path}`)
    })
}

describe('Every room', () => {
  it('has a README and a door', () => {
    const paths = sourcesIn(['src/features'], ['.ts', '.md']).map(({ path }) => path)
    expect(new Set(paths.map(roomOf)).size).toBeGreaterThan(8)
    expect(unfurnished(paths)).toEqual([])
  })

  it('is found without them', () => {
    expect(
      unfurnished([
        'src/features/places/domain/place.ts',
        'src/features/people/index.ts',
        'src/features/people/README.md',
      ]),
    ).toEqual(['src/features/places has no README.md', 'src/features/places has no index.ts'])
  })
})

describe('Every policy', () => {
  it('is in a table of each actor and action', () => {
    const sources = sourcesIn(['src/features'])
    expect(sources.filter(({ path }) => path.endsWith('/policy.ts')).flatMap(decisionsIn).length).toBeGreaterThan(20)
    expect(untabled(sources)).toEqual([])
  })

  const policy = {
    path: 'src/features/places/policy.ts',
    text: 'export const mayImport = () => true\nexport function maySee() { return true }\nfunction mayHide() {}',
  }

  it('is found without a table, and when the table leaves out an action', () => {
    expect(untabled([policy])).toEqual(['src/features/places/policy.ts has no policy.test.ts beside it'])
    const table = { path: 'src/features/places/policy.test.ts', text: 'expect(mayImport(actor)); maySeeMore' }
    expect(untabled([policy, table])).toEqual(['maySee is not in the table of src/features/places/policy.test.ts'])
    expect(untabled([policy, { ...table, text: 'mayImport maySee' }])).toEqual([])
  })
})
