-- The register of what goes on in a place, whoever owns it (R7, minimal: place and period).
create table effort (
  id           uuid primary key,
  title        text not null check (length(title) between 1 and 200),
  owner        uuid references body,
  owner_name   text,
  place        uuid not null references place,
  begins       date not null,
  ends         date,
  -- An undertaking is an effort by itself; this is its id, and then the title is kept in step.
  undertaking  uuid unique,
  registered_at timestamptz not null,
  registered_by uuid,
  check (ends is null or ends >= begins)
);
create index effort_of_place on effort (place, begins desc, id);

-- Two efforts that meet in place and time, and what the effort's owner answered about it (R8).
create table overlap (
  id           uuid primary key,
  effort       uuid not null references effort on delete cascade,
  other        uuid not null references effort on delete cascade,
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
