import { restore } from '../platform/backup/index.ts'
import type { FileArgs } from './backup.ts'
import { languagesOf, type Output, say } from './output.ts'

/** `medverka restore FILE`. Exit code 0; what stands in the way is thrown as `BackupProblem`. */
export async function restoreFrom(
  { file, lang }: FileArgs,
  { output, ownerUrl }: { output: Output; ownerUrl: string },
): Promise<number> {
  const { rows, tables, madeAt } = await restore(ownerUrl, file)
  say(output.out, languagesOf(lang), 'cli.restore.done', { file, rows, tables, madeAt })
  return 0
}
