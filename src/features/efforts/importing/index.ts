/** The door of imports: files that departments have, on their way into the register. */
export { answerGone } from './applying/answer-gone.ts'
export { askToApply } from './applying/ask-to-apply.ts'
export { findStanding, listEffortsOfImport } from './applying/store.ts'
export type { Cell as ImportCell } from './domain/cell.ts'
export { guessColumns, MEANINGS, type Meaning as ColumnMeaning } from './domain/column.ts'
export type { EffortSays } from './domain/effort-row.ts'
export type { Fault as ImportFault } from './domain/fault.ts'
export { readWords, writtenWords } from './domain/mapping.ts'
export { type LookedAtRow, listRows, OUTCOMES, type RowOutcome } from './looking/store.ts'
export { mayImport, mayImportFor } from './policy.ts'
export { receiveFile } from './receiving/receive-file.ts'
export { LARGEST_FILE } from './receiving/receive-part.ts'
export { stopImport } from './runs/stop-import.ts'
export { findImport, findSourceNames, type ImportRun, type ImportState, listImports } from './runs/store.ts'
export { saveSource } from './sources/save-source.ts'
export {
  findSource,
  findSourceNamed,
  type ListedSource,
  listSources,
  type Source as EffortSource,
} from './sources/store.ts'
export { tellMapping } from './sources/tell-mapping.ts'
export { effortImportTasks } from './tasks.ts'
