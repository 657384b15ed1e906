import { type Draft, listDrafts, saveDraft } from '../../features/people/index.ts'
import { type ActorKind, KINDS_OF_ACTOR } from '../../features/undertakings/index.ts'
import type { Result } from '../../kernel/result.ts'
import { ensureSession } from '../frame/session.ts'
import type { Page } from '../frame/visit.ts'
import { SAYINGS, type Saying } from './addresses.ts'

const KIND = 'shaping'

/** What somebody is about to say about a description, in their own space until it is sent (C3); one for each undertaking. */
export interface OwnWords {
  readonly draft: string | null
  /** Who they speak as; null until they have been asked, which is once. */
  readonly as: ActorKind | null
  readonly proposes: string
  readonly objects: string
  /** The language that they write in; empty for the page's. */
  readonly language: string
  /** The text that they had before them, by its base; empty when there is nothing unsent. */
  readonly base: string
  /** They want to send a proposal without an address: heard and answered, not counted. */
  readonly without: boolean
  /** They have pressed "send", and have been asked something first. */
  readonly sending: Saying | null
  /** What was sent last. */
  readonly sent: { readonly saying: Saying; readonly id: string; readonly counts: boolean } | null
}

export const NO_WORDS: OwnWords = {
  draft: null,
  as: null,
  proposes: '',
  objects: '',
  language: '',
  base: '',
  without: false,
  sending: null,
  sent: null,
}

/** What this browser has begun to say in an undertaking. */
export async function findOwnWords(c: Page, undertaking: string): Promise<OwnWords> {
  const { actor, site } = c.get('visit')
  if (actor.kind === 'system' || actor.session === null) return NO_WORDS
  const drafts = await listDrafts(site.world.db, actor.session, KIND)
  const own = drafts.find((draft) => draft.fields.undertaking === undertaking)
  return own === undefined ? NO_WORDS : wordsOf(own)
}

type Change = Partial<Omit<OwnWords, 'draft'>>

/** Keeps what has been said so far; what is left out stays. Too long a text is not kept, and is refused where it is sent. */
export async function keepOwnWords(
  c: Page,
  undertaking: string,
  before: OwnWords,
  change: Change,
): Promise<Result<unknown>> {
  const { actor } = await ensureSession(c)
  const fields = { undertaking, ...fieldsOf(change) }
  return c.get('visit').site.world.perform(saveDraft, actor, { draft: before.draft, kind: KIND, fields })
}

function fieldsOf({ without, sent, as, sending, ...texts }: Change): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(texts).filter((pair): pair is [string, string] => pair[1] !== undefined)),
    ...(without !== undefined && { without: without ? '1' : '' }),
    ...(as !== undefined && { as: as ?? '' }),
    ...(sending !== undefined && { sending: sending ?? '' }),
    ...(sent && { sent: sent.saying, sentId: sent.id, counts: sent.counts ? '1' : '' }),
  }
}

function wordsOf({ id, fields }: Draft): OwnWords {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const saying = sayingOf(text('sent'))
  return {
    draft: id,
    as: kindOf(text('as')),
    proposes: text('proposes'),
    objects: text('objects'),
    language: text('language'),
    base: text('base'),
    without: text('without') === '1',
    sending: sayingOf(text('sending')),
    sent: saying === null ? null : { saying, id: text('sentId'), counts: text('counts') === '1' },
  }
}

export function kindOf(text: string | undefined): ActorKind | null {
  return KINDS_OF_ACTOR.find((kind) => kind === text) ?? null
}

function sayingOf(text: string): Saying | null {
  return Object.hasOwn(SAYINGS, text) ? (text as Saying) : null
}

/** The kind of thing to say that an address's part names. */
export function sayingNamed(part: string | undefined): Saying | null {
  const [found] = Object.entries(SAYINGS).find(([, noun]) => noun === part) ?? []
  return found === undefined ? null : sayingOf(found)
}
