/** Something that whoever started the command can do something about: its words are enough, no stack. */
export class Obstacle extends Error {}

/** Progress goes to standard error, so that what a command prints can be piped. */
export const tell = (line) => process.stderr.write(`${line}\n`)

export function explain(error) {
  if (error instanceof Obstacle) tell(error.message)
  else if (error?.code === 'ENOSPC') tell(`The disk is full. Free some space and start again. (${error.message})`)
  else if (error?.code === 'EACCES' || error?.code === 'EROFS' || error?.code === 'EPERM') {
    tell(
      `Medverka may not write here. Give yourself the right to write in its folder, or copy it to one of your own. (${error.message})`,
    )
  } else tell(error?.stack ?? String(error))
}

/** Says `line` now, and every ten seconds that it is still so, until `work` is done. */
export async function telling(line, work) {
  tell(`${line} …`)
  const begun = Date.now()
  const seconds = () => Math.round((Date.now() - begun) / 1000)
  const reminder = setInterval(() => tell(`  … still at it (${seconds()} s)`), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(reminder)
  }
}
