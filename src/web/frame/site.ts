import type { EvidenceRegistry } from '../../features/gates/index.ts'
import type { Holding } from '../../features/people/index.ts'
import type { Config } from '../../platform/config/index.ts'
import type { Log } from '../../platform/log/index.ts'
import type { World } from '../../platform/world.ts'
import type { ClientBuild } from '../assets.ts'

/** What pages are made from. `app.ts` puts it together. */
export interface Site {
  readonly world: World
  readonly config: Config
  readonly log: Log
  readonly client: ClientBuild
  /** What every room offers as evidence for gates. */
  readonly evidence: EvidenceRegistry
  /** What every room lets people answer for (R16). */
  readonly holdings: readonly Holding[]
  /** Name of the municipality, for the wordmark. */
  readonly municipality: string
}
