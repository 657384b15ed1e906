import type { Db } from '../../platform/database/index.ts'
import type { EvidenceSource } from './evidence-source.ts'
import type { EvidenceRegistry, Judge } from './registry.ts'

/** What rooms have loaded for a gate: judges it, and lends its facts to a page that shows them too. */
export interface LoadedEvidence {
  readonly judge: Judge
  /** The source's facts; undefined when no criterion asked for them. */
  factsOf<Facts>(source: EvidenceSource<Facts>): Facts | undefined
}

/** Lets each room that any of `kinds` needs load its facts, once each, all at the same time. */
export async function loadEvidence(
  db: Db,
  { sources }: EvidenceRegistry,
  undertaking: string,
  kinds: readonly string[],
  now: Date,
): Promise<LoadedEvidence> {
  const needed = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
  const loaded = await Promise.all(
    needed.map(async (source) => {
      const facts = await source.load(db, undertaking, now)
      const judge: Judge = (kind, params) => source.judge(kind, params, facts, now)
      return { source, facts, judge }
    }),
  )
  return {
    judge: (kind, params) => loaded.find(({ source }) => source.kinds.includes(kind))?.judge(kind, params),
    // What a source has loaded is its own type: it is found by the source itself.
    factsOf: <Facts>(source: EvidenceSource<Facts>) =>
      loaded.find((it) => it.source === source)?.facts as Facts | undefined,
  }
}
