import pg from 'pg'
import { bundledModels, CRITERION_KINDS, importModel } from '../src/features/models/index.ts'
import { SYSTEM } from '../src/kernel/actor.ts'
import { createDatabase, createPool, migrate } from '../src/platform/database/index.ts'
import { createWorld } from '../src/platform/world.ts'
import { fillDensePlace } from './dense-place.ts'

/** How large a generated town is. */
export interface TownSize {
  readonly undertakings: number
  /** Neighbourhoods, and smaller places within them. */
  readonly areas: number
  readonly smallPlaces: number
  /** People with a confirmed address, who can confirm problem descriptions. */
  readonly people: number
}

export function townOf(undertakings: number): TownSize {
  return { undertakings, areas: 100, smallPlaces: Math.min(10_000, Math.max(200, undertakings / 10)), people: 4_000 }
}

/** Words that make up invented titles and texts: stems are shared, as in real life, so that search has to rank. */
const WORDS =
  'gård gata torg lek bänk träd belysning trygg möte odling cykel skola bad park hund fest musik granne barn ungdom äldre plats väg port vägg konst kvarter bibliotek idrott café stig damm lampor blommor gunga grill staket trappa dörr källare verkstad'

/**
 * Fills an empty database with a town, by SQL in bulk: as many rows of each kind as an undertaking of some age has.
 * Nothing in it stands for anybody.
 */
export async function generateTown(ownerUrl: string, size: TownSize): Promise<void> {
  await migrate(ownerUrl)
  await importBundled(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('alter table undertaking disable trigger user')
    for (const statement of statements(size)) await client.query(statement)
    await fillDensePlace(client)
    await client.query('alter table undertaking enable trigger user')
    await client.query('commit')
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

async function importBundled(ownerUrl: string): Promise<void> {
  const pool = createPool(ownerUrl, 2)
  const world = createWorld(createDatabase(pool))
  for (const { text } of await bundledModels()) {
    const imported = await world.perform(importModel(new Set(CRITERION_KINDS)), SYSTEM, { source: text })
    if (!imported.ok) throw new Error(imported.reason)
  }
  await pool.end()
}

/** Texts that undertakings share: making each its own took most of the time. */
const PHRASES = 5_000

const uuid = (kind: string, of: string) => `md5('${kind}' || ${of})::uuid`
/** Fixed, so that two runs measure the same town. */
const random = (of: string, salt: string) => `(hashtext(${of}::text || '${salt}') & 1048575)`
const word = (of: string, salt: string) => `(string_to_array('${WORDS}', ' '))[1 + ${random(of, salt)} % 40]`
const sentence = (of: string, salt: string, words: number) =>
  Array.from({ length: words }, (_, at) => word(of, `${salt}${at}`)).join(` || ' ' || `)
const square = (lon: string, lat: string, side: number) =>
  `jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
    jsonb_build_array(${lon}, ${lat}), jsonb_build_array(${lon} + ${side}, ${lat}), jsonb_build_array(${lon} + ${side}, ${lat} + ${side * 0.6}),
    jsonb_build_array(${lon}, ${lat} + ${side * 0.6}), jsonb_build_array(${lon}, ${lat}))))`

function statements({ undertakings, areas, smallPlaces, people }: TownSize): string[] {
  const place = (
    id: string,
    parent: string,
    code: string,
    name: string,
    scale: string,
    lon: string,
    lat: string,
    side: number,
  ) =>
    `${id}, ${parent}, ${code}, lower(${code}), ${name}, '${scale}', ${square(lon, lat, side)}, box(point(${lon}, ${lat}), point(${lon} + ${side}, ${lat} + ${side * 0.6})),
     ${Math.round(side * side * 4e9)}, ${lon} + ${side / 2}, ${lat} + ${side * 0.3}`
  const columns = 'id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat'
  const of = (kind: string) => `insert into ${kind}`
  const town = `generate_series(1, ${undertakings}) u`
  const aged = `now() - (${undertakings} - u) * interval '${Math.max(1, Math.round(60_000_000 / undertakings))} seconds'`
  const base = uuid('problem', 'u')
  const placeOf = `case when u % 4 = 0 then ${uuid('area', `(1 + ${random('u', 'a')} % ${areas})`)} else ${uuid('small', `(1 + ${random('u', 's')} % ${smallPlaces})`)} end`
  return [
    `create temp table phrase on commit drop as select n, initcap(${sentence('n', 't', 3)}) as title, ${sentence('n', 'm', 30)} as summary, ${sentence('n', 'r', 40)} as reason from generate_series(0, ${PHRASES - 1}) n`,
    'create unique index on phrase (n)',
    'analyze phrase',
    `insert into place (${columns}) select ${place(uuid('city', "''"), 'null', "'STAD'", "'Mätstad'", 'city', '13.0', '55.5', 0.2)}`,
    `insert into place (${columns}) select ${place(uuid('area', 'a'), uuid('city', "''"), "'A' || a", "'Område ' || a", 'area', '13.0 + (a % 10) * 0.02', '55.5 + (a / 10 % 10) * 0.012', 0.02)} from generate_series(1, ${areas}) a`,
    `insert into place (${columns}) select ${place(uuid('small', 's'), uuid('area', `(1 + s % ${areas})`), "'P' || s", `initcap(${word('s', 'n')}) || ' ' || s`, 'place', `13.0 + ((1 + s % ${areas}) % 10) * 0.02 + (s / ${areas} % 10) * 0.0018`, `55.5 + ((1 + s % ${areas}) / 10 % 10) * 0.012 + (s / ${areas * 10} % 10) * 0.001`, 0.0015)} from generate_series(1, ${smallPlaces}) s`,
    `insert into place_tree (place, ancestor, depth) select id, id, 0 from place on conflict do nothing`,
    `insert into place_tree (place, ancestor, depth) select id, parent, 1 from place where parent is not null on conflict do nothing`,
    `insert into place_tree (place, ancestor, depth) select p.id, a.parent, 2 from place p join place a on a.id = p.parent where a.parent is not null on conflict do nothing`,
    `insert into place_fact (id, place, kind, value, source, source_date) select gen_random_uuid(), id, kind, value, 'Påhittade mätsiffror', '2026-01-01'
      from place cross join (values ('population', 5000), ('actors.resident', 5000), ('actors.association', 20), ('actors.property-owner', 30), ('actors.company', 100)) f(kind, value) where scale = 'area'`,
    `insert into body (id, slug, name, kind, level, valid_from) values (${uuid('board', "'1'")}, 'tekniska-namnden', 'Tekniska nämnden', 'board', 'political', '2020-01-01'), (${uuid('board', "'2'")}, 'kommunstyrelsen', 'Kommunstyrelsen', 'executive-board', 'political', '2020-01-01')`,
    `insert into remit_rule (id, board, scale, source, source_date, valid_from) values (${uuid('rule', "'1'")}, ${uuid('board', "'2'")}, null, 'Reglemente (mätning)', '2020-01-01', '2020-01-01'), (${uuid('rule', "'2'")}, ${uuid('board', "'1'")}, 'place', 'Reglemente (mätning)', '2020-01-01', '2020-01-01')`,
    `insert into person (id, address, address_key, display_name) select ${uuid('person', 'p')}, 'p' || p || '@matning.example', 'p' || p || '@matning.example', case when p <= 20 then 'Kontaktperson ' || p end from generate_series(1, ${people}) p`,
    `insert into person_grant (id, person, role, scope) select gen_random_uuid(), ${uuid('person', 'p')}, 'contact-person', null from generate_series(1, 20) p`,
    `insert into starting_model (scale, model) values ('place', 'medverka'), ('area', 'medverka')`,
    `insert into undertaking (id, title, summary, reason, together_with, language, scale, place, area_m2, label_lon, label_lat, model_version, phase, phase_since, initiator_kind, initiator, board, contact_person, started_at, changed_at)
      select ${uuid('undertaking', 'u')}, f.title, f.summary, f.reason, f.title, 'sv',
        p.scale, p.id, p.area_m2, p.label_lon, p.label_lat, m.id, m.content -> 'phases' -> (u % 2) ->> 'id', ${aged},
        (array['resident','resident','resident','informal-group','association','property-owner','company','department'])[1 + ${random('u', 'i')} % 8], ${uuid('person', `(1 + u % ${people})`)},
        ${uuid('board', "'1'")}, ${uuid('person', '(1 + u % 20)')}, ${aged}, ${aged}
      from ${town} join phrase f on f.n = u % ${PHRASES} join place p on p.id = ${placeOf} cross join (select id, content from model_version where model = 'medverka' limit 1) m`,
    `insert into undertaking_tally (undertaking, residents, associations, owners, public_bodies, confirmations, disagreements) select id, 9, 2, 1, 1, 4, 1 from undertaking`,
    `insert into undertaking_count (facet, slot, total) select '', 0, count(*) from undertaking union all select 'phase:' || phase, 0, count(*) from undertaking group by phase
      union all select 'initiator:' || initiator_kind, 0, count(*) from undertaking group by initiator_kind
      union all select 'model:' || model_version, 0, count(*) from undertaking group by model_version
      union all select 'place:' || ancestor, 0, count(*) from undertaking join place_tree on place_tree.place = undertaking.place group by ancestor`,
    `${of('responsibility')} (id, undertaking, board, rule, since) select gen_random_uuid(), id, board, ${uuid('rule', "'2'")}, started_at from undertaking`,
    `${of('statement')} (id, undertaking, kind, version, text, language, stated_at) select gen_random_uuid(), u.id, kind, 1, u.summary, 'sv', u.started_at from undertaking u cross join (values ('purpose'), ('ambition'), ('delimitation')) k(kind)`,
    `${of('party')} (id, undertaking, kind, name, initiated, joined_at) select gen_random_uuid(), u.id, kind, name, kind = 'informal-group', u.started_at from undertaking u cross join (values ('informal-group', 'Gruppen (påhittad)'), ('association', 'Föreningen (påhittad)'), ('property-owner', 'Bolaget (påhittat)')) k(kind, name)`,
    `${of('meeting')} (id, undertaking, kind, name, where_at, booked_for, booked_at, held_on, created_at) select ${uuid('meeting', 'u')}, ${uuid('undertaking', 'u')}, 'first', 'Första mötet', 'Biblioteket', ${aged}, ${aged}, (${aged})::date, ${aged} from ${town}`,
    `${of('attendance')} (meeting, kind, people) select ${uuid('meeting', 'u')}, 'resident', 11 from ${town}`,
    `${of('meeting_note')} (id, meeting, version, written_as, text, language, written_at) select gen_random_uuid(), ${uuid('meeting', 'u')}, 1, 'contact-person', f.reason, 'sv', ${aged} from ${town} join phrase f on f.n = u % ${PHRASES}`,
    `${of('problem_description')} (id, undertaking, version, text, language, substantive, base, written_as, opened_at) select ${base}, ${uuid('undertaking', 'u')}, 1, f.summary || ' ' || f.reason, 'sv', true, ${base}, 'contact-person', ${aged} from ${town} join phrase f on f.n = u % ${PHRASES}`,
    `${of('shaping')} (id, undertaking, base, kind, text, language, participant, known_by, actor_kind, staff, initiator, occasion, said_at)
      select gen_random_uuid(), ${uuid('undertaking', 'u')}, ${base}, (array['confirms','confirms','confirms','confirms','objects','proposes'])[s], case when s > 4 then f.title else '' end, 'sv', gen_random_uuid(), 'occasion', 'resident', false, false, ${uuid('meeting', 'u')}, ${aged}
      from ${town} join phrase f on f.n = u % ${PHRASES} cross join generate_series(1, 6) s`,
    `${of('effort')} (id, title, owner, place, begins, undertaking, registered_at) select ${uuid('effort', 'u')}, x.title, x.board, x.place, x.started_at::date, x.id, x.started_at from ${town} join undertaking x on x.id = ${uuid('undertaking', 'u')}`,
    `${of('overlap')} (id, one, two, parts, weight, matters_until, found_at)
      select ${uuid('overlap', "u || '.' || k")}, least(a.id, b.id), greatest(a.id, b.id),
        jsonb_build_object('ground', jsonb_build_object('kind', 'same-place', 'place', a.place), 'days', jsonb_build_object('from', '2026-01-01', 'to', null),
          'themes', '[]'::jsonb, 'themesUntold', true, 'groups', '[]'::jsonb, 'groupsUntold', true, 'asking', null, 'delimited', true, 'sameName', false),
        0.5 + (u % 7) / 20.0, null, now()
      from generate_series(1, ${undertakings - 2}) u cross join generate_series(1, 2) k
      join effort a on a.id = ${uuid('effort', 'u')} join effort b on b.id = ${uuid('effort', '(u + k)')}`,
    `${of('overlap_side')} (overlap, effort, other, place, weight, found_at, is_asked, answer, reason, until, answered_at)
      select o.id, e.id, x.other, e.place, o.weight, o.found_at, true, said.answer, case when said.answer is not null then 'Vi talas vid.' end,
        case when said.answer is not null then date '2027-06-01' end, case when said.answer is not null then now() end
      from overlap o cross join lateral (values (o.one, o.two), (o.two, o.one)) x(side, other) join effort e on e.id = x.side
      cross join lateral (select case when hashtext(o.id::text || x.side::text) % 2 = 0 then 'coordinate' end as answer) said`,
    `${of('duty')} (id, kind, undertaking, subject, person, body, due, opened_at) select gen_random_uuid(), 'answer-overlaps', u.id, e.id, u.contact_person, u.board, (now() + interval '10 days')::date, now() from undertaking u join effort e on e.undertaking = u.id`,
    `${of('duty')} (id, kind, undertaking, subject, circle, due, opened_at) select gen_random_uuid(), 'shape-problem', id, id, 'residents', (now() + interval '5 days')::date, now() from undertaking`,
    `${of('event')} (at, type, subject, undertaking, place, data) select u.started_at + n * interval '1 hour', (array['undertaking.started','contact-person.assigned','meeting.booked','meeting.held','problem.described','problem.confirmed','overlap.found','statement.written'])[n], u.id, u.id, u.place, '{"version": 1, "kind": "purpose", "count": 2, "people": 11, "times": 3, "by": "rule"}' from undertaking u cross join generate_series(1, 8) n`,
  ]
}
