import { sql } from 'kysely'
import type { Db } from '../../../platform/database/index.ts'
import type { GroupKind, Seats } from '../domain/group.ts'
import type { ReviewAnswer } from '../domain/review.ts'

interface Named {
  readonly slug: string
  readonly name: string
}

/** A group as its page shows it. */
export interface GroupPage {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: GroupKind
  readonly purpose: string
  readonly mandate: string
  readonly language: string
  readonly begins: string
  readonly until: string | null
  readonly endedOn: string | null
  readonly endedBecause: string | null
  readonly successor: Named | null
  readonly calledBy: (Named & { readonly id: string }) | null
  readonly calledByName: string | null
  readonly contact: string
  readonly meets: string
  readonly link: string | null
  readonly wasFormed: boolean
  readonly source: string
  readonly registeredAt: Date
  readonly version: number
  /** The place that it is told by first; each with all that it lies in, itself included. */
  readonly places: readonly (Named & { readonly id: string; readonly around: readonly string[] })[]
  readonly seats: readonly Seats[]
  /** What was answered about those that existed when it was formed. */
  readonly review: readonly (Named & { readonly answer: ReviewAnswer; readonly reason: string })[]
  /** Those that it took over from. */
  readonly before: readonly Named[]
}

/** A group by its slug, with all that its page shows: one round trip. */
export async function findGroup(db: Db, slug: string): Promise<GroupPage | undefined> {
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return undefined
  const { rows } = await sql<GroupPage>`
    select g.id, g.slug, g.name, g.kind, g.purpose, g.mandate, g.language, g.begins, g.until, g.ended_on as "endedOn",
      g.ended_because as "endedBecause", g.called_by_name as "calledByName", g.contact, g.meets, g.link,
      g.was_formed as "wasFormed", g.source, g.registered_at as "registeredAt", g.version,
      (select json_build_object('slug', slug, 'name', name) from local_group where id = g.successor) as successor,
      (select json_build_object('id', id, 'slug', slug, 'name', name) from body where id = g.called_by) as "calledBy",
      (select json_agg(json_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'around',
          (select json_agg(ancestor order by depth) from place_tree where place = p.id)) order by p.id <> g.place, p.name)
        from local_group_place gp join place p on p.id = gp.place where gp.local_group = g.id) as places,
      coalesce((select json_agg(json_build_object('actorKind', actor_kind, 'seats', seats, 'votes', votes) order by actor_kind)
        from local_group_seat where local_group = g.id), '[]') as seats,
      coalesce((select json_agg(json_build_object('slug', x.slug, 'name', x.name, 'answer', r.answer, 'reason', r.reason)
          order by x.name)
        from local_group_review r join local_group x on x.id = r.existing where r.local_group = g.id), '[]') as review,
      coalesce((select json_agg(json_build_object('slug', slug, 'name', name) order by name)
        from local_group where successor = g.id), '[]') as before
    from local_group g where g.slug = ${slug}`.execute(db)
  return rows[0]
}
