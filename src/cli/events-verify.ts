import type { Database } from '../platform/database/index.ts'
import { type Verification, verifyEvents } from '../platform/events/index.ts'
import type { Language } from '../platform/i18n/index.ts'
import { languagesOf, type Output, say } from './output.ts'

export interface EventsVerifyArgs {
  /** A root that was kept elsewhere, 64 hexadecimal digits. */
  readonly root?: string | undefined
  /** Swedish and English when left out. */
  readonly lang?: Language | undefined
}

/**
 * `medverka events verify`: computes every seal of the event log anew, and says which batches don't hold.
 * Exit code 0: all do; 1: some don't, or the root isn't among them.
 */
export async function eventsVerify(
  { root, lang }: EventsVerifyArgs,
  { output, db }: { output: Output; db: Database },
): Promise<number> {
  const languages = languagesOf(lang)
  const found = await verifyEvents(db, root)
  if (found.faultCount === 0) saySound(output, languages, found)
  else sayFaults(output, languages, found)
  return found.faultCount === 0 ? 0 : 1
}

function saySound({ out }: Output, languages: readonly Language[], found: Verification): void {
  const { batches, sealedEvents, waitingEvents, root, rootFoundIn } = found
  say(out, languages, 'cli.events.sound', { batches, events: sealedEvents, waiting: waitingEvents })
  if (rootFoundIn !== null) say(out, languages, 'cli.events.root-found', { batch: rootFoundIn })
  if (root !== null) say(out, languages, 'cli.events.root', { root })
}

function sayFaults({ err }: Output, languages: readonly Language[], { faults, faultCount }: Verification): void {
  for (const { kind, batch, expected, found } of faults) {
    say(err, languages, `cli.events.fault.${kind}`, { batch: batch ?? 0 })
    say(err, languages, 'cli.events.expected-found', { expected, found })
  }
  say(err, languages, 'cli.events.faults', { count: faultCount })
}
