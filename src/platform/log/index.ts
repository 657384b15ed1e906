import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * One JSON line per thing worth knowing, on standard output. Never names, addresses, free text or raw paths
 * (paths can carry private links): requests are logged by their route's pattern.
 */
export function createLog(level = process.env.LOG_LEVEL ?? 'info'): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}

export const silentLog: Log = pino({ level: 'silent' })
