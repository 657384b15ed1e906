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
  -- When it ceased: one of them moved, ended early or was withdrawn. What was answered stays to be read.
  ceased_at   timestamptz,
  unique (one, two),
  check (one < two)
);
create index overlap_of_two on overlap (two);

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
