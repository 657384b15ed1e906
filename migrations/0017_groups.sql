-- Groups, networks and bodies of a place (R10): what exists is known before another is formed.
create table local_group (
  id              uuid primary key,
  slug            text not null unique,
  name            text not null check (length(name) between 1 and 200),
  kind            text not null check (kind in
    ('residents-group', 'association-network', 'property-owner-network', 'company-network', 'steering-group', 'area-team',
     'work-group', 'council', 'other')),
  purpose         text not null check (length(purpose) between 1 and 2000),
  -- What it may decide; nothing: it decides nothing.
  mandate         text not null default '' check (length(mandate) <= 2000),
  language        text not null default 'sv',
  -- The place that it is told by; all of its places stand in local_group_place.
  place           uuid not null references place,
  -- Days are dates in Sweden. `until`: the last day of its term, when it has one; `ended_on`: its last day, when it has ended.
  begins          date not null,
  until           date,
  ended_on        date,
  -- Who calls it together: a body, or somebody outside by name; and how those are reached, without anybody's own name.
  called_by       uuid references body,
  called_by_name  text check (length(called_by_name) between 1 and 200),
  contact         text not null default '' check (length(contact) <= 200),
  meets           text not null default '' check (length(meets) <= 200),
  link            text check (link ~ '^https?://' and length(link) <= 2000),
  -- Formed here, after a review of those that existed; or there already, as the source tells.
  was_formed      boolean not null,
  source          text not null default '' check (length(source) <= 300),
  ended_because   text check (length(ended_because) > 0),
  successor       uuid references local_group,
  registered_at   timestamptz not null,
  registered_by   uuid references person on delete set null,
  -- Grows with each change: two officers must not write over each other.
  version         integer not null default 1,
  changed_at      timestamptz not null,
  check (until is null or until >= begins),
  check (ended_on is null or ended_on >= begins),
  check ((ended_on is null) = (ended_because is null)),
  check (successor is null or ended_on is not null),
  check (successor is distinct from id),
  check (called_by is null or called_by_name is null),
  check (was_formed or source <> '')
);
create index local_group_of_body on local_group (called_by) where called_by is not null;
create index local_group_by_name on local_group (lower(name));
create index local_group_going_on on local_group (name, id) where ended_on is null;

create table local_group_place (
  place        uuid not null references place,
  local_group  uuid not null references local_group on delete cascade,
  primary key (place, local_group)
);
create index local_group_place_of on local_group_place (local_group);

-- Who sits there, by kind of actor, as models' bodies have it (R25): never who by name.
create table local_group_seat (
  local_group  uuid not null references local_group on delete cascade,
  actor_kind   text not null,
  seats        integer not null check (seats between 1 and 1000),
  votes        integer not null check (votes between 0 and 1000),
  primary key (local_group, actor_kind)
);

-- What was answered about each that existed, when another was formed: a public record.
create table local_group_review (
  local_group  uuid not null references local_group on delete cascade,
  existing     uuid not null references local_group,
  answer       text not null check (answer in ('does-something-else', 'joins')),
  reason       text not null check (length(reason) > 0),
  primary key (local_group, existing)
);
create index local_group_review_of on local_group_review (existing);
