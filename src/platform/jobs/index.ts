export type { Reaction, Task } from './reaction.ts'
export { runDueJobs, startWorker, type WorkerOptions } from './worker.ts'
