export { type BackupReport, backup } from './backup.ts'
export { BackupProblem, type BackupProblemKind } from './problem.ts'
export { type RestoreReport, restore } from './restore.ts'
