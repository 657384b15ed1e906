import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { importsOf, nodesOf, placeOf, productSources, type Source } from './sources.ts'

/** Where rows are read and written; everything else asks them. */
const MAY = /(^|\/)store\.ts$|^src\/platform\//

const LIBRARIES = ['kysely', 'pg', 'pg-copy-streams']

/** How Kysely's queries begin. */
const QUERIES = ['selectFrom', 'selectNoFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']

/** SQL outside of `store.ts`, the platform and the migrations. */
function sqlElsewhere(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !MAY.test(path))
    .flatMap((source) => [
      ...importsOf(source)
        .filter(({ from, typeOnly }) => LIBRARIES.includes(from) && !typeOnly)
        .map(({ from, node }) => `${placeOf(source, node)} uses ${from}`),
      ...[...nodesOf(source)].flatMap((node) => {
        const name = queryIn(node)
        return name === undefined ? [] : [`${placeOf(source, node)} holds a query (${name})`]
      }),
    ])
}

function queryIn(node: ts.Node): string | undefined {
  if (ts.isTaggedTemplateExpression(node)) return node.tag.getText().split('.')[0] === 'sql' ? 'sql``' : undefined
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  const { name } = node.expression
  return QUERIES.includes(name.text) ? name.text : undefined
}

describe('SQL', () => {
  it('stands in stores, the platform and the migrations only', () => {
    expect(sqlElsewhere(productSources())).toEqual([])
  })

  it.each([
    ["const rows = await tx.selectFrom('place').selectAll().execute()", 'selectFrom'],
    ["await tx\n  .insertInto('place').values(place).execute()", 'insertInto'],
    ["import { sql } from 'kysely'\nsql`select 1`.execute(db)", 'uses kysely'],
    ['async function f(sql: Sql) { await sql<Row>`select 1` }', 'sql``'],
    ["import pg from 'pg'\nnew pg.Pool()", 'uses pg'],
    ["import { type Kysely, sql } from 'kysely'", 'uses kysely'],
  ])('is found elsewhere: %s', (text, found) => {
    expect(sqlElsewhere([{ path: 'src/features/places/find-place.ts', text }]).join()).toContain(found)
    expect(sqlElsewhere([{ path: 'src/features/places/deeper/store.ts', text }])).toEqual([])
  })

  it('is not seen where only its types are', () => {
    const text = "import type { Kysely } from 'kysely'\nexport const selectFrom = (it: Kysely<unknown>) => it"
    expect(sqlElsewhere([{ path: 'src/web/page.tsx', text }])).toEqual([])
  })
})
