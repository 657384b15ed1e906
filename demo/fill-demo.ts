import { listBodies } from '../src/features/bodies/index.ts'
import { listPlaces } from '../src/features/places/index.ts'
import { listUndertakings } from '../src/features/undertakings/index.ts'
import { fixedClock } from '../src/kernel/clock.ts'
import { dateIn } from '../src/platform/calendar/index.ts'
import type { Database, Tx } from '../src/platform/database/index.ts'
import type { Task } from '../src/platform/jobs/index.ts'
import { silentLog } from '../src/platform/log/index.ts'
import { createMailSender } from '../src/platform/mail/index.ts'
import type { OpenWorld } from '../src/platform/start.ts'
import { reactions, tasks } from '../src/rooms.ts'
import { registerAskings } from './askings.ts'
import { calendarBefore } from './calendar.ts'
import { makeCommitments } from './commitments.ts'
import { registerEfforts } from './efforts.ts'
import { agreeOnGoals } from './goals.ts'
import { formGroups } from './groups.ts'
import { play } from './history.ts'
import { answerOverlaps } from './overlaps.ts'
import { answerForEfforts } from './overlaps-of-efforts.ts'
import { createPastWorld } from './past-world.ts'
import { BEGINNING, setUp } from './setup.ts'
import { lockTown } from './store.ts'
import { createTown } from './town.ts'
import { UNDERTAKINGS } from './undertakings/index.ts'

/** Fills an empty database with the seeded town; a database that has anything of its own is left alone. */
export async function fillDemoIfEmpty(
  { world }: Pick<OpenWorld, 'world'>,
  tell: (line: string) => void,
): Promise<void> {
  if (!(await isEmpty(world.db))) return
  tell('Filling the demonstration town …')
  await fillDemo(world.db)
}

/**
 * Fills an empty database with the seeded town, with its history up to `now`. False, and nothing is changed, when there is
 * anything in it already. All or nothing, also when the program is killed meanwhile; two at once fill it once.
 */
export async function fillDemo(db: Database, now: Date = new Date()): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await lockTown(tx)
    if (!(await isEmpty(tx))) return false
    await playHistory(tx, now)
    return true
  })
}

async function isEmpty(db: Database): Promise<boolean> {
  const places = await listPlaces(db, { size: 1 })
  const undertakings = await listUndertakings(db, {}, 1)
  const bodies = await listBodies(db, dateIn(new Date()))
  return places.total === 0 && undertakings.cards.length === 0 && bodies.length === 0
}

async function playHistory(tx: Tx, now: Date): Promise<void> {
  const calendar = calendarBefore(now)
  const clock = fixedClock(calendar.at(BEGINNING, '07:00'))
  const world = createPastWorld(tx, clock, reactions)
  const town = createTown(world, tx, calendar)
  const regular = regularTasks()
  const nightly = regular.filter(({ task }) => task === 'duties.escalate')
  await play(
    town,
    clock,
    [
      setUp,
      registerEfforts,
      registerAskings,
      formGroups,
      makeCommitments,
      agreeOnGoals,
      ...Object.values(UNDERTAKINGS),
      answerOverlaps,
      answerForEfforts,
    ],
    nightly,
  )
  clock.set(now)
  for (const task of regular) await task.run(world, {})
  await world.workOffAll()
}

/** What comes back by itself. Sealing can't see what isn't committed, and comes within a minute after. */
function regularTasks(): readonly Task[] {
  const mail = createMailSender({ smtpUrl: null, from: '', log: silentLog })
  return tasks(mail).filter(({ task, every }) => every !== undefined && task !== 'events.seal')
}
