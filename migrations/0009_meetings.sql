-- The first meeting (R26), and other named occasions where people are met.
create table meeting (
  id            uuid primary key,
  undertaking   uuid not null references undertaking on delete cascade,
  kind          text not null check (kind in ('first', 'occasion')),
  name          text not null check (length(name) between 1 and 200),
  where_at      text not null default '',
  -- Asked for by those who start: language of the meeting, interpreter, anything needed to come.
  language      text not null default 'sv',
  interpreter   boolean not null default false,
  wishes        text not null default '',
  booked_for    timestamptz,
  booked_at     timestamptz,
  held_on       date,
  -- An interpreter took part.
  interpreted   boolean not null default false,
  registered_by uuid references person on delete set null,
  created_at    timestamptz not null
);
create index meeting_of on meeting (undertaking, created_at);
create unique index meeting_one_first on meeting (undertaking) where kind = 'first';
-- A second press registers nothing twice.
create unique index meeting_occasion_once on meeting (undertaking, held_on, lower(name)) where kind = 'occasion';

create table meeting_time (
  id           uuid primary key,
  meeting      uuid not null references meeting on delete cascade,
  starts_at    timestamptz not null,
  where_at     text not null,
  offered_at   timestamptz not null,
  unique (meeting, starts_at)
);

-- How many came, by kind of actor.
create table attendance (
  meeting  uuid not null references meeting on delete cascade,
  kind     text not null check (kind in
    ('resident', 'informal-group', 'association', 'property-owner', 'company', 'department', 'agency', 'school')),
  people   integer not null check (people between 0 and 100000),
  primary key (meeting, kind)
);

-- Notes in versions: the officer's, and the initiator's correction. Both stay.
create table meeting_note (
  id          uuid primary key,
  meeting     uuid not null references meeting on delete cascade,
  version     integer not null check (version > 0),
  written_as  text not null check (written_as in ('contact-person', 'initiator')),
  text        text not null check (length(text) > 0),
  language    text not null,
  written_at  timestamptz not null,
  unique (meeting, version)
);
