import type { Page } from './frame/visit.ts'

/** Words that an address asks for: normalised, without controls (PostgreSQL takes no NUL), no longer than a search needs. */
export function askedWords(c: Page, name: string, longest = 100): string {
  const words = (c.req.query(name) ?? '').normalize('NFC').replace(/\p{C}+/gu, ' ')
  return words.trim().slice(0, longest)
}

/** The page that an address asks for, from 1; anything that is no such number is the first, and past the last is the last. */
export function askedPage(c: Page, last = 10_000): number {
  const asked = c.req.query('sida') ?? '1'
  return /^\d{1,9}$/.test(asked) ? Math.min(Math.max(1, Number(asked)), last) : 1
}

/** An address with what it asks for; what is empty is left out. */
export function addressWith(base: string, asked: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return query === '' ? base : `${base}?${query}`
}
