import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout, wherever it lies and wherever we were started from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
