-- Boards, departments and units, and the dated rules that say which board answers for what (R3).
create table body (
  id           uuid primary key,
  slug         text not null unique,
  name         text not null check (length(name) between 1 and 200),
  kind         text not null check (kind in ('executive-board', 'board', 'department', 'unit')),
  -- The line organisation's levels (R13).
  level        text not null check (level in ('political', 'strategic', 'tactical', 'operative')),
  parent       uuid references body,
  valid_from   date not null,
  valid_until  date,
  check (valid_until is null or valid_until >= valid_from)
);
create unique index body_one_executive on body (kind) where kind = 'executive-board' and valid_until is null;
create index body_of_parent on body (parent) where parent is not null;

create table remit_rule (
  id           uuid primary key,
  board        uuid not null references body,
  -- Null matches every scale, theme or place; the most specific rule wins (features/bodies/domain/remit.ts).
  scale        text check (scale in ('place', 'area', 'city')),
  theme        text check (theme ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(theme) <= 60),
  place        uuid references place,
  source       text not null check (length(source) > 0),
  source_date  date not null,
  -- Both days included.
  valid_from   date not null,
  valid_until  date,
  created_at   timestamptz not null default now(),
  -- When the others were told that it holds (remit.changed); null while its first day lies ahead.
  told_at      timestamptz,
  check (valid_until is null or valid_until >= valid_from)
);
create unique index remit_rule_once on remit_rule (scale, theme, place, valid_from) nulls not distinct;
create index remit_rule_of_place on remit_rule (place);
create index remit_rule_of_board on remit_rule (board);
create index remit_rule_untold on remit_rule (valid_from) where told_at is null;

-- Who becomes contact person without anybody choosing: the rule for the nearest place wins.
create table contact_rule (
  id           uuid primary key,
  board        uuid not null references body,
  place        uuid references place,
  person       uuid not null references person on delete cascade,
  valid_from   date not null,
  valid_until  date,
  check (valid_until is null or valid_until >= valid_from)
);
create unique index contact_rule_once on contact_rule (board, place) nulls not distinct where valid_until is null;
create index contact_rule_of_person on contact_rule (person);
