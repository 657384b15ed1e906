-- The register of efforts in full (R7): whose it is, where, when, about what, for whom, what it asks of residents, how sure
-- it is, what it costs, and where that is known from.
alter table effort
  -- The part of the owner that does it, in the owner's own words, when it isn't a body of its own.
  add column unit          text check (length(unit) between 1 and 200),
  add column description   text not null default '' check (length(description) <= 4000),
  add column language      text not null default 'sv',
  -- An idea is not decided yet; what is decided is planned, ongoing or ended by its days. Withdrawn: it never came to be.
  add column status        text not null default 'decided' check (status in ('idea', 'decided', 'withdrawn')),
  add column withdrawn_because text check (length(withdrawn_because) > 0),
  -- Codes of the town's own, as boards' remits have them; none: not told.
  add column themes        text[] not null default '{}' check (cardinality(themes) <= 12),
  -- Codes from features/efforts/domain/target-group.ts; none: not told.
  add column target_groups text[] not null default '{}' check (cardinality(target_groups) <= 12),
  -- The places that it is in besides the one that it is told by; `effort_place` has all, by trigger.
  add column other_places  uuid[] not null default '{}' check (cardinality(other_places) <= 10),
  -- Its own boundary (GeoJSON, WGS84) when it isn't just its places', and where its name stands on a map: in it, else in its place.
  add column boundary      jsonb,
  add column label_lon     double precision,
  add column label_lat     double precision,
  -- Around the boundary, else around all its places (degrees WGS84): what overlaps are looked for by. Kept by trigger.
  add column bounds        box,
  -- It is for the whole city and has no boundary of its own: it meets only others that are. Kept by trigger.
  add column is_city_wide  boolean not null default false,
  add column budget_sek    bigint check (budget_sek between 0 and 1000000000000),
  -- Where it is known from: a plan, a decision, a project list; and its address.
  add column source        text not null default '' check (length(source) <= 300),
  add column source_link   text check (source_link ~ '^https?://' and length(source_link) <= 2000),
  -- Who in the owner's organisation answers for it; the owner does when nobody is named (R16).
  add column keeper        uuid references person on delete set null,
  -- From the first to the last day that residents are asked something; null: they aren't. Kept by trigger from `asking`.
  add column asks_from     date,
  add column asks_until    date,
  -- Grows with each change: two officers must not write over each other.
  add column version       integer not null default 1,
  add column changed_at    timestamptz,
  add column search        tsvector not null generated always as (to_tsvector('swedish', title)) stored,
  add constraint effort_withdrawn_because check ((status = 'withdrawn') = (withdrawn_because is not null));

update effort e set
  bounds = p.bounds, label_lon = p.label_lon, label_lat = p.label_lat, is_city_wide = p.scale = 'city',
  changed_at = e.registered_at,
  themes = coalesce((select array[u.theme] from undertaking u where u.id = e.undertaking and u.theme is not null), '{}'),
  keeper = (select u.contact_person from undertaking u where u.id = e.undertaking)
from place p where p.id = e.place;
alter table effort
  alter column changed_at set default now(),
  alter column bounds set not null, alter column label_lon set not null, alter column label_lat set not null,
  alter column changed_at set not null;

-- What may meet: by ground, those that are anything (withdrawn ones meet nobody).
create index effort_bounds on effort using gist (bounds) where status <> 'withdrawn';
create index effort_city_wide on effort (begins, id) where is_city_wide and status <> 'withdrawn';
create index effort_of_owner on effort (owner, begins desc, id) where owner is not null;
create index effort_of_keeper on effort (keeper, begins desc, id) where keeper is not null;
create index effort_about on effort using gin (themes) with (fastupdate = off);
create index effort_for on effort using gin (target_groups) with (fastupdate = off);
create index effort_search on effort using gin (search) with (fastupdate = off);
create index effort_by_title on effort (lower(title), id) where status <> 'withdrawn';

-- Where an effort is, each of its places: the first among them is effort.place. Days are the effort's own, kept beside
-- (by trigger) so that a place's page reads what goes on there from one index, however many efforts there are. What is
-- withdrawn is nowhere.
create table effort_place (
  place   uuid not null references place,
  effort  uuid not null references effort on delete cascade,
  begins  date not null,
  ends    date,
  primary key (effort, place)
);
create index effort_in_place on effort_place (place, begins desc, effort) include (ends);
insert into effort_place (place, effort, begins, ends) select place, id, begins, ends from effort;
drop index effort_of_place;

-- A body and all that it is part of, nearest first: a role held for one of them covers it. Empty when there is no body.
create function body_wholes(of uuid) returns uuid[] language sql stable as
$$
  with recursive up (id, parent, depth) as (
    select id, parent, 0 from body where id = of
    union all select b.id, b.parent, up.depth + 1 from body b join up on b.id = up.parent where up.depth < 16)
  select coalesce(array_agg(id order by depth), '{}') from up
$$;

-- Bodies and all that are part of them, each once: the other way round.
create function body_parts(of uuid[]) returns setof uuid language sql stable as
$$
  with recursive down (id) as (
    select unnest(of)
    union select b.id from body b join down on b.parent = down.id)
  select id from down
$$;

create function place_effort() returns trigger language plpgsql as
$$
begin
  delete from effort_place
  where effort = new.id and (new.status = 'withdrawn' or place <> new.place and place <> all (new.other_places));
  if new.status <> 'withdrawn' then
    insert into effort_place (place, effort, begins, ends)
    select distinct place, new.id, new.begins, new.ends from unnest(array[new.place] || new.other_places) place
    on conflict (effort, place) do update set begins = excluded.begins, ends = excluded.ends
    where (effort_place.begins, effort_place.ends) is distinct from (excluded.begins, excluded.ends);
  end if;
  return null;
end
$$;
create trigger effort_is_somewhere after insert or update of place, other_places, begins, ends, status on effort
  for each row execute function place_effort();

-- The smallest upright rectangle around a boundary (Polygon or MultiPolygon).
create function bounds_around(boundary jsonb) returns box language sql immutable as
$$
  select box(point(max(x), max(y)), point(min(x), min(y)))
  from (
    select (corner ->> 0)::double precision x, (corner ->> 1)::double precision y
    from jsonb_path_query(boundary, case when boundary ->> 'type' = 'Polygon'
      then 'strict $.coordinates[*][*]' else 'strict $.coordinates[*][*][*]' end::jsonpath) corner) corners
$$;

create function measure_effort() returns trigger language plpgsql as
$$
declare told place := (select p from place p where id = new.place);
begin
  new.is_city_wide := new.boundary is null and told.scale = 'city';
  if new.boundary is not null then
    new.bounds := bounds_around(new.boundary);
  elsif new.other_places = '{}' then
    new.bounds := told.bounds;
  else
    new.bounds := (
      select box(point(max((bounds[0])[0]), max((bounds[0])[1])), point(min((bounds[1])[0]), min((bounds[1])[1])))
      from place where id = new.place or id = any (new.other_places));
  end if;
  if new.boundary is null or new.label_lon is null then
    new.label_lon := told.label_lon;
    new.label_lat := told.label_lat;
  end if;
  return new;
end
$$;
create trigger effort_is_measured before insert or update of place, other_places, boundary, label_lon on effort
  for each row execute function measure_effort();

-- A place that is drawn anew takes along what is in it.
create function measure_efforts_of_place() returns trigger language plpgsql as
$$
begin
  update effort set place = place where id in (select effort from effort_place where place = new.id);
  return null;
end
$$;
create trigger place_measures_efforts after update of bounds on place
  for each row when (not old.bounds ~= new.bounds) execute function measure_efforts_of_place();

-- What an effort asks of residents, and when; afterwards how many answered, and what they said in short (J5).
create table asking (
  id            uuid primary key,
  effort        uuid not null references effort on delete cascade,
  -- Where those who are asked live or are: the effort's place, or one in it.
  place         uuid not null references place,
  what          text not null check (length(what) between 1 and 200),
  language      text not null default 'sv',
  way           text not null check (way in ('survey', 'dialogue', 'meeting', 'walk', 'interview', 'other')),
  -- Both days included; an occasion is one day, and may have hours (local time in Sweden).
  begins        date not null,
  ends          date not null,
  starts_at     time,
  ends_at       time,
  -- Where people meet, in words.
  where_at      text check (length(where_at) between 1 and 200),
  target_groups text[] not null default '{}' check (cardinality(target_groups) <= 12),
  -- How many are asked, when that is known.
  invited       integer check (invited between 0 and 10000000),
  answered      integer check (answered between 0 and 10000000),
  results       text check (length(results) between 1 and 4000),
  results_link  text check (results_link ~ '^https?://' and length(results_link) <= 2000),
  results_at    timestamptz,
  -- Another asking that this one became part of, so that nobody was asked again.
  joined        uuid references asking on delete set null,
  registered_at timestamptz not null,
  registered_by uuid references person on delete set null,
  cancelled_at  timestamptz,
  -- Public: why the same residents are asked though somebody has asked or will ask them much the same (J5).
  reason        text check (length(reason) between 1 and 1000),
  check (ends >= begins),
  check (starts_at is null or begins = ends),
  check (ends_at is null or starts_at is not null and ends_at > starts_at),
  check (joined is distinct from id)
);
create index asking_of_effort on asking (effort, begins, id);
create index asking_in_place on asking (place, begins, id) include (ends) where cancelled_at is null;
-- For the whole city.
create index asking_by_day on asking (begins, id) where cancelled_at is null;

create function asked_by_effort() returns trigger language plpgsql as
$$
declare one uuid := case when tg_op = 'DELETE' then old.effort else new.effort end;
begin
  update effort set (asks_from, asks_until) =
    (select min(begins), max(ends) from asking where effort = one and cancelled_at is null and joined is null)
  where id = one;
  return null;
end
$$;
create trigger asking_is_known after insert or update of begins, ends, cancelled_at, joined or delete on asking
  for each row execute function asked_by_effort();

-- What happened to an effort, newest first; those of an undertaking are read by it.
create index event_of_effort on event (subject, id desc) where type ~ '^(effort|asking|overlap)\.';
