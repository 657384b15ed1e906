import { readdir, readFile } from 'node:fs/promises'

const MB = 1024

/** Resident memory of a process in MB, from /proc; null where there is none (not Linux). */
export async function residentMb(pid: number): Promise<number | null> {
  return field(`/proc/${pid}/status`, 'VmRSS')
}

/** Proportional memory (each shared page counted once among those who share it) of PostgreSQL's processes together, in MB. */
export async function postgresMb(postmaster: number): Promise<number | null> {
  const own = await field(`/proc/${postmaster}/smaps_rollup`, 'Pss')
  if (own === null) return null
  const children = await childrenOf(postmaster)
  const all = await Promise.all(children.map((pid) => field(`/proc/${pid}/smaps_rollup`, 'Pss')))
  return all.reduce<number>((sum, mb) => sum + (mb ?? 0), own)
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

async function field(file: string, name: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)
  return found === null ? null : Math.round(Number(found[1]) / MB)
}
