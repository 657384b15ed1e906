import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TOKENS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

type Tokens = Readonly<Record<string, string>>

/** The colours of a block of declarations, by name. */
function colours(css: string): Tokens {
  return Object.fromEntries(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const [light = '', dark = ''] = TOKENS.split('@media screen and (prefers-color-scheme: dark)')
const SCHEMES: readonly (readonly [string, Tokens])[] = [
  ['light', colours(light)],
  ['dark', colours(dark.split('@media')[0] ?? '')],
]

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What text stands on what (WCAG 1.4.3: 4.5). */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'card', 'green-tint', 'amber-tint', 'danger-tint']],
  ['soft', ['paper', 'card', 'green-tint', 'amber-tint', 'danger-tint', 'map-land']],
  ['green', ['paper', 'card', 'green-tint', 'amber-tint', 'danger-tint', 'map-land']],
  ['amber', ['paper', 'card', 'amber-tint']],
  ['danger', ['paper', 'card', 'danger-tint']],
  ['on-green', ['green', 'green-strong']],
]

/** Lines and marks that must be seen to understand (WCAG 1.4.11: 3). */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['edge', ['paper', 'card', 'green-tint']],
  ...(['residents', 'associations', 'owners', 'city'] as const).map(
    (kind) => [kind, ['paper', 'card', 'map-land', 'green-tint']] as const,
  ),
]

describe.each(SCHEMES)('The colours of the %s scheme', (_name, tokens) => {
  it.each(TEXT.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    'let %s be read on %s',
    (text, ground) => {
      expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(SHAPES.flatMap(([shape, grounds]) => grounds.map((ground) => [shape, ground] as const)))(
    'let %s be seen on %s',
    (shape, ground) => {
      expect(contrast(tokens[shape] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('The measure itself', () => {
  it('gives the contrasts that WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#b45f06', '#fdf0dc')).toBeLessThan(4.5)
  })

  it('knows as many colours in the dark as in the light', () => {
    const [[, inLight = {}] = ['', {}], [, inDark = {}] = ['', {}]] = SCHEMES
    expect(Object.keys(inDark).sort()).toEqual(Object.keys(inLight).sort())
    expect(Object.keys(inLight).length).toBeGreaterThan(18)
  })
})
