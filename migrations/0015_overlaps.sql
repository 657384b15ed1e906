-- Where two efforts meet (R8) is one row, with what it is about; each side that answers for one has its own answer (R9).
alter table overlap rename to overlap_before;
alter table overlap_before rename constraint overlap_pkey to overlap_before_pkey;
alter table overlap_before rename constraint overlap_effort_other_key to overlap_before_effort_other_key;
drop index overlap_of_other, overlap_waiting_in, overlap_answered_in, overlap_waiting, overlap_answered;

create table overlap (
  id          uuid primary key,
  -- The lesser id first: the same pair is one row, in whatever order it was found.
  one         uuid not null references effort on delete cascade,
  two         uuid not null references effort on delete cascade,
  -- What meets, as features/coordination/domain/overlap.ts finds it: ground, days, themes, groups, asking, same name.
  parts       jsonb not null,
  -- How much of it meets, 0–1: what is ranked by.
  weight      real not null check (weight between 0 and 1),
  -- Probably the same effort, registered twice.
  is_duplicate boolean not null default false,
  found_at    timestamptz not null,
  -- The last day that it matters; null when neither of the two ends.
  matters_until date,
  -- When it ceased: one of them moved, ended or was withdrawn. What was answered stays to be read.
  ceased_at   timestamptz,
  unique (one, two),
  check (one < two)
);
create index overlap_of_two on overlap (two);
create index overlap_that_passes on overlap (matters_until, id) where ceased_at is null and matters_until is not null;

create table overlap_side (
  overlap      uuid not null references overlap on delete cascade,
  -- The side: the effort that answers, and what it meets.
  effort       uuid not null references effort on delete cascade,
  other        uuid not null references effort on delete cascade,
  -- Where the effort is, kept beside it: a place's page reads the few that it shows, however many there are.
  place        uuid not null references place,
  weight       real not null,
  found_at     timestamptz not null,
  ceased       boolean not null default false,
  -- Somebody in the municipality answers for this side; an outside owner is not obliged.
  is_asked     boolean not null,
  answer       text check (answer in ('join', 'coordinate', 'keep-apart')),
  -- Public: why, and when they coordinate, what and who.
  reason       text check (length(reason) > 0),
  who          text check (length(who) between 1 and 200),
  -- When it is to be done or looked at again.
  until        date,
  language     text not null default 'sv',
  answered_by  uuid references person on delete set null,
  answered_at  timestamptz,
  -- An answer that no longer holds, since one of them changed: what it was, and when that was.
  reopened_at  timestamptz,
  former       jsonb,
  primary key (overlap, effort),
  check (effort <> other),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or reason is not null)
);
create index overlap_side_of_effort on overlap_side (effort, ceased, answered_at, weight desc, overlap);
create index overlap_side_of_other on overlap_side (other);
create index overlap_side_waiting_in on overlap_side (place, weight desc, overlap) where answer is null and is_asked and not ceased;
create index overlap_side_answered_in on overlap_side (place, answered_at desc, overlap) where answer is not null and not ceased;
-- What was agreed until a day that has passed: asked whether it still holds.
create index overlap_side_until on overlap_side (until, overlap) where until is not null and not ceased;
-- For the whole city.
create index overlap_side_waiting on overlap_side (weight desc, overlap) where answer is null and is_asked and not ceased;
create index overlap_side_answered on overlap_side (answered_at desc, overlap) where answer is not null and not ceased;

insert into overlap (id, one, two, parts, weight, found_at)
select distinct on (least(effort, other), greatest(effort, other))
  id, least(effort, other), greatest(effort, other), '{}', 0.5, found_at
from overlap_before order by least(effort, other), greatest(effort, other), found_at;
insert into overlap_side
  (overlap, effort, other, place, weight, found_at, is_asked, answer, reason, language, answered_by, answered_at)
select o.id, b.effort, b.other, b.place, o.weight, b.found_at, true, b.answer, b.reason, b.language, b.answered_by, b.answered_at
from overlap_before b join overlap o on o.one = least(b.effort, b.other) and o.two = greatest(b.effort, b.other);
-- Sides that nobody was asked about: they are asked when the overlap is looked at next.
insert into overlap_side (overlap, effort, other, place, weight, found_at, is_asked)
select o.id, e.id, x.other, e.place, o.weight, o.found_at, false
from overlap o cross join lateral (values (o.one, o.two), (o.two, o.one)) x(side, other) join effort e on e.id = x.side
on conflict do nothing;
drop table overlap_before;
-- Whoever was asked about an undertaking's overlaps is asked about its effort's.
update duty set subject = e.id from effort e where duty.kind = 'answer-overlaps' and e.undertaking = duty.subject;

-- Whoever is told by an area meets boundaries that cross it; those that have none are found by the places' tree.
create index effort_bounded on effort using gist (bounds) where boundary is not null and status <> 'withdrawn';

-- How an effort stands to another (R6): part of it, continues it, coordinates with it, replaces it; or to none, and why.
create table effort_relation (
  id           uuid primary key,
  effort       uuid not null references effort on delete cascade,
  kind         text not null check (kind in ('part-of', 'continues', 'coordinates-with', 'replaces', 'none')),
  other        uuid references effort on delete cascade,
  -- A programme or decision that isn't in the register.
  other_name   text check (length(other_name) between 1 and 200),
  reason       text not null default '' check (length(reason) <= 2000),
  language     text not null default 'sv',
  stated_by    uuid references person on delete set null,
  stated_at    timestamptz not null,
  withdrawn_at timestamptz,
  check (kind = 'none' and other is null and other_name is null and length(reason) > 0
      or kind <> 'none' and (other is not null) <> (other_name is not null)),
  check (other is distinct from effort)
);
create index effort_relation_of on effort_relation (effort, stated_at);
create index effort_relation_to on effort_relation (other) where other is not null;

-- What was chosen when an undertaking was started where something goes on already (R8): one choice for all that it met,
-- which becomes its side's answer when they are found. Used once: what comes later is asked about.
create table start_choice (
  undertaking  uuid primary key,
  answer       text not null check (answer in ('join', 'coordinate', 'keep-apart')),
  reason       text not null check (length(reason) between 1 and 2000),
  until        date,
  language     text not null,
  chosen_by    uuid references person on delete set null,
  chosen_at    timestamptz not null,
  used_at      timestamptz
);
