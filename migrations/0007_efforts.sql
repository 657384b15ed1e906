-- The register of what goes on in a place, whoever owns it (R7, minimal: place and period).
create table effort (
  id           uuid primary key,
  title        text not null check (length(title) between 1 and 200),
  owner        uuid references body,
  -- An owner outside the municipality, and what kind of actor it is.
  owner_name   text,
  owner_kind   text check (owner_kind in
    ('resident', 'informal-group', 'association', 'property-owner', 'company', 'department', 'agency', 'school')),
  place        uuid not null references place,
  begins       date not null,
  ends         date,
  -- An undertaking is an effort by itself; this is its id, and then the title is kept in step.
  undertaking  uuid unique,
  registered_at timestamptz not null,
  registered_by uuid,
  check (ends is null or ends >= begins)
);
create index effort_of_place on effort (place, begins desc, id) include (ends);
-- For the whole city.
create index effort_newest on effort (begins desc, id);

-- Two efforts that meet in place and time, and what the effort's owner answered about it (R8).
create table overlap (
  id           uuid primary key,
  effort       uuid not null references effort on delete cascade,
  other        uuid not null references effort on delete cascade,
  -- Where the effort is, kept beside it: a place's page reads the few that it shows, however many there are.
  place        uuid not null references place,
  found_at     timestamptz not null,
  answer       text check (answer in ('join', 'coordinate', 'keep-apart')),
  reason       text,
  language     text not null default 'sv',
  answered_by  uuid references person on delete set null,
  answered_at  timestamptz,
  unique (effort, other),
  check (effort <> other),
  check ((answer is null) = (answered_at is null)),
  check (answer is null or length(reason) > 0)
);
create index overlap_of_other on overlap (other);
create index overlap_waiting_in on overlap (place, found_at desc, id) where answer is null;
create index overlap_answered_in on overlap (place, answered_at desc, id) where answer is not null;
-- For the whole city.
create index overlap_waiting on overlap (found_at desc, id) where answer is null;
create index overlap_answered on overlap (answered_at desc, id) where answer is not null;
