import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface StartedProcess {
  readonly pid: number
  readonly url: string
  stop(): Promise<void>
}

/** Starts a program of ours on this Node and waits until it says where it answers. */
export async function startProcess(
  script: string,
  args: readonly string[],
  flags: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<StartedProcess> {
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  return {
    pid: child.pid ?? 0,
    url,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('a process without output')
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const found = /ready:? (http:\/\/\S+?)\/?$/.exec(line)
    if (found?.[1] !== undefined) {
      // What it says from now on is worth hearing: it logs warnings only.
      child.stdout.pipe(process.stderr)
      return found[1]
    }
  }
  throw new Error('the process ended before it was ready')
}
