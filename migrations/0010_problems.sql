-- The problem description, in versions, and how residents shape it (R22).
create table problem_description (
  id            uuid primary key,
  undertaking   uuid not null references undertaking on delete cascade,
  version       integer not null check (version > 0),
  text          text not null check (length(text) > 0),
  language      text not null,
  -- What changed, in words; for the first version: how it came about.
  change_note   text not null default '',
  substantive   boolean not null,
  -- The version whose confirmations count for this one: itself after a substantive edit.
  base          uuid not null references problem_description,
  written_by    uuid references person on delete set null,
  written_as    text not null check (written_as in ('contact-person', 'initiator')),
  opened_at     timestamptz not null,
  unique (undertaking, version)
);

-- What somebody said about a description: it is right, it is not, or change this.
create table shaping (
  id            uuid primary key,
  undertaking   uuid not null references undertaking on delete cascade,
  base          uuid not null references problem_description,
  kind          text not null check (kind in ('confirms', 'objects', 'proposes')),
  text          text not null default '',
  language      text not null,
  -- A person, the browser of somebody we don't know, or a row of its own for somebody registered at an occasion.
  participant   uuid not null,
  -- How we know that it is one person: only those known by an address or at an occasion count (R22).
  known_by      text not null check (known_by in ('address', 'occasion', 'nothing')),
  actor_kind    text not null check (actor_kind in
    ('resident', 'informal-group', 'association', 'property-owner', 'company', 'department', 'agency', 'school')),
  staff         boolean not null,
  initiator     boolean not null,
  -- The browser it came from, when it did: one browser, one voice. Null at an occasion.
  device        uuid,
  occasion      uuid references meeting,
  said_at       timestamptz not null,
  -- Its author changed their mind: it no longer counts or waits for an answer, and stays to be read.
  withdrawn_at  timestamptz,
  answer        text check (answer in ('adopted', 'partly', 'not')),
  answer_reason text,
  answer_language text,
  answered_by   uuid references person on delete set null,
  answered_as   text check (answered_as in ('contact-person', 'initiator')),
  answered_at   timestamptz,
  -- No account is needed to be heard, but to be counted.
  check (kind = 'proposes' or known_by <> 'nothing'),
  check (kind = 'confirms' or length(text) > 0),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_as is null)),
  check (answer is null or length(answer_reason) > 0),
  check ((device is null) = (occasion is not null)),
  check ((known_by = 'occasion') = (occasion is not null))
);
create unique index shaping_one_stand on shaping (base, participant)
  where kind in ('confirms', 'objects') and withdrawn_at is null;
create unique index shaping_one_device on shaping (base, device)
  where kind in ('confirms', 'objects') and withdrawn_at is null and device is not null;
-- Residents' confirmations of a text are counted from here alone.
create index shaping_confirming on shaping (base, initiator)
  where kind = 'confirms' and withdrawn_at is null and not staff and actor_kind = 'resident';
-- What has words, newest first; and what of it waits for an answer.
create index shaping_worded on shaping (undertaking, said_at desc, id desc) where kind <> 'confirms';
create index shaping_unanswered on shaping (undertaking, said_at, id)
  where kind <> 'confirms' and answered_at is null and withdrawn_at is null;
create index shaping_of_occasion on shaping (occasion) where occasion is not null;
