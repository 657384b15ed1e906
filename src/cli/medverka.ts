import { runCommandLine } from './program.ts'

// What is piped on may end before we do (`| head`): no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

/** The entry of `npx medverka`. */
const output = { out: (line: string) => console.log(line), err: (line: string) => console.error(line) }
process.exitCode = await runCommandLine(process.argv.slice(2), { env: process.env, output })
