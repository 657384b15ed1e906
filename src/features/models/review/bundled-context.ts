import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../../platform/project-folder.ts'
import type { ReviewContext } from './domain/context.ts'
import { parseContext } from './domain/parse-context.ts'

/** The context that Medverka comes with: `models/review/context.yaml`. Throws when it has been damaged. */
export async function bundledContext(): Promise<ReviewContext> {
  const file = join(projectFolder(), 'models/review/context.yaml')
  const parsed = parseContext(await readFile(file, 'utf8'))
  if (!parsed.ok) throw new Error(`${file} is no context: ${JSON.stringify(parsed.faults)}`)
  return parsed.context
}
