import { listDutiesOfUndertaking } from '../../features/duties/index.ts'
import type { Visit } from '../frame/visit.ts'

/** When each thing that waits for an answer is to have it (`YYYY-MM-DD`), by its id. */
export async function answersDue({ site }: Visit, undertaking: string): Promise<ReadonlyMap<string, string>> {
  const duties = await listDutiesOfUndertaking(site.world.db, undertaking)
  return new Map(duties.filter((it) => it.kind === 'answer-shaping').map((it) => [it.subject, it.due]))
}
