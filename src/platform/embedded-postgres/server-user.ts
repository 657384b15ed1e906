import { readFileSync, statSync } from 'node:fs'
import { EmbeddedPostgresProblem } from './problem.ts'

/** The operating system's user that PostgreSQL runs as; undefined: as ourselves. */
export type ServerUser = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root. Started by root it runs as whoever owns the cluster already (so that the same
 * folder can be started with and without sudo), else as `nobody`.
 */
export function serverUserFor(cluster: string): ServerUser {
  const uid = process.getuid?.()
  if (uid === undefined) return undefined
  const found = statSync(cluster, { throwIfNoEntry: false })
  if (uid === 0) return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : nobody()
  if (found && found.uid !== uid) {
    throw new EmbeddedPostgresProblem('owner', {
      sv: `Databasen i ${cluster} tillhör en annan användare (nummer ${found.uid}), troligen för att Medverka en gång startats med sudo. Starta med sudo igen, eller gör mappen till din: sudo chown -R $(id -u):$(id -g) "${cluster}"`,
      en: `The database in ${cluster} belongs to another user (number ${found.uid}), probably because Medverka was once started with sudo. Start with sudo again, or make the folder yours: sudo chown -R $(id -u):$(id -g) "${cluster}"`,
    })
  }
  return undefined
}

function nobody(): { uid: number; gid: number } {
  const line = accounts().find((account) => account.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

function accounts(): string[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n')
  } catch {
    return []
  }
}
