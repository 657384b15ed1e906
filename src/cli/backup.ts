import { backup } from '../platform/backup/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import { languagesOf, type Output, say } from './output.ts'

export interface FileArgs {
  readonly file: string
  /** Swedish and English when left out. */
  readonly lang?: Language | undefined
}

/** `medverka backup FILE`. Exit code 0; what stands in the way is thrown as `BackupProblem`. */
export async function backupTo(
  { file, lang }: FileArgs,
  { output, ownerUrl }: { output: Output; ownerUrl: string },
): Promise<number> {
  const { rows, tables, bytes } = await backup(ownerUrl, file)
  // To the error stream, so that a backup to /dev/stdout is nothing but a backup.
  say(output.err, languagesOf(lang), 'cli.backup.done', { file, rows, tables, bytes })
  return 0
}
