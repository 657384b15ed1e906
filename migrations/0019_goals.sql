-- Shared goals and benefits of a place (R11), in versions that groups and boards agree on one by one.
create table goal_version (
  id             uuid primary key,
  place          uuid not null references place,
  number         integer not null check (number > 0),
  -- Withdrawn: another was written before this one was agreed. Former: another came into force after it.
  state          text not null default 'draft' check (state in ('draft', 'proposed', 'in-force', 'withdrawn', 'former')),
  language       text not null default 'sv',
  -- Grows each time the draft is written.
  edition        integer not null default 1,
  written_at     timestamptz not null,
  written_by     uuid references person on delete set null,
  proposed_at    timestamptz,
  in_force_at    timestamptz,
  unique (place, number)
);
create unique index goal_version_open on goal_version (place) where state in ('draft', 'proposed');
create unique index goal_version_in_force on goal_version (place) where state = 'in-force';

-- The key is the same in every version: what serves a goal does so also when its words are changed.
create table goal (
  version    uuid not null references goal_version on delete cascade,
  key        uuid not null,
  parent     uuid,
  position   integer not null check (position between 0 and 99),
  kind       text not null check (kind in ('goal', 'benefit')),
  text       text not null check (length(text) between 1 and 500),
  indicator  text not null default '' check (length(indicator) <= 300),
  primary key (version, key),
  foreign key (version, parent) references goal (version, key) deferrable initially deferred,
  check (parent is distinct from key)
);
create unique index goal_in_order on goal (version, position);
create index goal_by_key on goal (key);

-- Who is asked to agree, and what they answered, by which decision of their own.
create table goal_answer (
  version      uuid not null references goal_version on delete cascade,
  local_group  uuid references local_group,
  body         uuid references body,
  answer       text check (answer in ('agreed', 'objected')),
  reason       text check (length(reason) > 0),
  decided_on   date,
  -- Where the decision is written: minutes and paragraph.
  reference    text check (length(reference) between 1 and 300),
  answered_at  timestamptz,
  answered_by  uuid references person on delete set null,
  check (num_nonnulls(local_group, body) = 1),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or decided_on is not null and reference is not null),
  check (answer is distinct from 'objected' or reason is not null),
  unique nulls not distinct (version, local_group, body)
);
create index goal_answer_of_group on goal_answer (local_group) where local_group is not null;

-- What serves a goal, and how.
create table goal_service (
  id             uuid primary key,
  place          uuid not null references place,
  goal           uuid not null,
  effort         uuid references effort on delete cascade,
  commitment     uuid references commitment on delete cascade,
  how            text not null check (length(how) between 1 and 1000),
  language       text not null default 'sv',
  stated_at      timestamptz not null,
  stated_by      uuid references person on delete set null,
  ended_at       timestamptz,
  ended_because  text check (length(ended_because) > 0),
  check (num_nonnulls(effort, commitment) = 1),
  check ((ended_at is null) = (ended_because is null))
);
create unique index goal_service_once on goal_service (goal, effort, commitment) nulls not distinct where ended_at is null;
create index goal_service_in on goal_service (place, stated_at) where ended_at is null;
create index goal_service_of_effort on goal_service (effort) where ended_at is null and effort is not null;
create index goal_service_of_commitment on goal_service (commitment) where ended_at is null and commitment is not null;
