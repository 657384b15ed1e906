-- Gates: what was answered by a named person, what was excepted, and what was counted when a gate was passed.
-- Names are those of officers and representatives in their office: they stay with what they answered for in public,
-- also after the account is gone.
create table gate_answer (
  id             uuid primary key,
  undertaking    uuid not null,
  phase          text not null,
  criterion      text not null,
  fulfilled      boolean not null,
  reason         text not null check (length(reason) > 0),
  language       text not null default 'sv',
  answered_by    uuid references person on delete set null,
  answered_name  text not null check (length(answered_name) > 0),
  answered_as    text not null,
  answered_at    timestamptz not null
);
create index gate_answer_of on gate_answer (undertaking, phase, criterion, answered_at desc);

create table gate_exception (
  id             uuid primary key,
  undertaking    uuid not null,
  phase          text not null,
  criterion      text not null,
  reason         text not null check (length(reason) > 0),
  language       text not null default 'sv',
  granted_by     uuid references person on delete set null,
  granted_name   text not null check (length(granted_name) > 0),
  granted_as     text not null,
  granted_at     timestamptz not null,
  unique (undertaking, phase, criterion)
);

-- Frozen: the evidence as it was judged, and the last event that was counted. Later erasure never reopens it.
create table gate_passage (
  id             uuid primary key,
  undertaking    uuid not null,
  phase          text not null,
  next_phase     text,
  model_version  uuid not null references model_version,
  standing       jsonb not null,
  last_event     bigint not null,
  passed_by      uuid references person on delete set null,
  passed_at      timestamptz not null,
  -- After an upgrade the phase may have another gate to pass.
  unique (undertaking, phase, model_version)
);

-- What somebody has to do, by when: the workbench, "what happens now", and escalation all read this.
create table duty (
  id            uuid primary key,
  kind          text not null check (kind ~ '^[a-z-]+$'),
  undertaking   uuid,
  -- What is to be acted on (an undertaking, a meeting, a proposal, an overlap …).
  subject       uuid not null,
  -- Who: a body, within it somebody by name; or a circle of people, who are invited, never obliged (R24).
  person        uuid references person on delete set null,
  body          uuid references body,
  circle        text check (circle in ('residents', 'initiator', 'parties')),
  due           date not null,
  opened_at     timestamptz not null,
  escalated_at  timestamptz,
  done_at       timestamptz,
  -- An account that goes away leaves nothing without an owner (R16): the body stays.
  check ((body is null) <> (circle is null)),
  check (person is null or body is not null)
);
create unique index duty_open_once on duty (kind, subject) where done_at is null;
create index duty_of_person on duty (person, due, id) where done_at is null and person is not null;
create index duty_of_body on duty (body, due, id) where done_at is null and body is not null;
create index duty_of_kind on duty (kind, due, id) where done_at is null and body is not null;
create index duty_all on duty (due, id) where done_at is null;
create index duty_of_undertaking on duty (undertaking, due) where done_at is null;
create index duty_overdue on duty (due, id) where done_at is null and escalated_at is null and body is not null;
