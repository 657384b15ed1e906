/**
 * What a use case returns. A refusal is a value with its own sentence on the page; only bugs and outages throw
 * (docs/decisions/0003-one-way-to-change-the-world.md).
 */
export type Result<T> = Ok<T> | Refusal

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** Why a refusal came: decides the HTTP status, never the words. */
export type RefusalKind =
  /** The input can't be read or is incomplete (422). */
  | 'invalid'
  /** The person may not do this, and may know that it exists (403). */
  | 'forbidden'
  /** It isn't there, or the person may not know that it is (404). */
  | 'missing'
  /** Somebody changed it meanwhile, or it is in another state than the page believed (409). */
  | 'conflict'
  /** Too many attempts (429). */
  | 'throttled'

export interface Refusal {
  readonly ok: false
  readonly kind: RefusalKind
  /** Message key of the sentence: says why, what is missing, and what to do now. */
  readonly reason: string
  /** Values for the sentence's ICU placeholders. */
  readonly values: Readonly<Record<string, string | number>>
  /** Per field of the input: message key. Empty when no single field is at fault. */
  readonly fields: Readonly<Record<string, string>>
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** Refuse with a kind and a message key; `values` fill the sentence, `fields` point at form fields. */
export function refuse(
  kind: RefusalKind,
  reason: string,
  detail: { values?: Record<string, string | number>; fields?: Record<string, string> } = {},
): Refusal {
  return { ok: false, kind, reason, values: detail.values ?? {}, fields: detail.fields ?? {} }
}
