import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Figures, Request } from './load.ts'
import { load } from './load.ts'

/** A kind of write: what it posts, and how many rows there are of what it makes. */
export interface MeasuredWrite {
  readonly name: string
  /** Prepares so many posts; gives them one after the other. */
  prepare(client: pg.Client, amount: number): Promise<() => Request>
  /** Counts what was made. */
  count(client: pg.Client): Promise<number>
}

export interface WriteFigures extends Figures {
  readonly name: string
  readonly connections: number
  /** Rows that came to be, beside those that were acknowledged: more are doubled, fewer are lost. */
  readonly made: number
}

/** Runs a write with so many connections, and counts that what was acknowledged is there, once. */
export async function measureWrite(
  ownerUrl: string,
  url: string,
  write: MeasuredWrite,
  connections: number,
  amount: number,
): Promise<WriteFigures> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const next = await write.prepare(client, amount + connections)
    const before = await write.count(client)
    const figures = await load({ url, connections, amount, next, expected: 303 })
    return { ...figures, name: write.name, connections, made: (await write.count(client)) - before }
  } finally {
    await client.end()
  }
}

/** Sessions of their own, as so many browsers have them; `person` null for visitors. */
async function openSessions(
  client: pg.Client,
  people: readonly (string | null)[],
): Promise<{ token: string; id: string }[]> {
  const sessions = people.map((person) => ({ token: randomBytes(32).toString('base64url'), id: randomUUID(), person }))
  await client.query(
    `insert into session (token_hash, id, person, device, expires_at)
     select decode(s.hash, 'hex'), s.id, s.person, s.id, now() + interval '30 days'
     from jsonb_to_recordset($1) s(hash text, id uuid, person uuid)`,
    [
      JSON.stringify(
        sessions.map(({ token, id, person }) => ({
          id,
          person,
          hash: createHash('sha256').update(token).digest('hex'),
        })),
      ),
    ],
  )
  return sessions
}

function post(origin: { url: string }, path: string, token: string, fields: Readonly<Record<string, string>>): Request {
  return {
    method: 'POST',
    path,
    headers: { cookie: `medverka=${token}`, origin: origin.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  }
}

/** Starts undertakings from drafts that wait in as many browsers. */
export function startWrite(origin: { url: string }): MeasuredWrite {
  return {
    name: 'start an undertaking',
    prepare: async (client, amount) => {
      const sessions = await openSessions(
        client,
        Array.from({ length: amount }, () => null),
      )
      const { rows: places } = await client.query<{ id: string; slug: string; name: string }>(
        "select id, slug, name from place where scale = 'place' order by id limit 500",
      )
      const drafts = sessions.map((session, at) => {
        const place = places[at % places.length]
        const fields = {
          title: `Mätning ${at}`,
          summary: 'En gård att vilja vara på, för alla som bor här.',
          scale: 'place',
          place: place?.id,
          placeSlug: place?.slug,
          placeName: place?.name,
          extent: 'whole',
          initiatorKind: 'resident',
          reason: 'Det saknas bänkar.',
        }
        return { id: randomUUID(), session: session.id, token: session.token, fields }
      })
      await client.query(
        `insert into draft (id, session, kind, fields, expires_at) select d.id, d.session, 'start', d.fields, now() + interval '1 day' from jsonb_to_recordset($1) d(id uuid, session uuid, fields jsonb)`,
        [JSON.stringify(drafts)],
      )
      let at = 0
      return () => {
        const draft = drafts[at++ % drafts.length]
        return post(origin, '/sv/starta/granska', draft?.token ?? '', {
          draft: draft?.id ?? '',
          'meets.answer': 'coordinate',
        })
      }
    },
    count: async (client) => Number((await client.query('select count(*) from undertaking')).rows[0].count),
  }
}

/** Confirms problem descriptions: each person one, on as many undertakings, or all on one. */
export function confirmWrite(
  origin: { url: string },
  undertakings: readonly { number: number; description: string }[],
  name: string,
): MeasuredWrite {
  return {
    name,
    prepare: async (client, amount) => {
      const ids = Array.from({ length: amount }, () => randomUUID())
      await client.query(
        `insert into person (id, address, address_key) select id, id || '@matning.example', id || '@matning.example' from unnest($1::uuid[]) id`,
        [ids],
      )
      const sessions = await openSessions(client, ids)
      let at = 0
      return () => {
        const [session, undertaking] = [sessions[at % sessions.length], undertakings[at % undertakings.length]]
        at++
        return post(origin, `/sv/utvecklingsarbeten/${undertaking?.number}/problem/stammer`, session?.token ?? '', {
          base: undertaking?.description ?? '',
          as: 'resident',
        })
      }
    },
    count: async (client) =>
      Number((await client.query("select count(*) from shaping where kind = 'confirms'")).rows[0].count),
  }
}
