-- Why two statements of an undertaking's scale or purpose are no contradiction (R5), said in public by those who state them.
create table scope_settlement (
  id           uuid primary key,
  undertaking  uuid not null references undertaking on delete cascade,
  -- Of both quotes and where they stand: when either changes, nothing is settled any more.
  digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
  reason       text not null check (length(reason) between 1 and 2000),
  language     text not null,
  settled_by   uuid references person on delete set null,
  settled_at   timestamptz not null,
  unique (undertaking, digest)
);

-- Nothing is without an owner (R16): who keeps an effort keeps it for somebody, who has it when the keeper leaves.
update effort set keeper = null where owner is null and owner_name is null and undertaking is null;
alter table effort add constraint effort_kept_for_owner
  check (keeper is null or owner is not null or owner_name is not null or undertaking is not null);
