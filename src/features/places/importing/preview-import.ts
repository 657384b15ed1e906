import { newId } from '../../../kernel/ids.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/database/index.ts'
import { planImport } from '../domain/geojson-import.ts'
import type { ImportPlan } from '../domain/import-report.ts'
import { importInput } from '../form.ts'
import { listWholePlaces } from './store.ts'

/** What `importPlaces` would do with this input, feature by feature, without doing it. */
export async function previewImport(db: Db, raw: unknown): Promise<Result<ImportPlan>> {
  const parsed = importInput.safeParse(raw)
  if (!parsed.success) return refuse('invalid', parsed.error.issues[0]?.message ?? 'form.invalid')
  const { text, ...options } = parsed.data
  return planImport(text, options, { existing: await listWholePlaces(db), newId })
}
