-- Undertakings (utvecklingsarbeten): from first idea to evaluated result.
create sequence undertaking_number;
create table undertaking (
  id               uuid primary key,
  -- For addresses and speech; never reused.
  number           integer not null unique default nextval('undertaking_number'),
  title            text not null check (length(title) between 1 and 200),
  -- What and why, in the initiator's own words and language.
  summary          text not null,
  reason           text not null default '',
  -- With whom, as the initiator says it.
  together_with    text not null default '',
  language         text not null default 'sv',
  theme            text,
  scale            text not null check (scale in ('place', 'area', 'city')),
  place            uuid not null references place,
  -- Its own boundary (GeoJSON, WGS84) when it isn't just the place's.
  boundary         jsonb,
  area_m2          double precision not null,
  label_lon        double precision not null,
  label_lat        double precision not null,
  model_version    uuid not null references model_version,
  phase            text not null,
  phase_since      timestamptz not null,
  initiator_kind   text not null check (initiator_kind in
    ('resident', 'informal-group', 'association', 'property-owner', 'company', 'department', 'agency', 'school')),
  -- The session's device or the person's id: their own voice alone doesn't shape the problem (R22).
  initiator        uuid not null,
  board            uuid not null references body,
  contact_person   uuid references person on delete set null,
  started_at       timestamptz not null,
  changed_at       timestamptz not null,
  ended_at         timestamptz,
  search           tsvector not null generated always as (
    setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('swedish', summary || ' ' || reason), 'B')) stored
);
create index undertaking_newest on undertaking (started_at desc, id);
create index undertaking_of_place on undertaking (place, started_at desc, id);
create index undertaking_of_phase on undertaking (phase, started_at desc, id);
create index undertaking_of_initiator_kind on undertaking (initiator_kind, started_at desc, id);
create index undertaking_of_model on undertaking (model_version, started_at desc, id);
-- What somebody has started, for their own pages.
create index undertaking_of_initiator on undertaking (initiator, started_at desc);
create index undertaking_of_contact on undertaking (contact_person) where contact_person is not null;
create index undertaking_search on undertaking using gin (search) with (fastupdate = off);

-- Which model a new undertaking of each scale follows unless somebody chooses another (R2): chosen by the municipality.
create table starting_model (
  scale  text primary key check (scale in ('place', 'area', 'city')),
  model  text not null
);

-- Counts kept beside the row: narrow, so that updates stay within their page.
create table undertaking_tally (
  undertaking  uuid primary key references undertaking on delete cascade,
  -- Different people and organisations that take part, by kind of actor.
  residents      integer not null default 0,
  informal_groups integer not null default 0,
  associations   integer not null default 0,
  owners         integer not null default 0,
  companies      integer not null default 0,
  public_bodies  integer not null default 0,
  confirmations  integer not null default 0,
  disagreements  integer not null default 0,
  open_answers   integer not null default 0
) with (fillfactor = 60);

-- How many there are, for the list's heading and filters: kept by trigger, never counted.
create table undertaking_count (
  -- '' counts all; 'phase:<id>', 'initiator:<kind>', 'model:<uuid of its version>', 'place:<uuid>' count a facet.
  facet  text not null,
  -- Spread over slots, so that simultaneous starts don't wait for one row.
  slot   smallint not null,
  total  integer not null default 0,
  primary key (facet, slot)
);

create function count_undertaking() returns trigger language plpgsql as
$$
declare s smallint := (pg_backend_pid() % 16)::smallint;
begin
  if tg_op in ('UPDATE', 'DELETE') then
    insert into undertaking_count (facet, slot, total)
    select f, s, -1 from (
      select '' as f union all select 'phase:' || old.phase union all select 'initiator:' || old.initiator_kind
      union all select 'model:' || old.model_version union all select 'place:' || ancestor from place_tree where place_tree.place = old.place order by f) facets
    on conflict (facet, slot) do update set total = undertaking_count.total - 1;
  end if;
  if tg_op in ('UPDATE', 'INSERT') then
    insert into undertaking_count (facet, slot, total)
    select f, s, 1 from (
      select '' as f union all select 'phase:' || new.phase union all select 'initiator:' || new.initiator_kind
      union all select 'model:' || new.model_version union all select 'place:' || ancestor from place_tree where place_tree.place = new.place order by f) facets
    on conflict (facet, slot) do update set total = undertaking_count.total + 1;
  end if;
  return null;
end
$$;
create trigger undertaking_counted_insert after insert or delete on undertaking for each row execute function count_undertaking();
create trigger undertaking_counted_update after update of phase, initiator_kind, model_version, place on undertaking for each row
  when ((old.phase, old.initiator_kind, old.model_version, old.place)
    is distinct from (new.phase, new.initiator_kind, new.model_version, new.place))
  execute function count_undertaking();

-- Purpose, ambition, delimitation (R1), each in versions.
create table statement (
  id           uuid primary key,
  undertaking  uuid not null references undertaking on delete cascade,
  kind         text not null check (kind in ('purpose', 'ambition', 'delimitation')),
  version      integer not null check (version > 0),
  text         text not null check (length(text) > 0),
  language     text not null,
  stated_by    uuid references person on delete set null,
  stated_at    timestamptz not null,
  unique (undertaking, kind, version)
);

-- Larger than its model's scale: named, reasoned, public (R2).
create table scale_exception (
  undertaking  uuid primary key references undertaking on delete cascade,
  reason       text not null check (length(reason) > 0),
  language     text not null,
  -- How large it was, and from what size an exception is asked for, in square metres.
  area_m2      double precision not null,
  limit_m2     double precision not null,
  stated_at    timestamptz not null
);

-- Which board answers, since when, by which rule (R3). History stays.
create table responsibility (
  id           uuid primary key,
  undertaking  uuid not null references undertaking on delete cascade,
  board        uuid not null references body,
  rule         uuid references remit_rule,
  handover     uuid,
  since        timestamptz not null,
  until        timestamptz
);
create unique index responsibility_one on responsibility (undertaking) where until is null;
create index responsibility_of on responsibility (undertaking, since);

-- Scope that grew past the remit (R4): only the receiving board's people close it, with a reason.
create table handover (
  id           uuid primary key,
  undertaking  uuid not null references undertaking on delete cascade,
  from_board   uuid not null references body,
  to_board     uuid not null references body,
  rule         uuid not null references remit_rule,
  -- What grew: the scope as it was and as it became.
  cause        jsonb not null,
  opened_at    timestamptz not null,
  outcome      text check (outcome in ('accepted', 'declined')),
  reason       text,
  closed_by    uuid references person on delete set null,
  closed_at    timestamptz,
  check ((outcome is null) = (closed_at is null)),
  check (outcome is null or length(reason) > 0)
);
create unique index handover_one_open on handover (undertaking) where closed_at is null;
create index handover_of on handover (undertaking, opened_at);

create table party (
  id            uuid primary key,
  undertaking   uuid not null references undertaking on delete cascade,
  kind          text not null check (kind in
    ('resident', 'informal-group', 'association', 'property-owner', 'company', 'department', 'agency', 'school')),
  name          text not null check (length(name) between 1 and 200),
  initiated     boolean not null default false,
  seats         integer not null default 1 check (seats between 0 and 100),
  joined_at     timestamptz not null,
  left_at       timestamptz
);
create index party_of on party (undertaking, joined_at);
create unique index party_once on party (undertaking, kind, lower(name)) where left_at is null;

-- Who has taken part, once each: a person, or somebody registered at an occasion. No names.
create table engagement (
  undertaking  uuid not null references undertaking on delete cascade,
  participant  uuid not null,
  kind         text not null check (kind in
    ('resident', 'informal-group', 'association', 'property-owner', 'company', 'department', 'agency', 'school')),
  since        timestamptz not null,
  primary key (undertaking, participant)
);

create table support_request (
  id           uuid primary key,
  undertaking  uuid not null references undertaking on delete cascade,
  text         text not null check (length(text) > 0),
  language     text not null,
  asked_at     timestamptz not null,
  answer       text,
  answered_by  uuid references person on delete set null,
  answered_at  timestamptz
);
create index support_request_of on support_request (undertaking, asked_at);

-- How it stands to other work (R6). 'none' says why.
create table relation (
  id           uuid primary key,
  undertaking  uuid not null references undertaking on delete cascade,
  kind         text not null check (kind in ('part-of', 'continues', 'coordinates-with', 'replaces', 'none')),
  other        uuid references undertaking on delete cascade,
  -- A programme or decision that isn't in Medverka.
  other_name   text,
  reason       text not null default '',
  language     text not null,
  stated_by    uuid references person on delete set null,
  stated_at    timestamptz not null,
  withdrawn_at timestamptz,
  check (kind = 'none' and other is null and other_name is null and length(reason) > 0
      or kind <> 'none' and (other is not null) <> (other_name is not null)),
  check (other is distinct from undertaking)
);
create index relation_of on relation (undertaking, stated_at);
create index relation_to on relation (other) where other is not null;

-- Moves from one version of a model to another: chosen, never forced (R15).
create table model_upgrade (
  id            uuid primary key,
  undertaking   uuid not null references undertaking on delete cascade,
  from_version  uuid not null references model_version,
  to_version    uuid not null references model_version,
  from_phase    text not null,
  to_phase      text not null,
  reason        text not null check (length(reason) > 0),
  upgraded_by   uuid references person on delete set null,
  upgraded_at   timestamptz not null
);
create index model_upgrade_of on model_upgrade (undertaking, upgraded_at);
