import type { EvidenceRegistry } from '../../features/gates/index.ts'
import type { Page } from './visit.ts'

/** Use cases that judge gates are made from what every room offers as evidence: once for a site. */
const made = new WeakMap<EvidenceRegistry, Map<unknown, unknown>>()

/** The use case that `make` makes of this site's evidence. */
export function evidenceOf<T>(c: Page, make: (registry: EvidenceRegistry) => T): T {
  const { evidence } = c.get('visit').site
  const known = made.get(evidence) ?? new Map<unknown, unknown>()
  made.set(evidence, known)
  if (!known.has(make)) known.set(make, make(evidence))
  return known.get(make) as T
}
