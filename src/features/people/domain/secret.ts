import { createHash, timingSafeEqual } from 'node:crypto'

/** SHA-256: tokens and codes are stored only so. 32 bytes. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** The hash of a mailed code is bound to its row: the same six digits never look the same twice. */
export function hashOfDigits(codeId: string, digits: string): Buffer {
  return hashOf(`${codeId}:${digits}`)
}

/** In constant time: how long it takes tells nothing about how much was right. */
export function sameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Arabic-Indic and Persian digits, which many keyboards type, as the digits they are. */
function withLatinDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}

/** The six digits of a mailed code however they were typed, or null. */
export function readDigits(text: string): string | null {
  const digits = withLatinDigits(text).replace(/[\s\p{P}\p{Cf}]/gu, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** A short code as it was issued (`XXXX-XXXX-XX`), however it was typed, or null: case, blanks and dashes don't matter. */
export function readShortCode(text: string): string | null {
  const letters = withLatinDigits(text)
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toUpperCase()
  if (!/^[0-9A-Z]{10}$/.test(letters)) return null
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`
}
