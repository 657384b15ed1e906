-- Imports into the register of efforts (R7): a source is a remembered way of reading a department's file; an import is one
-- run of it. What a file says is staged row by row, looked at, and then taken into the register all at once or not at all.
create table effort_source (
  id          uuid primary key,
  name        text not null check (length(name) between 1 and 120),
  -- Whose its efforts are: a body's, or by name somebody's outside the municipality; and where those are that say no place.
  owner       uuid references body,
  owner_name  text check (length(owner_name) between 1 and 200),
  place       uuid references place,
  -- Which column is what, and what the words in them mean (features/efforts/importing/domain/mapping.ts); null: not told yet.
  mapping     jsonb,
  -- An address that a job reads every night into an import that waits to be looked at.
  feed        text check (feed ~ '^https://' and length(feed) <= 2000),
  feed_read_at timestamptz,
  feed_fault  jsonb,
  saved_at    timestamptz not null,
  saved_by    uuid references person on delete set null,
  version     integer not null default 1,
  check ((owner is null) <> (owner_name is null))
);
create unique index effort_source_name on effort_source (lower(name));
create index effort_source_of_owner on effort_source (owner);

create table effort_import (
  id          uuid primary key,
  source      uuid not null references effort_source,
  file_name   text not null check (length(file_name) between 1 and 200),
  state       text not null check (state in
    ('receiving', 'received', 'reading', 'read', 'applying', 'applied', 'failed', 'stopped', 'discarded')),
  bytes       bigint not null default 0,
  -- The file's columns and its first rows, for whoever tells what they are.
  columns     text[] not null default '{}',
  first_rows  jsonb not null default '[]',
  -- Each time that the file is read from its start; a job of an older one leaves the rows alone.
  attempt     integer not null default 0,
  stop_asked  boolean not null default false,
  rows_read   integer not null default 0,
  news        integer not null default 0,
  changed     integer not null default 0,
  same        integer not null default 0,
  faulty      integer not null default 0,
  gone        integer not null default 0,
  -- How far taking it in has come: told beside the one transaction that writes all of it or nothing.
  rows_taken_in integer not null default 0,
  -- Why it failed, or why it couldn't be taken in: a message key with its values.
  fault       jsonb,
  begun_at    timestamptz not null,
  begun_by    uuid references person on delete set null,
  -- Last sign of life of whatever works on it.
  seen_at     timestamptz not null,
  ended_at    timestamptz
);
-- One at a time: two that are looked at beside each other would each be wrong when the other is taken in.
create unique index effort_import_open on effort_import (source)
  where state in ('receiving', 'received', 'reading', 'read', 'applying');
create index effort_import_of_source on effort_import (source, begun_at desc);

-- The file, in parts: never whole in anybody's memory. Let go when the import ends.
create table effort_import_part (
  import  uuid not null references effort_import on delete cascade,
  number  integer not null,
  bytes   bytea not null check (length(bytes) between 1 and 4194304),
  primary key (import, number)
);
alter table effort_import_part alter column bytes set storage external;

-- What the file's rows say, and what taking them in would change. Let go when the import ends.
create table effort_import_row (
  import   uuid not null references effort_import on delete cascade,
  number   integer not null,
  -- Where it stands in the file; null for what is gone from it.
  line     integer,
  key      text,
  outcome  text not null check (outcome in ('new', 'changed', 'same', 'faulty', 'gone')),
  -- The effort that it is or would be, and as what version it was compared.
  effort   uuid not null,
  version  integer,
  says     jsonb,
  before   jsonb,
  faults   jsonb,
  -- What is to happen with what is gone.
  answer   text check (answer in ('keep', 'withdraw')),
  reason   text check (length(reason) between 1 and 1000),
  primary key (import, number),
  check ((answer = 'withdraw') = (reason is not null) or answer is null)
);
create index effort_import_row_by_outcome on effort_import_row (import, outcome, number);
create index effort_import_row_by_key on effort_import_row (import, key);

alter table effort
  add column source_id  uuid references effort_source,
  -- What the source calls it: the same key updates the same effort.
  add column source_key text check (length(source_key) between 1 and 200),
  -- The import that last wrote it.
  add column import_id  uuid references effort_import on delete set null,
  add constraint effort_source_both check ((source_id is null) = (source_key is null));
create unique index effort_by_source on effort (source_id, source_key) where source_id is not null;
create index effort_of_import on effort (import_id, id) where import_id is not null;
