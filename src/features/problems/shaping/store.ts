import { sql } from 'kysely'
import { later, type Tx } from '../../../platform/database/index.ts'
import type { ActorKind } from '../../undertakings/index.ts'
import type { Stand } from '../domain/stand.ts'
import type { AnswerGiven } from '../form.ts'

/** The text that counts now, and the stands on it that bear on who speaks. */
export interface CurrentText {
  readonly base: string
  /** When the base was opened. */
  readonly openedAt: Date
  readonly standing: readonly Stand[]
}

/** Reads the current text with what this person and this browser have said about it; undefined when nothing is written. */
export async function findCurrentText(
  tx: Tx,
  undertaking: string,
  who: { participant: string; device: string | null },
): Promise<CurrentText | undefined> {
  const { rows } = await sql<CurrentText>`
    with latest as (
      select b.id as base, b.opened_at as "openedAt" from problem_description d join problem_description b on b.id = d.base
      where d.undertaking = ${undertaking} order by d.version desc limit 1),
    near as (
      select s.* from latest join shaping s on s.base = latest.base and s.participant = ${who.participant}
      where s.kind in ('confirms', 'objects') and s.withdrawn_at is null
      union
      select s.* from latest join shaping s on s.base = latest.base and s.device = ${who.device}
      where s.kind in ('confirms', 'objects') and s.withdrawn_at is null)
    select latest.*, coalesce((select json_agg(json_build_object(
        'id', n.id, 'participant', n.participant, 'kind', n.kind, 'text', n.text, 'device', n.device,
        'counts', not n.staff and n.actor_kind = 'resident', 'answered', n.answered_at is not null)) from near n), '[]') as standing
    from latest`.execute(tx)
  return rows[0]
}

export interface NewShaping {
  readonly id: string
  readonly undertaking: string
  readonly base: string
  readonly kind: 'confirms' | 'objects' | 'proposes'
  readonly text: string
  readonly language: string
  readonly participant: string
  readonly knownBy: 'address' | 'occasion' | 'nothing'
  readonly actorKind: ActorKind
  readonly staff: boolean
  readonly initiator: boolean
  readonly device: string | null
  readonly occasion: string | null
}

export async function insertShapings(tx: Tx, all: readonly NewShaping[], now: Date): Promise<void> {
  const rows = all.map(({ knownBy, actorKind, ...it }) => ({
    ...it,
    known_by: knownBy,
    actor_kind: actorKind,
    said_at: now,
  }))
  await later(tx, tx.insertInto('shaping').values(rows).compile())
}

/** Takes back a stand: it stays to be read, and counts no more. */
export async function withdrawStand(tx: Tx, id: string, now: Date): Promise<void> {
  await later(tx, tx.updateTable('shaping').set({ withdrawn_at: now }).where('id', '=', id).compile())
}

/** A text that people may speak about, and what this voice has proposed about it already. */
export interface ProposedTo {
  readonly sameWords: string | null
  readonly waiting: number
}

/** What a voice has proposed about a text: undefined when the text isn't one of the undertaking's. */
export async function findProposed(
  tx: Tx,
  it: { undertaking: string; base: string; participant: string; text: string },
): Promise<ProposedTo | undefined> {
  const { rows } = await sql<ProposedTo>`
    select min(s.id::text) filter (where s.text = ${it.text}) as "sameWords",
      count(s.id) filter (where s.answered_at is null) as waiting
    from problem_description d
    left join shaping s on s.undertaking = d.undertaking and s.kind = 'proposes' and s.kind <> 'confirms'
      and s.base = d.id and s.participant = ${it.participant}
    where d.id = ${it.base} and d.undertaking = ${it.undertaking} and d.base = d.id
    group by d.id`.execute(tx)
  return rows[0]
}

/** An occasion, as far as registering what was said there goes. Meetings own the rows; here they are only read. */
export interface Occasion {
  readonly heldOn: string | null
  /** Residents who came. */
  readonly residents: number
  /** Voices registered at it so far. */
  readonly registered: number
}

export async function findOccasion(tx: Tx, undertaking: string, occasion: string): Promise<Occasion | undefined> {
  const { rows } = await sql<Occasion>`
    select m.held_on as "heldOn", coalesce(a.people, 0) as residents,
      (select count(*) from shaping s where s.occasion = m.id) as registered
    from meeting m left join attendance a on a.meeting = m.id and a.kind = 'resident'
    where m.id = ${occasion} and m.undertaking = ${undertaking}`.execute(tx)
  return rows[0]
}

/** Something that was said, as far as answering it goes. */
export interface SaidToAnswer {
  readonly id: string
  readonly undertaking: string
  readonly kind: 'confirms' | 'objects' | 'proposes'
  readonly participant: string
  readonly initiator: boolean
  readonly withdrawnAt: Date | null
  readonly answeredAt: Date | null
}

export async function findSaid(tx: Tx, id: string): Promise<SaidToAnswer | undefined> {
  const row = await tx
    .selectFrom('shaping')
    .select(['id', 'undertaking', 'kind', 'participant', 'initiator'])
    .select(['withdrawn_at as withdrawnAt', 'answered_at as answeredAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row as SaidToAnswer | undefined
}

export interface NewAnswer {
  readonly shaping: string
  readonly answer: AnswerGiven
  readonly reason: string
  readonly language: string
  readonly answeredBy: string | null
  readonly answeredAs: 'contact-person' | 'initiator'
}

export async function saveAnswer(tx: Tx, it: NewAnswer, now: Date): Promise<void> {
  await tx
    .updateTable('shaping')
    .set({
      answer: it.answer,
      answer_reason: it.reason,
      answer_language: it.language,
      answered_by: it.answeredBy,
      answered_as: it.answeredAs,
      answered_at: now,
    })
    .where('id', '=', it.shaping)
    .execute()
}

/** Ids of what waits for an answer, oldest first. */
export async function listUnanswered(tx: Tx, undertaking: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('shaping')
    .select('id')
    .where('undertaking', '=', undertaking)
    .where('kind', '<>', 'confirms')
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
