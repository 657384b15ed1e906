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
