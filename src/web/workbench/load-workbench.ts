import { type BodyRow, listBodies } from '../../features/bodies/index.ts'
import { type DutyRow, listDuties, narrowed, type Workbench } from '../../features/duties/index.ts'
import { findPeople } from '../../features/people/index.ts'
import { findTitles } from '../../features/undertakings/index.ts'
import { dateIn } from '../../platform/calendar/index.ts'
import type { Page } from '../frame/visit.ts'
import { loadSubjects, type Subject } from './subjects.ts'

/** What somebody wants to see of their workbench, as it stands in the address. */
export interface Wanted {
  readonly mine: boolean
  /** Slug of a body. */
  readonly body: string
  readonly kind: string
  readonly after: string
}

export interface LoadedWorkbench {
  readonly duties: readonly DutyRow[]
  readonly next: string | null
  readonly today: string
  /** Bodies that the workbench can show duties of. */
  readonly bodies: readonly BodyRow[]
  readonly titles: ReadonlyMap<string, { number: number; title: string; language: string }>
  /** What duties are about that are about no undertaking, by id. */
  readonly subjects: ReadonlyMap<string, Subject>
  /** Names of people and of bodies, by id. */
  readonly names: ReadonlyMap<string, string>
}

export function wantedOf(c: Page): Wanted {
  const asked = (name: string) => (c.req.query(name) ?? '').slice(0, 120)
  return {
    mine: asked('visa') === 'mina',
    body: asked('organ'),
    kind: /^[a-z-]{1,40}$/.test(asked('slag')) ? asked('slag') : '',
    after: asked('efter'),
  }
}

/** A page of a workbench with all names: five queries and one for each other sort of subject, all but two of them at once. */
export async function loadWorkbench(c: Page, bench: Workbench, wanted: Wanted): Promise<LoadedWorkbench> {
  const visit = c.get('visit')
  const { site } = visit
  const { db } = site.world
  const today = dateIn(site.world.now())
  const bodies = await listBodies(db, today)
  const body = bodies.find(({ slug }) => slug === wanted.body)?.id ?? null
  const seen = narrowed(bench, { mine: wanted.mine, body, kind: wanted.kind === '' ? null : wanted.kind })
  const { duties, next } = await listDuties(db, seen, { after: wanted.after })
  const [titles, people, subjects] = await Promise.all([
    findTitles(db, [...new Set(duties.flatMap(({ undertaking }) => undertaking ?? []))]),
    findPeople(db, [...new Set(duties.flatMap(({ person, about }) => [person ?? [], about?.person ?? []].flat()))]),
    loadSubjects(db, duties, visit),
  ])
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  for (const [id, { displayName }] of people) if (displayName !== null) names.set(id, displayName)
  return { duties, next, today, titles, subjects, names, bodies: bodies.filter(({ id }) => isSeen(bench, id, bodies)) }
}

/** Of those whose whole is one's own, the parts are too. */
function isSeen(bench: Workbench, body: string, all: readonly BodyRow[]): boolean {
  const { unassigned, whole } = bench
  if ([unassigned, whole].some((bodies) => bodies === 'all' || bodies.includes(body))) return true
  const parent = all.find(({ id }) => id === body)?.parent ?? null
  return parent !== null && isSeen({ ...bench, unassigned: [] }, parent, all)
}
