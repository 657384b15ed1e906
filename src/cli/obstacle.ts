import { BackupProblem } from '../platform/backup/index.ts'
import { ConfigError } from '../platform/config/index.ts'
import { EmbeddedPostgresProblem } from '../platform/embedded-postgres/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import { type Output, say } from './output.ts'

/** Found faults. */
const FAULTS = 1
/** Can't be done, or not asked for in a way that can be understood. */
export const NOT_DONE = 2

/** PostgreSQL's classes of connection, rights, database and resources; and what the network answers. */
const DATABASE_AWAY = /^(E[A-Z]{4,}|08...|28...|3D...|42501|53...|57P..|58...)$/

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
  const { code = '', message } = error as { code?: string; message?: string }
  if (!DATABASE_AWAY.test(code)) throw error
  // An AggregateError (every address refused) has no words of its own.
  say(output.err, languages, 'cli.database-away', { detail: message || code })
  return NOT_DONE
}
