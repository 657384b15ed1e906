import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** What a receipt shows once more when it is reloaded: secrets that are otherwise known by their hashes only. */
export interface Receipt {
  readonly token: string
  readonly code: string
}

const NONCE = 12
const TAG = 16

/** Only the browser's own cookie opens it: the database, whoever reads it, holds the hash of that and nothing else. */
function keyFrom(sessionToken: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionToken, '', 'medverka receipt', 32))
}

/** Encrypts a receipt for the session whose cookie is `sessionToken` (AES-256-GCM), as base64url. */
export function sealReceipt(sessionToken: string, receipt: Receipt): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(sessionToken), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(receipt), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens it again; null for any other session, as after signing in or out. */
export function openReceipt(sessionToken: string, sealed: string): Receipt | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length <= NONCE + TAG) return null
  const cipher = createDecipheriv('aes-256-gcm', keyFrom(sessionToken), bytes.subarray(0, NONCE))
  cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    return JSON.parse(cipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + cipher.final('utf8')) as Receipt
  } catch {
    return null
  }
}
