import { domainToASCII } from 'node:url'

/** An address as it is written to, and the key by which one person is told from another (R22: one person, one voice). */
export interface MailAddress {
  readonly address: string
  readonly key: string
}

const LONGEST = 254
const LONGEST_LOCAL = 64

/** A dot-atom (RFC 5321 §4.1.2), with letters of any language (RFC 6531). Quoted forms are refused: nobody has one. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/

/**
 * Reads one address, or null when it is none: line breaks, controls, several addresses and names are refused, blanks
 * around it are taken off. The domain is lower-cased; the part before @ stays as typed.
 */
export function readMailAddress(text: string): MailAddress | null {
  // Before anything is trimmed: a line break at the end is as strange as one in the middle.
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text)) return null
  const typed = text.trim().normalize('NFC')
  const at = typed.lastIndexOf('@')
  const local = typed.slice(0, at)
  const domain = typed.slice(at + 1).toLowerCase()
  const ascii = domainToASCII(domain)
  if (at < 1 || typed.length > LONGEST || local.length > LONGEST_LOCAL) return null
  if (!LOCAL.test(local) || !DOMAIN.test(ascii) || /[\s/?#%:\\]/.test(domain)) return null
  return { address: `${local}@${domain}`, key: addressKey(local, ascii) }
}

/**
 * Lower case, without +tag; at Gmail also without dots (both its domains are one mailbox, which ignores them).
 * Two addresses with one key may still be two mailboxes somewhere: a code goes only to the address that the person has.
 */
function addressKey(local: string, asciiDomain: string): string {
  const domain = asciiDomain === 'googlemail.com' ? 'gmail.com' : asciiDomain
  const lower = local.normalize('NFKC').toLowerCase()
  const untagged = lower.split('+')[0] || lower
  return `${domain === 'gmail.com' ? untagged.replaceAll('.', '') : untagged}@${domain}`
}
