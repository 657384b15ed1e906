import type { Evidence } from './domain/evidence.ts'
import { NAMED_ANSWER } from './domain/named-answer.ts'
import type { EvidenceSource } from './evidence-source.ts'

/** Judges one criterion by what its source has loaded. */
export type Judge = (kind: string, params: Readonly<Record<string, unknown>>) => Evidence | undefined

/** All that rooms offer as evidence, collected where the program is put together. */
export interface EvidenceRegistry {
  readonly sources: readonly EvidenceSource<unknown>[]
}

/** Collects the sources. Throws when two of them offer the same kind: which one would judge? */
export function createEvidenceRegistry(sources: readonly EvidenceSource<unknown>[]): EvidenceRegistry {
  const offered = new Set<string>([NAMED_ANSWER])
  for (const kind of sources.flatMap((source) => source.kinds)) {
    if (offered.has(kind)) throw new Error(`Two rooms offer evidence for criteria of the kind ${kind}.`)
    offered.add(kind)
  }
  return { sources }
}

/** Every kind of criterion that somebody can judge. */
export function knownKinds({ sources }: EvidenceRegistry): ReadonlySet<string> {
  return new Set([NAMED_ANSWER, ...sources.flatMap((source) => source.kinds)])
}

/** Throws, at start, when `kinds` (of the format, or of the models in use) hold one that nobody can judge (R15). */
export function ensureKnown(registry: EvidenceRegistry, kinds: Iterable<string>): void {
  const known = knownKinds(registry)
  const unknown = [...new Set(kinds)].filter((kind) => !known.has(kind))
  if (unknown.length > 0) throw new Error(`Nobody offers evidence for criteria of the kind ${unknown.join(', ')}.`)
}
