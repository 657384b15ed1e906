/**
 * PostgreSQL for a small server: under 250 MB in all with a dozen connections, and durable. Passed on the command line at
 * each start, so that a half-written file can never stop one, and a newer Medverka's settings apply at once.
 */
const embeddedSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  // What is acknowledged is on the disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '64MB',
  effective_cache_size: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  huge_pages: 'off',
  // No extra processes: reads wait for themselves, queries run where they are asked.
  io_method: 'sync',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  max_worker_processes: '4',
  autovacuum_max_workers: '2',
  // Nobody replicates from an embedded server, so the log of changes needs only what a crash needs.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  min_wal_size: '80MB',
  max_wal_size: '512MB',
  checkpoint_timeout: '10min',
  jit: 'off',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log must not hold what people wrote: neither failing statements, nor the values in their errors.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
}

/** As arguments for `postgres`; `changes` win (the test suite's server need not survive a power cut). */
export const settingArguments = (changes: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries({ ...embeddedSettings, ...changes }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
