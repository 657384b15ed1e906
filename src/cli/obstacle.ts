import { BackupProblem } from '../platform/backup/index.ts'
import { ConfigError } from '../platform/config/index.ts'
import { databaseAway } from '../platform/database/index.ts'
import { EmbeddedPostgresProblem } from '../platform/embedded-postgres/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import { type Output, say } from './output.ts'

/** Found faults. */
const FAULTS = 1
/** Can't be done, or not asked for in a way that can be understood. */
export const NOT_DONE = 2

/** Says what stood in the way of a command, in words, and gives its exit code; a bug is thrown on. */
export function sayObstacle(error: unknown, output: Output, languages: readonly Language[]): number {
  if (error instanceof BackupProblem) {
    say(output.err, languages, error.reason, error.values)
    return error.kind === 'damaged' ? FAULTS : NOT_DONE
  }
  if (error instanceof EmbeddedPostgresProblem) {
    for (const language of languages) output.err(language === 'sv' ? error.sv : error.en)
    return NOT_DONE
  }
  if (error instanceof ConfigError) {
    for (const fault of error.faults) output.err(fault)
    return NOT_DONE
  }
  const detail = databaseAway(error)
  if (detail === undefined) throw error
  say(output.err, languages, 'cli.database-away', { detail })
  return NOT_DONE
}
