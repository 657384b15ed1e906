import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '../../platform/project-folder.ts'

/** A model's file that comes with Medverka. */
export interface ModelFile {
  readonly file: string
  readonly text: string
}

/** The models that Medverka comes with, in order of their file names: those in `models/`. */
export async function bundledModels(): Promise<readonly ModelFile[]> {
  const folder = join(projectFolder(), 'models')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()
  return Promise.all(
    names.map(async (file) => ({ file: join('models', file), text: await readFile(join(folder, file), 'utf8') })),
  )
}
