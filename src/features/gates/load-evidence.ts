import type { Db } from '../../platform/database/index.ts'
import type { EvidenceRegistry, Judge } from './domain/registry.ts'

/** Lets each room that any of `kinds` needs load its facts, once each, all at the same time. */
export async function loadEvidence(
  db: Db,
  { sources }: EvidenceRegistry,
  undertaking: string,
  kinds: readonly string[],
  now: Date,
): Promise<Judge> {
  const needed = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
  const loaded = await Promise.all(
    needed.map(async (source) => {
      const facts = await source.load(db, undertaking, now)
      const judge: Judge = (kind, params) => source.judge(kind, params, facts, now)
      return { kinds: source.kinds, judge }
    }),
  )
  return (kind, params) => loaded.find((source) => source.kinds.includes(kind))?.judge(kind, params)
}
