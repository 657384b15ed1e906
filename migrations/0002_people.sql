-- People, what they may do, and the sessions and links they act through.

create table person (
  id            uuid primary key,
  -- Events know the person by this alone; erasure deletes the row and with it the mapping.
  pseudonym     uuid not null unique default gen_random_uuid(),
  -- As typed, for sending; and lower case without +tags, for telling people apart (R22: one person, one voice).
  address       text not null,
  address_key   text not null unique,
  -- Shown for those who act for the municipality or an organisation; residents have none.
  display_name  text check (length(display_name) between 1 and 200),
  language      text not null default 'sv',
  created_at    timestamptz not null default now()
);

create table person_grant (
  id          uuid primary key,
  person      uuid not null references person on delete cascade,
  role        text not null check (role in ('representative', 'contact-person', 'coordinator', 'board-secretary', 'evaluator', 'administrator')),
  -- What the role is held for (a body, a party, an undertaking); null = the whole municipality.
  scope       uuid,
  granted_by  uuid,
  granted_at  timestamptz not null default now(),
  ended_at    timestamptz
);
create unique index person_grant_once on person_grant (person, role, scope) nulls not distinct where ended_at is null;
create index person_grant_of_scope on person_grant (scope, role) where ended_at is null;

create table session (
  token_hash  bytea primary key check (length(token_hash) = 32),
  id          uuid not null unique,
  person      uuid references person on delete cascade,
  -- The browser's first session: outlives signing in and out, so that twenty links opened in one browser are one voice (R22).
  device      uuid not null,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null
);
create index session_expiry on session (expires_at);
create index session_of_person on session (person) where person is not null;

create table session_link (
  session  uuid not null references session (id) on delete cascade,
  purpose  text not null check (purpose in ('initiator', 'confirmation', 'party')),
  subject  uuid not null,
  primary key (session, purpose, subject)
);
create index session_link_of_subject on session_link (subject, purpose);

create table private_link (
  token_hash  bytea primary key check (length(token_hash) = 32),
  -- The same right, as a short code to write down.
  code_hash   bytea unique check (length(code_hash) = 32),
  purpose     text not null check (purpose in ('initiator', 'confirmation', 'party')),
  subject     uuid not null,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz
);
create index private_link_of_subject on private_link (subject);
create index private_link_revoked on private_link (revoked_at) where revoked_at is not null;

create table sign_in_code (
  id          uuid primary key,
  address     text not null,
  address_key text not null,
  code_hash   bytea not null,
  link_hash   bytea not null unique,
  -- The session that asked: a code is worthless elsewhere.
  session     uuid not null references session (id) on delete cascade,
  attempts    integer not null default 0,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  used_at     timestamptz,
  -- The token that the session had until the code was used: a second press of the button still brings it.
  former_hash bytea unique check (length(former_hash) = 32)
);
create index sign_in_code_of_address on sign_in_code (address_key);
create index sign_in_code_expiry on sign_in_code (expires_at);
create index sign_in_code_of_session on sign_in_code (session, created_at desc);

-- Tries at something that can be guessed or overused, counted per session, address or origin; kept for two days.
create table attempt (
  id    bigint generated always as identity primary key,
  kind  text not null check (kind ~ '^[a-z-]+$'),
  -- Hash of whom it counts for: nothing to read here, and it outlives the session, or signing out would begin anew.
  key   bytea not null check (length(key) = 32),
  at    timestamptz not null
);
create index attempt_recent on attempt (kind, key, at);
create index attempt_at on attempt (at);

-- Words on their way: in the visitor's own space until sent (C3), then the receipt of what they became.
create table draft (
  id            uuid primary key,
  session       uuid not null references session (id) on delete cascade,
  kind          text not null,
  fields        jsonb not null default '{}',
  -- Sent once: a second press of the button gives the same receipt.
  submitted_as  uuid,
  updated_at    timestamptz not null default now(),
  expires_at    timestamptz not null
);
create index draft_of_session on draft (session, kind, updated_at desc);
create index draft_expiry on draft (expires_at);

-- Mail on its way or sent. Jobs carry the id only, so that addresses stay in one table with a retention of its own.
create table mail (
  id          uuid primary key,
  recipient   text not null check (recipient !~ '[\r\n]'),
  language    text not null,
  subject     text not null check (subject !~ '[\r\n]'),
  -- Emptied once sent: a stock of private links is not ours to keep.
  body        text not null,
  created_at  timestamptz not null default now(),
  sent_at     timestamptz,
  -- The mail server said that it never will be delivered; it isn't tried again.
  refused_at  timestamptz
);
create index mail_recent on mail (created_at desc, id desc);
create index mail_of_recipient on mail (recipient);
