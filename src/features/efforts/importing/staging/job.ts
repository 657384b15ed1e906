import type { Job } from '../../../../kernel/use-case.ts'

export const READ_IMPORT = 'efforts.read-import'

/** Somebody waits for it: it goes before others. */
export function readImportJob(id: string): Job {
  return { task: READ_IMPORT, payload: { import: id }, key: `${READ_IMPORT} ${id}`, urgent: true }
}
