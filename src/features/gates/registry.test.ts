import { describe, expect, it } from 'vitest'
import { CRITERION_KINDS } from '../models/index.ts'
import { NO_EVIDENCE } from './domain/standing.ts'
import type { EvidenceSource } from './evidence-source.ts'
import { createEvidenceRegistry, ensureKnown, knownKinds } from './registry.ts'

function offering(...kinds: string[]): EvidenceSource<null> {
  return { kinds, load: async () => null, judge: () => NO_EVIDENCE }
}

describe('the registry of evidence', () => {
  it('knows what all rooms offer, and its own kind', () => {
    const registry = createEvidenceRegistry([offering('one', 'two'), offering('three')])
    expect([...knownKinds(registry)].sort()).toEqual(['named-answer', 'one', 'three', 'two'])
  })

  it('refuses a kind that two offer', () => {
    expect(() => createEvidenceRegistry([offering('one', 'two'), offering('two')])).toThrow(/two/)
    expect(() => createEvidenceRegistry([offering('named-answer')])).toThrow(/named-answer/)
  })

  it('refuses kinds that nobody offers, all of them by name', () => {
    const registry = createEvidenceRegistry([offering('one')])
    expect(() => ensureKnown(registry, ['one', 'named-answer'])).not.toThrow()
    expect(() => ensureKnown(registry, ['one', 'lost', 'gone', 'lost'])).toThrow(/lost, gone/)
  })

  it('has the one kind of its own in the models’ format', () => {
    expect(CRITERION_KINDS).toContain('named-answer')
  })
})
