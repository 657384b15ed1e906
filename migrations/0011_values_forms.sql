-- Added value (R27): for whom, what, who may lose; judged by several.
create table added_value (
  id             uuid primary key,
  undertaking    uuid not null references undertaking on delete cascade,
  version        integer not null check (version > 0),
  for_whom       text not null check (length(for_whom) > 0),
  what           text not null check (length(what) > 0),
  who_may_lose   text not null check (length(who_may_lose) > 0),
  language       text not null,
  stated_by      uuid references person on delete set null,
  stated_at      timestamptz not null,
  unique (undertaking, version)
);

create table value_judgement (
  id            uuid primary key,
  added_value   uuid not null references added_value on delete cascade,
  undertaking   uuid not null references undertaking on delete cascade,
  participant   uuid not null,
  actor_kind    text not null check (actor_kind in
    ('resident', 'informal-group', 'association', 'property-owner', 'company', 'department', 'agency', 'school')),
  staff         boolean not null,
  verdict       text not null check (verdict in ('large', 'some', 'none', 'harm')),
  reason        text not null check (length(reason) > 0),
  language      text not null,
  judged_at     timestamptz not null,
  unique (added_value, participant)
);
create index value_judgement_of on value_judgement (undertaking, judged_at);

-- The form of collaboration (R38), in versions, confirmed by each party.
create table collaboration_form (
  id            uuid primary key,
  undertaking   uuid not null references undertaking on delete cascade,
  version       integer not null check (version > 0),
  kind          text not null check (kind in ('letter-of-intent', 'agreement', 'partnership', 'association', 'informal')),
  duties        text not null check (length(duties) > 0),
  begins        date not null,
  ends          date,
  exit_terms    text not null check (length(exit_terms) > 0),
  language      text not null,
  proposed_by   uuid references person on delete set null,
  proposed_at   timestamptz not null,
  unique (undertaking, version),
  check (ends is null or ends >= begins)
);

create table form_confirmation (
  form          uuid not null references collaboration_form on delete cascade,
  party         uuid not null references party on delete cascade,
  confirmed_at  timestamptz not null,
  -- The representative's person, or null when the party's private link was used.
  confirmed_by  uuid references person on delete set null,
  primary key (form, party)
);
