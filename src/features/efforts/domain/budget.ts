/** Thousand billions: more is a mistake. */
const LARGEST = 1_000_000_000_000

/** Whole Swedish kronor as people write them: `1 250 000`, with or without "kr". Null: not told; undefined: can't be read. */
export function readKronor(told: string): number | null | undefined {
  const bare = told
    .trim()
    .replace(/\s*(kr|sek|kronor)\.?$/iu, '')
    .replace(/[\s\u00a0\u202f]/g, '')
  if (bare === '') return told.trim() === '' ? null : undefined
  if (!/^\d{1,13}$/.test(bare)) return undefined
  const kronor = Number(bare)
  return kronor <= LARGEST ? kronor : undefined
}
