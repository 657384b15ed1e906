-- Places in a tree: city → areas → smaller. Boundaries are GeoJSON geometries in WGS84 (RFC 7946).
create table place (
  id              uuid primary key,
  parent          uuid references place,
  code            text not null unique,
  slug            text not null unique,
  name            text not null check (length(name) between 1 and 200),
  scale           text not null check (scale in ('place', 'area', 'city')),
  boundary        jsonb not null,
  bounds          box not null,
  -- Planar in EPSG:3008, square metres.
  area_m2         double precision not null check (area_m2 > 0),
  label_lon       double precision not null,
  label_lat       double precision not null,
  -- How segregated (1–5): steers defaults and is on no public page, feed or export (R33).
  classification  smallint check (classification between 1 and 5),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now()
);
create index place_bounds on place using gist (bounds);
create index place_children on place (parent, name);
create index place_name on place (lower(name) text_pattern_ops);
create index place_in_order on place (name collate "sv-x-icu", id);
-- How large the areas are, for what a neighbourhood's size is (R2).
create index place_sizes on place (scale, area_m2);
create unique index place_one_city on place (scale) where scale = 'city';

-- Every place with all that it lies in, itself included at depth 0: "in or around here" is one index lookup.
create table place_tree (
  place     uuid not null references place on delete cascade,
  ancestor  uuid not null references place on delete cascade,
  depth     integer not null check (depth >= 0),
  primary key (place, ancestor)
);
create index place_tree_down on place_tree (ancestor, depth, place);

-- What is known about a place, with source and date (R20).
create table place_fact (
  id           uuid primary key,
  place        uuid not null references place on delete cascade,
  -- 'population', or 'actors.<kind of actor>': how many of that kind live or work there.
  kind         text not null check (kind ~ '^[a-z.-]+$'),
  value        double precision not null check (value >= 0),
  source       text not null check (length(source) > 0),
  source_date  date not null,
  unique (place, kind, source_date)
);
