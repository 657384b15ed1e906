import type pg from 'pg'

/** The address of a place where more goes on than anywhere: what its page costs is told apart from all others. */
export const DENSE_PLACE = 'tatort'

const EFFORTS = 2_000

const uuid = (kind: string, of: string) => `md5('tat-${kind}' || ${of})::uuid`
/** Fixed, so that two runs measure the same. */
const among = (of: string, salt: string, most: number) => `((hashtext(${of}::text || '${salt}') & 1048575) % ${most})`

const SQUARE = `jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(jsonb_build_array(
  jsonb_build_array(13.21, 55.5), jsonb_build_array(13.23, 55.5), jsonb_build_array(13.23, 55.512),
  jsonb_build_array(13.21, 55.512), jsonb_build_array(13.21, 55.5))))`

const PARTS = `jsonb_build_object('ground', jsonb_build_object('kind', 'same-place', 'place', ${uuid('area', "''")}),
  'days', jsonb_build_object('from', '2026-01-01', 'to', null), 'themes', '[]'::jsonb, 'themesUntold', true, 'groups', '[]'::jsonb,
  'groupsUntold', true, 'asking', null, 'delimited', true, 'sameName', false)`

/**
 * Fills one area, and ten streets in it, with two thousand efforts of twelve departments and fifty associations: every third
 * asks its residents something, every tenth meets another, every second tells its budget; twenty groups, forty commitments,
 * goals that some serve, and what was decided. Nothing in it stands for anybody.
 */
export async function fillDensePlace(client: pg.Client): Promise<void> {
  for (const statement of STATEMENTS) await client.query(statement)
}

const street = `${uuid('street', `(1 + e % 10)`)}`
const begins = `(current_date - 500 + ${among('e', 'b', 800)})::date`
const asks = `from generate_series(1, ${EFFORTS}) e where e % 3 = 0`
const day = `(current_date - 400 + ${among('e', 'q', 800)})::date`
const things = `generate_series(1, 200) d`

const STATEMENTS = [
  `insert into place (id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat)
    select ${uuid('area', "''")}, (select id from place where scale = 'city'), 'TAT', '${DENSE_PLACE}', 'Tätort', 'area', ${SQUARE},
      box(point(13.21, 55.5), point(13.23, 55.512)), 1600000, 13.22, 55.506`,
  `insert into place (id, parent, code, slug, name, scale, boundary, bounds, area_m2, label_lon, label_lat)
    select ${uuid('street', 's')}, ${uuid('area', "''")}, 'TAT' || s, 'tatort-' || s, 'Tätortsgatan ' || s, 'place', ${SQUARE},
      box(point(13.21, 55.5), point(13.23, 55.512)), 10000, 13.21 + s * 0.002, 55.506 from generate_series(1, 10) s`,
  `insert into place_tree (place, ancestor, depth) select p.id, a.id, a.depth from place p cross join lateral (
      select p.id, 0 as depth union all select p.parent, 1 union all select parent, 2 from place where id = p.parent and parent is not null) a
    where p.code like 'TAT%' and a.id is not null on conflict do nothing`,
  `insert into body (id, slug, name, kind, level, valid_from) select ${uuid('body', 'b')}, 'matforvaltning-' || b, 'Mätförvaltning ' || b,
    'department', 'operative', '2020-01-01' from generate_series(1, 12) b`,
  `insert into effort (id, title, owner, owner_name, owner_kind, place, begins, ends, status, themes, target_groups, budget_sek, registered_at)
    select ${uuid('effort', 'e')}, 'Mätinsats ' || e, case when e % 10 > 0 then ${uuid('body', `(1 + e % 12)`)} end,
      case when e % 10 = 0 then 'Mätförening ' || (1 + e % 50) end, case when e % 10 = 0 then 'association' end,
      case when e % 2 = 0 then ${uuid('area', "''")} else ${street} end, ${begins}, ${begins} + 200 + ${among('e', 'l', 900)},
      case when e % 17 = 0 then 'idea' else 'decided' end, (array['trygghet', 'gator', 'unga', 'lek'])[1 + e % 4:1 + e % 4],
      array['young'], case when e % 2 = 0 then 1000 * e end, now() - interval '300 days' from generate_series(1, ${EFFORTS}) e`,
  `insert into asking (id, effort, place, what, way, begins, ends, target_groups, invited, answered, registered_at)
    select ${uuid('asking', 'e')}, ${uuid('effort', 'e')}, (select place from effort where id = ${uuid('effort', 'e')}), 'Vad tycker du om ' || e || '?',
      (array['survey', 'dialogue', 'walk'])[1 + e % 3], ${day}, ${day} + e % 3 * 7, (array['young', 'families'])[1:1 + e % 2], 400, 120, now() ${asks}`,
  `insert into overlap (id, one, two, parts, weight, found_at)
    select ${uuid('overlap', 'e')}, least(a, b), greatest(a, b), ${PARTS}, ${among('e', 'w', 1000)} / 1000.0, now()
    from (select e, ${uuid('effort', 'e')} a, ${uuid('effort', '(e + 1)')} b from generate_series(10, ${EFFORTS - 10}, 10) e) pair`,
  `insert into overlap_side (overlap, effort, other, place, weight, found_at, is_asked, answer, reason, until, answered_at)
    select o.id, x.side, x.other, e.place, o.weight, now(), true, case when o.weight > 0.5 then 'coordinate' end,
      case when o.weight > 0.5 then 'Vi talas vid.' end, case when o.weight > 0.5 then current_date + 90 end,
      case when o.weight > 0.5 then now() end
    from overlap o cross join lateral (values (o.one, o.two), (o.two, o.one)) x(side, other) join effort e on e.id = x.side
    where e.title like 'Mätinsats %'`,
  `insert into local_group (id, slug, name, kind, purpose, place, begins, called_by, was_formed, registered_at, changed_at)
    select ${uuid('group', 'g')}, 'matgrupp-' || g, 'Mätgrupp ' || g, 'work-group', 'Samlar dem som vill att platsen blir bättre.', ${uuid('area', "''")},
      '2025-01-01', ${uuid('body', '(1 + g % 12)')}, true, now(), now() from generate_series(1, 20) g`,
  `insert into local_group_place (place, local_group) select place, id from local_group where slug like 'matgrupp-%'`,
  `insert into commitment (id, body, what, due, sum_sek, place, unit, unit_level, state, made_at, answered_at)
    select ${uuid('commitment', 'c')}, ${uuid('body', '(1 + c % 12)')}, 'Vi gör del ' || c, current_date - 10 + c, 10000 * c, ${uuid('area', "''")},
      ${uuid('body', '(1 + c % 12)')}, case when c % 2 = 0 then 'operative' end, case when c % 2 = 0 then 'accepted' else 'made' end, now(),
      case when c % 2 = 0 then now() end from generate_series(1, 40) c`,
  `insert into goal_version (id, place, number, state, written_at, in_force_at) select ${uuid('goals', "''")}, ${uuid('area', "''")}, 1, 'in-force', now(), now()`,
  `insert into goal (version, key, position, kind, text) select ${uuid('goals', "''")}, ${uuid('goal', 'g')}, g, 'goal', 'Mål ' || g from generate_series(1, 5) g`,
  `insert into goal_service (id, place, goal, effort, how, stated_at) select gen_random_uuid(), ${uuid('area', "''")}, ${uuid('goal', '(1 + e % 5)')}, ${uuid('effort', 'e')},
    'Bidrar.', now() from generate_series(1, 500) e`,
  `insert into event (at, type, subject, place, data) select registered_at, 'effort.registered', id, place, '{}' from effort where title like 'Mätinsats %'`,
  `insert into event (at, type, subject, place, data) select now() - d * interval '1 day', 'effort.decided', ${uuid('effort', 'd')},
    (select place from effort where id = ${uuid('effort', 'd')}), '{}' from ${things}`,
]
