import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { projectFolder } from '../../../platform/project-folder.ts'
import { SCALES } from '../domain/words.ts'
import { bundledContext } from './bundled-context.ts'
import { contextJsonSchema } from './domain/context-schema.ts'
import { parseContext } from './domain/parse-context.ts'

const read = (file: string) => readFileSync(join(projectFolder(), 'models', file), 'utf8')

describe('The context that Medverka comes with', () => {
  it('tells who answers at each scale, and of one kind of place who most of the actors are, each with its source', async () => {
    const { remit, placeKinds } = await bundledContext()
    expect(remit.map(({ scale, body }) => [scale, body])).toEqual([
      ['place', 'tekniska-namnden'],
      ['area', 'kommunstyrelsen'],
      ['city', 'kommunstyrelsen'],
    ])
    expect(remit.map(({ scale }) => scale)).toEqual(SCALES)
    expect(placeKinds.map(({ scale, majority }) => [scale, majority])).toEqual([['area', 'resident']])
    for (const { name, source } of [...remit, ...placeKinds]) {
      expect(source.sv).toContain('STK-2020-1205')
      expect([name.en, name.ar, source.en, source.ar]).not.toContain(undefined)
    }
  })

  it('has the published form; after a change: `medverka models schema context`', () => {
    const published = JSON.parse(read('review-context.schema.json'))
    expect(published).toEqual(contextJsonSchema())
    const isValid = new Ajv2020({ strict: false }).compile(published)
    expect(isValid(parse(read('review/context.yaml')))).toBe(true)
    expect(isValid({ format: 1, remit: [{ scale: 'village' }], placeKinds: [] })).toBe(false)
    expect(read('review/context.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/review-context\.schema\.json\n/,
    )
  })

  it('may be empty in a municipality that knows nothing of itself', () => {
    expect(parseContext('format: 1\nremit: []\nplaceKinds: []\n')).toMatchObject({ ok: true })
  })
})
