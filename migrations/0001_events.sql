-- The event log: what happened, in order, for ever. Ids and numbers only, never names or free text, so that erasure
-- and retention touch owning tables only. The application's role may read and append, nothing else (0012_grants.sql).

-- Transaction ids start over in a restored or moved cluster; each such cluster is an era of its own.
create table event_era (
  era        integer primary key,
  begun_at   timestamptz not null default now(),
  reason     text not null
);
insert into event_era (era, reason) values (1, 'created');

create function current_era() returns integer language sql stable as
$$ select max(era) from event_era $$;

create table event (
  id          bigint generated always as identity primary key,
  era         integer not null default current_era() references event_era,
  -- Which transaction wrote it: sealing goes by this, or late commits would slip in behind a seal.
  xid         xid8 not null default pg_current_xact_id(),
  at          timestamptz not null,
  type        text not null check (type ~ '^[a-z-]+\.[a-z-]+$'),
  -- A person's random pseudonym; null for visitors and the program.
  actor       uuid,
  subject     uuid not null,
  undertaking uuid,
  place       uuid,
  data        jsonb not null default '{}' check (jsonb_typeof(data) = 'object')
);
create index event_of_undertaking on event (undertaking, id desc) where undertaking is not null;
create index event_of_place on event (place, id desc) where place is not null;
create index event_by_transaction on event (era, xid, id);

-- A batch of events, sealed: the Merkle root of its events, chained to the root before.
create table event_seal (
  number    integer primary key,
  era       integer not null references event_era,
  from_xid  xid8 not null,
  to_xid    xid8 not null,
  events    integer not null check (events > 0),
  -- Merkle root (RFC 6962) of the batch's events; then the seal itself, which covers that, all other columns and the
  -- root before: who keeps one root elsewhere keeps all that came before it.
  tree      bytea not null check (length(tree) = 32),
  root      bytea not null check (length(root) = 32),
  previous  bytea not null check (length(previous) = 32),
  sealed_at timestamptz not null default now(),
  check (from_xid < to_xid)
);

-- The owner too must go out of its way (alter table … disable trigger) to change what has happened: the application's
-- connection is the owner's, and an injected "set role none" would else be enough.
create function refuse_change() returns trigger language plpgsql as
$$
begin
  raise exception 'The table % is append-only.', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger event_only_grows before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger event_seal_only_grows before update or delete or truncate on event_seal
  for each statement execute function refuse_change();
create trigger event_era_only_grows before update or delete or truncate on event_era
  for each statement execute function refuse_change();

-- Puts a job that shares a key into the queue. The first sets its time, or a busy day would put it off for ever. One that
-- waits already is held until the caller's commit (the queue passes over rows that are locked), by as many as like at a
-- time: nobody waits, and nothing is written. One that is to run later is put in without a call to the workers, who would
-- find nothing to do; they look every other second anyway. What is neither, the queue's own function knows what to do with.
create function enqueue_shared(task text, payload json, at timestamptz, shared_key text) returns void
language plpgsql as
$$
begin
  for try in 1..2 loop
    perform from graphile_worker._private_jobs w
    where w.key = shared_key and w.locked_at is null and w.attempts = 0 for key share;
    if found then return; end if;
    exit when at is null or at <= now();
    insert into graphile_worker._private_jobs (task_id, payload, run_at, key)
    select t.id, payload, at, shared_key from graphile_worker._private_tasks t where t.identifier = task
    on conflict (key) do nothing;
    if found then return; end if;
  end loop;
  perform graphile_worker.add_job(
    identifier => task, payload => payload, run_at => at, job_key => shared_key, job_key_mode => 'preserve_run_at');
end
$$;

-- Appends events and enqueues jobs in one round trip, inside the caller's transaction. Security definer: the
-- application's role may not touch the queue's tables, whose row-level security lets nobody but their owner in. By index
-- always: a plan that was made while the queue was empty would read all of it once it is long.
create function record(events jsonb, jobs jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as
$$
begin
  insert into event (at, type, actor, subject, undertaking, place, data)
  select e.at, e.type, e.actor, e.subject, e.undertaking, e.place, coalesce(e.data, '{}')
  from jsonb_to_recordset(events) as e(at timestamptz, type text, actor uuid, subject uuid, undertaking uuid, place uuid, data jsonb);

  -- Last: the queue's own function lets jobs that share a key wait for each other's commit. In the order of their keys, or
  -- two transactions could wait for each other.
  perform case when j.key is null
    then (graphile_worker.add_job(identifier => j.task, payload => j.payload::json, run_at => j.run_at,
      priority => case when j.urgent then -10 else 0 end)).id::text
    else enqueue_shared(j.task, j.payload::json, j.run_at, j.key)::text end
  from (select * from jsonb_to_recordset(jobs) as j(task text, payload jsonb, run_at timestamptz, key text, urgent boolean) order by key) j;
end
$$;
