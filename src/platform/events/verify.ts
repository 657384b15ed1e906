import type { Database, Tx } from '../database/index.ts'
import { NO_ROOT, rootOfSeal } from './canonical.ts'
import { treeOf } from './seal.ts'
import { countEventsFrom, endsOfEras, type Seal, seals } from './seal-store.ts'

export type FaultKind =
  /** An event of the batch has another content than when it was sealed. */
  | 'events-changed'
  | 'events-missing'
  | 'events-added'
  /** The seal itself says something else than when it was made. */
  | 'seal-changed'
  /** Seals between this one and the one before it are gone. */
  | 'seals-missing'
  /** The seal doesn't follow from the one before it. */
  | 'chain-broken'
  /** Events in an ended era that no seal covers, or of transactions that haven't been. */
  | 'events-unsealed'
  /** The root that was kept elsewhere is in no seal. */
  | 'root-unknown'

export interface Fault {
  readonly kind: FaultKind
  /** The seal's number; null when the fault lies in no batch. */
  readonly batch: number | null
  readonly expected: string
  readonly found: string
}

export interface Verification {
  /** At most a hundred; `faultCount` says how many there were. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
  readonly batches: number
  /** Events under seal, and those that wait for one. */
  readonly sealedEvents: number
  readonly waitingEvents: number
  /** The latest root, hexadecimal, to keep elsewhere; null before the first seal. */
  readonly root: string | null
  /** The batch whose root was given. */
  readonly rootFoundIn: number | null
}

const MOST_FAULTS_SHOWN = 100

/**
 * Computes every seal anew from the events that are there now, and compares. Reads one snapshot, a page at a time.
 * `root` (hexadecimal) is one that was kept elsewhere: without it, whoever can rewrite all rows and all seals isn't found out.
 */
export async function verifyEvents(db: Database, root?: string): Promise<Verification> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => verifyIn(tx, root?.toLowerCase()))
}

async function verifyIn(tx: Tx, wanted: string | undefined): Promise<Verification> {
  const report = faultReport()
  let before: Seal | undefined
  let sealedEvents = 0
  let rootFoundIn: number | null = null
  for await (const seal of seals(tx)) {
    checkChain(seal, before, report.add)
    await checkEvents(tx, seal, report.add)
    if (seal.root.toString('hex') === wanted) rootFoundIn = seal.number
    sealedEvents += seal.events
    before = seal
  }
  if (wanted !== undefined && rootFoundIn === null) {
    report.add({ kind: 'root-unknown', batch: null, expected: wanted, found: hex(before?.root) ?? 'no seals' })
  }
  const waitingEvents = await checkUnsealed(tx, report.add)
  const { faults, count } = report
  return {
    faults,
    faultCount: count(),
    batches: before?.number ?? 0,
    sealedEvents,
    waitingEvents,
    root: hex(before?.root),
    rootFoundIn,
  }
}

type Add = (fault: Fault) => void

function faultReport(): { faults: Fault[]; add: Add; count(): number } {
  const faults: Fault[] = []
  let count = 0
  return {
    faults,
    add: (fault) => {
      count += 1
      if (faults.length < MOST_FAULTS_SHOWN) faults.push(fault)
    },
    count: () => count,
  }
}

function checkChain(seal: Seal, before: Seal | undefined, add: Add): void {
  const batch = seal.number
  const computed = hex(rootOfSeal(seal))
  if (computed !== hex(seal.root))
    add({ kind: 'seal-changed', batch, expected: String(hex(seal.root)), found: String(computed) })
  const next = (before?.number ?? 0) + 1
  if (seal.number !== next) {
    add({ kind: 'seals-missing', batch, expected: `seal ${next}`, found: `seal ${seal.number}` })
    return
  }
  const previous = before?.root ?? NO_ROOT
  if (!seal.previous.equals(previous)) {
    add({ kind: 'chain-broken', batch, expected: String(hex(previous)), found: String(hex(seal.previous)) })
  }
  const sameEra = seal.era === before?.era
  const from = sameEra ? before.toXid : '0'
  if (seal.fromXid !== from || (before !== undefined && seal.era < before.era)) {
    const found = `era ${seal.era} from transaction ${seal.fromXid}`
    add({ kind: 'chain-broken', batch, expected: `era ${before?.era ?? 1} from transaction ${from}`, found })
  }
}

async function checkEvents(tx: Tx, seal: Seal, add: Add): Promise<void> {
  const { events, tree } = await treeOf(tx, { era: seal.era, from: seal.fromXid, to: seal.toXid })
  if (events === seal.events && tree.equals(seal.tree)) return
  const kind = events < seal.events ? 'events-missing' : events > seal.events ? 'events-added' : 'events-changed'
  const expected = `${seal.events} events, ${hex(seal.tree)}`
  add({ kind, batch: seal.number, expected, found: `${events} events, ${hex(tree)}` })
}

/** What no seal covers may only be young events of the era that runs. Returns how many those are. */
async function checkUnsealed(tx: Tx, add: Add): Promise<number> {
  let waiting = 0
  for (const { era, sealedTo, runs, future } of await endsOfEras(tx)) {
    const unsealed = await countEventsFrom(tx, era, sealedTo)
    const wrong = runs ? await countEventsFrom(tx, era, future) : unsealed
    if (wrong > 0)
      add({ kind: 'events-unsealed', batch: null, expected: `none in era ${era}`, found: `${wrong} events` })
    if (runs) waiting = unsealed - wrong
  }
  return waiting
}

function hex(root: Buffer | undefined): string | null {
  return root?.toString('hex') ?? null
}
