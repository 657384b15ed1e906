import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CRITERION_KINDS, parseModel } from '../../models/index.ts'
import { termsOf } from './terms.ts'

const bundled = (name: string, change: (text: string) => string = (text) => text) => {
  const text = readFileSync(new URL(`../../../../models/${name}.yaml`, import.meta.url), 'utf8')
  const parsed = parseModel(change(text), new Set(CRITERION_KINDS))
  if (!parsed.ok) throw new Error(`models/${name}.yaml can't be read`)
  return parsed.model
}

describe('what a model demands of shaping', () => {
  it('are its own numbers', () => {
    const strict = (text: string) =>
      text.replace('{ minimumResidents: 5, openDays: 14', '{ minimumResidents: 15, openDays: 30')
    expect(termsOf(bundled('medverka', strict))).toEqual({ minimum: 15, openDays: 30, answeredProposals: 1 })
  })

  it('are R22’s where its sources don’t tell, and where it has no such criterion', () => {
    const silent = (text: string) =>
      text.replace('{ minimumResidents: 5, openDays: 14', '{ minimumResidents: unknown, openDays: unknown')
    const usual = { minimum: 5, openDays: 14, answeredProposals: 1 }
    expect(termsOf(bundled('medverka', silent))).toEqual(usual)
    expect(termsOf(bundled('malmo-2019'))).toEqual(usual)
    expect(termsOf(undefined)).toEqual(usual)
  })
})
