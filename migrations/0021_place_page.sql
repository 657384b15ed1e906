-- What a place's page reads at every call, kept where one index holds all of it (R12): two thousand efforts in a place are
-- summed by owner, and what residents are asked by quarter, without a look at each of their rows.
alter table effort_place add column owner uuid, add column is_outside boolean not null default false,
  add column budget_sek bigint, add column is_idea boolean not null default false,
  -- The place that it is told by: an effort in several places is counted once without sorting them.
  add column is_first boolean not null default true;
update effort_place p set owner = e.owner, is_outside = e.owner is null and e.owner_name is not null,
  budget_sek = e.budget_sek, is_idea = e.status = 'idea', is_first = p.place = e.place
from effort e where e.id = p.effort;
drop index effort_in_place;
create index effort_in_place on effort_place (place, begins desc, effort)
  include (ends, owner, is_outside, budget_sek, is_idea, is_first);

create or replace function place_effort() returns trigger language plpgsql as
$$
begin
  delete from effort_place
  where effort = new.id and (new.status = 'withdrawn' or place <> new.place and place <> all (new.other_places));
  if new.status <> 'withdrawn' then
    insert into effort_place (place, effort, begins, ends, owner, is_outside, budget_sek, is_idea, is_first)
    select distinct place, new.id, new.begins, new.ends, new.owner, new.owner is null and new.owner_name is not null,
      new.budget_sek, new.status = 'idea', place = new.place
    from unnest(array[new.place] || new.other_places) place
    on conflict (effort, place) do update set
      begins = excluded.begins, ends = excluded.ends, owner = excluded.owner, is_outside = excluded.is_outside,
      budget_sek = excluded.budget_sek, is_idea = excluded.is_idea, is_first = excluded.is_first
    where (effort_place.begins, effort_place.ends, effort_place.owner, effort_place.is_outside, effort_place.budget_sek,
        effort_place.is_idea, effort_place.is_first)
      is distinct from (excluded.begins, excluded.ends, excluded.owner, excluded.is_outside, excluded.budget_sek,
        excluded.is_idea, excluded.is_first);
  end if;
  return null;
end
$$;
drop trigger effort_is_somewhere on effort;
create trigger effort_is_somewhere
  after insert or update of place, other_places, begins, ends, status, owner, owner_name, budget_sek on effort
  for each row execute function place_effort();

-- Whose an asking is, beside it: the effort's owner.
alter table asking add column owner uuid, add column owner_name text;
update asking a set owner = e.owner, owner_name = e.owner_name from effort e where e.id = a.effort;

create function own_asking() returns trigger language plpgsql as
$$
begin
  select e.owner, e.owner_name into new.owner, new.owner_name from effort e where e.id = new.effort;
  return new;
end
$$;
create trigger asking_is_owned before insert or update of effort on asking for each row execute function own_asking();

create function own_askings_of_effort() returns trigger language plpgsql as
$$
begin
  update asking set owner = new.owner, owner_name = new.owner_name where effort = new.id;
  return null;
end
$$;
create trigger effort_owns_askings after update of owner, owner_name on effort for each row
  when ((old.owner, old.owner_name) is distinct from (new.owner, new.owner_name)) execute function own_askings_of_effort();

-- The meter of asking: what was cancelled, or became part of another, asks nobody.
create index asking_meter on asking (place, begins) include (ends, owner, owner_name)
  where cancelled_at is null and joined is null;

-- Which version of itself an entry in a calendar is: calendars that were given an older one take the newer (RFC 5545, SEQUENCE).
alter table asking add column version integer not null default 1;
alter table meeting add column version integer not null default 1;

create function next_version() returns trigger language plpgsql as
$$
begin
  new.version := old.version + 1;
  return new;
end
$$;
create trigger asking_has_moved before update of what, place, begins, ends, starts_at, ends_at, where_at on asking
  for each row when ((old.what, old.place, old.begins, old.ends, old.starts_at, old.ends_at, old.where_at)
    is distinct from (new.what, new.place, new.begins, new.ends, new.starts_at, new.ends_at, new.where_at))
  execute function next_version();
create trigger meeting_has_moved before update of booked_for, where_at on meeting
  for each row when ((old.booked_for, old.where_at) is distinct from (new.booked_for, new.where_at))
  execute function next_version();

-- Meetings by the day that they are booked for, and occasions by theirs: the calendar of a place.
create index meeting_ahead on meeting (booked_for) where booked_for is not null;
create index meeting_occasions on meeting (held_on) where kind = 'occasion';

-- What happened in a place, in the order that it happened: its memory (R16), and what was decided there (R12). The kinds of
-- decision are those of features/undertakings/place-history/store.ts: any of them is two clicks from the place's page.
drop index event_of_place;
create index event_in_place on event (place, at, id) where place is not null;
create index event_decision_in on event (place, at desc, id desc) where place is not null and type in (
  'gate.passed', 'exception.granted', 'overlap.answered', 'handover.closed', 'scope.changed', 'model.upgraded', 'goals.in-force',
  'commitment.accepted', 'commitment.declined', 'group.formed', 'group.ended', 'effort.decided', 'effort.withdrawn');
