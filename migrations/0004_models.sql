-- Collaboration models: one row per version, never changed once here (R15).
create table model_version (
  id            uuid primary key,
  model         text not null,
  version       text not null,
  status        text not null check (status in ('draft', 'referred', 'on-trial', 'adopted', 'retired')),
  -- { "sv": "…", "en": "…" }
  title         jsonb not null,
  content       jsonb not null,
  source_text   text not null,
  content_hash  text not null,
  imported_at   timestamptz not null default now(),
  imported_by   uuid,
  unique (model, version)
);

-- A model that an officer is writing: seen by its owner alone, and no version of anything until it is published (R15).
create table model_draft (
  id          uuid primary key,
  owner       uuid not null references person on delete cascade,
  -- The version that it was begun from; null when it was begun from nothing.
  based_on    uuid references model_version,
  -- Whatever was typed, also what can't be read: nothing is lost.
  text        text not null check (octet_length(text) <= 1000000),
  -- What the text called itself when it could last be read.
  model       text,
  version     text,
  title       text,
  -- One more for every change, so that two windows never overwrite each other unseen.
  revision    integer not null default 1 check (revision > 0),
  created_at  timestamptz not null,
  changed_at  timestamptz not null
);
create index model_draft_of_owner on model_draft (owner, changed_at desc, id desc);

-- A statement (yttrande) on a model that somebody is writing: drafted from the review, then theirs alone (C3).
create table statement_draft (
  id             uuid primary key,
  owner          uuid not null references person on delete cascade,
  model_version  uuid not null references model_version,
  language       text not null check (language ~ '^[a-z]{2,3}$'),
  title          text not null check (length(title) between 1 and 300),
  body           text not null check (length(body) between 1 and 60000),
  -- One more for every change, so that two windows never overwrite each other unseen. 1: as Medverka drafted it.
  revision       integer not null default 1 check (revision > 0),
  drafted_at     timestamptz not null,
  changed_at     timestamptz not null
);
create index statement_draft_of_owner on statement_draft (owner, changed_at desc, id desc);
