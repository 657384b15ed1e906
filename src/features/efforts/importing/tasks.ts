import type { Task } from '../../../platform/jobs/index.ts'
import { applyImportTask } from './applying/apply-import-task.ts'
import { readFeedsTask } from './feeds/read-feeds.ts'
import { readImportTask } from './staging/read-import.ts'

/** Work of imports that is asked for by name, or comes back every night. */
export const effortImportTasks: readonly Task[] = [readImportTask, applyImportTask, readFeedsTask()]
