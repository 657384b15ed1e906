import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { projectFolder } from '../../../platform/project-folder.ts'
import { EXAMPLE } from './example-model.ts'
import type { Path } from './fault.ts'
import { valueAt } from './findings-of-issues.ts'
import { modelJsonSchema } from './json-schema.ts'
import { modelSchema } from './schema.ts'

const published = JSON.parse(readFileSync(join(projectFolder(), 'models/collaboration-model.schema.json'), 'utf8'))
const isValid = new Ajv2020({ strict: false }).compile(published)

/** Every way to a node of the model. */
function paths(value: unknown, base: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [base]
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [base, ...entries.flatMap(([key, part]) => paths(part, [...base, key]))]
}

function changed(model: unknown, path: Path, fresh: unknown): unknown {
  const copy = structuredClone(model)
  const key = path.at(-1)
  if (key === undefined) return fresh
  const parent = valueAt(path.slice(0, -1), copy) as Record<string | number, unknown>
  if (fresh === undefined) delete parent[key]
  else parent[key] = fresh
  return JSON.parse(JSON.stringify(copy))
}

describe('the published JSON Schema', () => {
  it('is the one that Medverka validates with; after a change: `medverka models schema`', () => {
    expect(published).toEqual(modelJsonSchema())
    expect(published.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it('tells an editor what each field of the model means', () => {
    for (const [name, field] of Object.entries<{ description?: string; $ref?: string }>(published.properties)) {
      expect(field.description ?? field.$ref, name).toBeTruthy()
    }
  })

  it('accepts and refuses exactly what Medverka does', () => {
    const model: unknown = parse(EXAMPLE)
    const junk = fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'none',
      'unknown',
      'x',
      0,
      7,
      -1,
      0.5,
      [],
      ['x'],
      {},
      { sv: 'x' },
      { x: 1 },
      true,
    )
    let refused = 0
    fc.assert(
      fc.property(fc.constantFrom(...paths(model)), junk, (path, fresh) => {
        const mutated = changed(model, path, fresh)
        const formed = modelSchema.safeParse(mutated).success
        if (!formed) refused++
        expect(isValid(mutated), JSON.stringify({ path, fresh })).toBe(formed)
      }),
      { numRuns: 800 },
    )
    expect(refused).toBeGreaterThan(200)
    expect(isValid(model)).toBe(true)
  })
})
