/** PostgreSQL's classes of connection, rights, database and resources; and what the network answers. */
const AWAY =
  /^(E(CONN[A-Z]+|NOTFOUND|AI_AGAIN|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE)|08...|28...|3D...|42501|53...|57P..|58...)$/

/**
 * What the database, or the way to it, answered, for whoever runs Medverka to put right; undefined for anything else. A
 * missing file is no missing database, but a missing socket is.
 */
export function databaseAway(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || !(AWAY.test(code) || syscall === 'connect')) return undefined
  // An AggregateError (every address refused) has no words of its own.
  return error.message || code
}
