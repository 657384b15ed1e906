-- Commitments (R13): who does what, by when, with what; accepted by a unit of the line organisation, or not anchored.
create table commitment (
  id             uuid primary key,
  -- Whose it is: a body, a group, or somebody outside by name.
  body           uuid references body,
  local_group    uuid references local_group,
  actor_name     text check (length(actor_name) between 1 and 200),
  actor_kind     text,
  what           text not null check (length(what) between 1 and 1000),
  language       text not null default 'sv',
  -- The last day, in Sweden.
  due            date not null,
  resources      text not null default '' check (length(resources) <= 1000),
  sum_sek        bigint check (sum_sek between 0 and 1000000000000),
  -- Where, and for what: an effort (an undertaking's too), a group, or the place itself.
  place          uuid not null references place,
  effort         uuid references effort on delete set null,
  for_group      uuid references local_group,
  -- The unit of the line organisation that is asked to stand behind it, and its level when it did.
  unit           uuid references body,
  unit_level     text check (unit_level in ('political', 'strategic', 'tactical', 'operative')),
  state          text not null default 'made' check (state in ('made', 'accepted', 'declined', 'done', 'ended')),
  -- Why it was declined or ended, or what came of it.
  told           text check (length(told) > 0),
  made_at        timestamptz not null,
  registered_by  uuid references person on delete set null,
  answered_at    timestamptz,
  answered_by    uuid references person on delete set null,
  closed_at      timestamptz,
  version        integer not null default 1,
  check (num_nonnulls(body, local_group, actor_name) = 1),
  check ((actor_name is null) = (actor_kind is null)),
  check ((state in ('declined', 'done', 'ended')) = (told is not null)),
  check (state <> 'accepted' or (unit is not null and unit_level is not null and answered_at is not null)),
  check (body is null or unit is not null)
);
create index commitment_in_place on commitment (place, due, id);
create index commitment_by_day on commitment (due, id);
create index commitment_of_effort on commitment (effort, due) where effort is not null;
create index commitment_of_group on commitment (local_group, due) where local_group is not null;
create index commitment_for_group on commitment (for_group, due) where for_group is not null;
create index commitment_of_unit on commitment (unit, due) where unit is not null;
