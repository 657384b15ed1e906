import { randomBytes, randomInt } from 'node:crypto'

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then random. Rows created together lie together in the index.
 */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** True for the textual form of any UUID; everything that comes from an address is tested before it reaches SQL. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** 32 random bytes in base64url (43 characters): private links and sessions. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Without 0 O 1 I L, and without vowels so that no words arise. */
const CODE_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ'

/** A short code to write down, `XXXX-XXXX-XX`: 27^10 ≈ 2^47, tried at a limited rate only. */
export function newShortCode(): string {
  const letters = Array.from({ length: 10 }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4, 8).join('')}-${letters.slice(8).join('')}`
}
