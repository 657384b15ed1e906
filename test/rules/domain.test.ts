import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { importsOf, nodesOf, placeOf, productSources, type Source } from './sources.ts'

const inDomain = ({ path }: Source) => /^src\/features\/.*\/domain\//.test(path)

/** Rooms of the platform, and stores, that reach outside; a store's row types may be named. */
const OUTSIDE_ROOMS =
  /\/platform\/(database|jobs|mail|log|events|backup|embedded-postgres)\/|\/platform\/(world|start)\.ts$/
const STORE = /\/store\.ts$/

/** Of Node, what computes the same from the same. */
const PURE_OF_NODE = ['createHash', 'timingSafeEqual', 'Buffer', 'inspect', 'domainToASCII', 'domainToUnicode']
const CHANCE = ['newId', 'newToken', 'newShortCode']

/** What pure code never asks for: the clock, chance, the world outside. */
const OUTSIDE =
  /^(Date\.now|performance\.now|Math\.random|crypto\.\w+|process\.\w+|console\.\w+|fetch|setTimeout|setInterval)$/

/** What isn't pure in `domain/`: waiting, the clock, chance, the database. */
function impure(sources: readonly Source[]): string[] {
  return sources.filter(inDomain).flatMap((source) => [
    ...importsOf(source)
      .filter(({ from, names, typeOnly }) => {
        if (OUTSIDE_ROOMS.test(from)) return true
        if (typeOnly) return false
        if (from.startsWith('node:')) return names.some((name) => !PURE_OF_NODE.includes(name))
        return STORE.test(from) || names.some((name) => CHANCE.includes(name))
      })
      .map(({ from, node }) => `${placeOf(source, node)} imports ${from}`),
    ...[...nodesOf(source)].flatMap((node) => {
      const found = impurityOf(node)
      return found === undefined ? [] : [`${placeOf(source, node)} ${found}`]
    }),
  ])
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isAwaitExpression(node)) return 'waits (await)'
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'is async'
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'asks the clock (new Date())'
  if (ts.isCallExpression(node) && OUTSIDE.test(node.expression.getText())) return `calls ${node.expression.getText()}`
  if (ts.isPropertyAccessExpression(node) && /^process\.env$/.test(node.getText())) return 'reads process.env'
  return undefined
}

describe('The domain', () => {
  it('is pure: it waits for nothing, and knows neither clock, chance nor database', () => {
    const sources = productSources()
    expect(sources.filter(inDomain).length).toBeGreaterThan(50)
    expect(impure(sources)).toEqual([])
  })

  it.each([
    ['export async function f() {}', 'is async'],
    ['export const f = async () => 1', 'is async'],
    ['for await (const x of y) use(x)\nawait z', 'waits'],
    ['const now = new Date()', 'asks the clock'],
    ['const now = Date.now()', 'calls Date.now'],
    ['const id = Math.random()', 'calls Math.random'],
    ["import type { Tx } from '../../../platform/database/index.ts'", 'imports'],
    ["import { find } from '../store.ts'", 'imports'],
    ["import { randomBytes } from 'node:crypto'", 'imports'],
    ["import { readFile } from 'node:fs/promises'", 'imports'],
    ["import { newId } from '../../../kernel/ids.ts'", 'imports'],
    ['const level = process.env.LEVEL', 'reads process.env'],
  ])('is found impure: %s', (text, found) => {
    expect(impure([{ path: 'src/features/places/domain/place.ts', text }]).join()).toContain(found)
    expect(impure([{ path: 'src/features/places/find-place.ts', text }])).toEqual([])
  })

  it('may turn given times into dates', () => {
    const text = 'export const day = (text: string, now: Date) => new Date(text) > now'
    expect(impure([{ path: 'src/features/places/domain/place.ts', text }])).toEqual([])
  })
})
