import { Command, CommanderError, Option } from 'commander'
import { LANGUAGES, type Language } from '../platform/i18n/index.ts'
import { addCommands } from './commands.ts'
import { NOT_DONE, sayObstacle } from './obstacle.ts'
import { languagesOf } from './output.ts'
import type { Surroundings } from './with-database.ts'

const CONFIGURATION = `
Commands use the database of DATABASE_URL, or else the embedded one in MEDVERKA_DATA (./data), also while
Medverka is running on it.

Exit codes: 0 done, 1 faults were found, 2 it could not be done.`

/**
 * The command line: reads `args` (without the program's own name) and does what they say. Returns the exit code.
 * Throws on bugs only.
 */
export async function runCommandLine(args: readonly string[], around: Surroundings): Promise<number> {
  const { out, err } = around.output
  const program = new Command('medverka')
    .description('Medverka: a municipality, its residents and organisations develop their places together.')
    .addOption(new Option('--lang <language>', 'of what is said; Swedish and English when left out').choices(LANGUAGES))
    .addHelpText('after', CONFIGURATION)
    .exitOverride()
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()) })
  let code = 0
  addCommands(program, around, (given) => {
    code = given
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : NOT_DONE
    return sayObstacle(error, around.output, languagesOf(program.opts<{ lang?: Language }>().lang))
  }
}
