import { z } from 'zod'
import { ROLES, type Role } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import { LANGUAGES } from '../../platform/i18n/index.ts'
import { cleaned, freeLine, freeText } from '../../platform/text.ts'
import { readMailAddress } from './domain/address.ts'
import { readDigits, readShortCode } from './domain/secret.ts'
import { HOLDING_KINDS } from './holdings/holding.ts'

/** One mail address: becomes `{ address, key }`. Message keys: `form.required`, `people.address.invalid`. */
export const mailAddress = z.string({ error: 'form.required' }).transform((text, context) => {
  const read = readMailAddress(text)
  if (read === null)
    context.addIssue({ code: 'custom', message: text.trim() ? 'people.address.invalid' : 'form.required' })
  return read ?? z.NEVER
})

const language = z.enum(LANGUAGES, { error: 'form.required' })

/** Where a request comes from, as an opaque key that the web makes (a network, not a person). */
const origin = z.string().min(1).max(200)

/** `linkTo`: absolute address of the page with the button; the link's token is added as a last part of the path. */
export const askForCodeInput = z.object({
  address: mailAddress,
  language,
  linkTo: z.url({ protocol: /^https?$/ }),
  origin,
})

/** `cookie`: the session's token as the browser sent it, whether it still holds or not (see domain/sign-in-code.ts). */
export const confirmCodeInput = z
  .object({
    /** Six digits, as typed; or, from the mailed link, its token. */
    code: z.string().max(100, 'people.code.format').optional(),
    token: z.string().max(100).optional(),
    language,
    cookie: z.string().max(100).nullable().default(null),
    origin,
  })
  .transform(({ code, token, ...rest }, context) => {
    const digits = readDigits(code ?? '')
    if (token !== undefined) return { ...rest, guess: { kind: 'link', token } as const }
    if (digits !== null) return { ...rest, guess: { kind: 'digits', digits } as const }
    context.addIssue({ code: 'custom', path: ['code'], message: code ? 'people.code.format' : 'form.required' })
    return z.NEVER
  })

export const openLinkInput = z.object({ token: z.string().max(200) })

export const openCodeInput = z.object({
  code: z.string({ error: 'form.required' }).transform((text, context) => {
    const code = readShortCode(text)
    if (code === null) context.addIssue({ code: 'custom', message: 'people.short-code.format' })
    return code ?? z.NEVER
  }),
  origin,
})

const id = z.string().refine(isId, 'form.invalid')

export const revokeLinksInput = z.object({ purpose: z.enum(['initiator', 'confirmation', 'party']), subject: id })

const words = z.string().max(200_000, 'people.draft.too-long').transform(cleaned)

export const saveDraftInput = z.object({
  /** The draft to go on with; null begins one. */
  draft: id.nullable().default(null),
  kind: z.string().regex(/^[a-z-]{1,60}$/),
  fields: z.record(z.string().regex(/^[a-zA-Z][\w.-]{0,79}$/), z.union([words, z.array(words).max(200)])),
})

export const discardDraftInput = z.object({ draft: id })

export const chooseLanguageInput = z.object({ language })

/** Roles that are always held for something: nobody keeps every board's minutes. */
const NARROW: readonly Role[] = ['representative', 'board-secretary', 'department-officer']

/** The whole municipality's role needs no scope; one who represents a party or keeps a board's minutes does it for one. */
export const grantRoleInput = z
  .object({
    address: mailAddress,
    displayName: freeLine({ max: 200 }),
    language: language.default('sv'),
    role: z.enum(ROLES, { error: 'form.required' }),
    scope: id.nullable().default(null),
  })
  .refine((it) => it.scope === null || it.role !== 'administrator', { path: ['scope'], error: 'people.grant.no-scope' })
  .refine((it) => it.scope !== null || !NARROW.includes(it.role), { path: ['scope'], error: 'people.grant.scope' })

export const createAdministratorInput = z.object({
  address: mailAddress,
  displayName: freeLine({ max: 200 }),
  language: language.default('sv'),
})

/** `leave`: what rested on the role goes to its body, when nobody took it over first. */
export const endGrantInput = z.object({ grant: id, leave: z.boolean().default(false) })

/** All that `from` answers for, or all of one kind, or of one body (an id; 'none': of none of the municipality's). */
export const handOverInput = z.object({
  from: id,
  to: z.string({ error: 'form.choose' }).refine(isId, 'form.choose'),
  kind: z.enum(HOLDING_KINDS).nullable().default(null),
  body: z
    .union([id, z.literal('none')])
    .nullable()
    .default(null),
})

/** An address to answer to, or none. */
const replyAddress = z
  .string()
  .default('')
  .transform((text, context) => {
    if (text.trim() === '') return null
    const read = readMailAddress(text)
    if (read === null) context.addIssue({ code: 'custom', message: 'people.address.invalid' })
    return read?.address ?? z.NEVER
  })

export const reportAccessibilityInput = z.object({
  text: freeText({ max: 4000 }),
  /** Where it was, in the reporter's own words: an address or the name of a page. */
  where: freeLine({ max: 500, optional: true }),
  reply: replyAddress,
  origin,
})
