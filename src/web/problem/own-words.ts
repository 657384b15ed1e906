import { type Draft, discardDraft, listDrafts, saveDraft } from '../../features/people/index.ts'
import { findLastSaid, type LastSaid } from '../../features/problems/index.ts'
import { type ActorKind, KINDS_OF_ACTOR, type UndertakingPage } from '../../features/undertakings/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import { isId } from '../../kernel/ids.ts'
import type { Result } from '../../kernel/result.ts'
import { atOnce } from '../../platform/database/index.ts'
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
  /** What they have sent last; null when nothing. */
  readonly sent: LastSaid | null
}

const NO_WORDS: OwnWords = {
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

/** What this browser has begun to say in an undertaking, and what it has said. */
export async function findOwnWords(c: Page, undertaking: string): Promise<OwnWords> {
  const { actor, site } = c.get('visit')
  if (actor.kind === 'system' || actor.session === null) return NO_WORDS
  const { db } = site.world
  const voices = [actor.device ?? actor.session, ...(actor.kind === 'person' ? [actor.person] : [])]
  const { session } = actor
  const [drafts, sent] = await atOnce(db, (one) =>
    Promise.all([listDrafts(one, session, KIND), findLastSaid(one, undertaking, voices)]),
  )
  const begun = drafts.find((draft) => draft.fields.undertaking === undertaking)
  const words = begun === undefined ? NO_WORDS : wordsOf(begun)
  return { ...words, as: words.as ?? sent?.actorKind ?? null, sent: sent ?? null }
}

/** Something that was said here, when it was this person, or this browser, that said it. */
export async function findOwnSaid(c: Page, undertaking: string, id: string): Promise<LastSaid | undefined> {
  const { actor, site } = c.get('visit')
  return isId(id) ? findLastSaid(site.world.db, undertaking, voicesOf(actor), id) : undefined
}

/** Under which ids somebody has spoken: as a person, and as a browser before they were known. */
function voicesOf(actor: Actor): string[] {
  if (actor.kind === 'system') return []
  return [actor.device ?? actor.session ?? [], actor.kind === 'person' ? actor.person : []].flat()
}

type Change = Partial<Omit<OwnWords, 'draft' | 'sent'>>

/** Keeps what has been said so far; what is left out stays. Too long a text is not kept, and is refused where it is sent. */
export async function keepOwnWords(
  c: Page,
  undertaking: Undertaking,
  before: OwnWords,
  change: Change,
): Promise<Result<unknown>> {
  const { actor } = await ensureSession(c)
  const { id, title, number } = undertaking
  const fields = { undertaking: id, number: String(number), title, ...fieldsOf(change) }
  return c.get('visit').site.world.perform(saveDraft, actor, { draft: before.draft, kind: KIND, fields })
}

type Undertaking = Pick<UndertakingPage, 'id' | 'title' | 'number'>

/** Where words that were begun go on, under the language; null when there is nothing to go on with. */
export function whereSaid({ fields }: Draft): string | null {
  const saying = fields.proposes ? SAYINGS.proposes : fields.objects ? SAYINGS.objects : SAYINGS.confirms
  return typeof fields.number === 'string' ? `utvecklingsarbeten/${fields.number}/problem/${saying}` : null
}

/** Lets go of words that were sent; what was begun besides stays. */
export async function letGo(c: Page, undertaking: Undertaking, words: OwnWords, said: Saying): Promise<void> {
  const { actor, site } = c.get('visit')
  const other =
    said === 'objects' ? words.proposes : said === 'proposes' ? words.objects : words.proposes + words.objects
  if (words.draft === null) return
  if (other === '') await site.world.perform(discardDraft, actor, { draft: words.draft })
  else await keepOwnWords(c, undertaking, words, { sending: null, ...(said !== 'confirms' && { [said]: '' }) })
}

function fieldsOf({ without, as, sending, ...texts }: Change): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(texts).filter((pair): pair is [string, string] => pair[1] !== undefined)),
    ...(without !== undefined && { without: without ? '1' : '' }),
    ...(as !== undefined && { as: as ?? '' }),
    ...(sending !== undefined && { sending: sending ?? '' }),
  }
}

function wordsOf({ id, fields }: Draft): OwnWords {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  return {
    draft: id,
    as: kindOf(text('as')),
    proposes: text('proposes'),
    objects: text('objects'),
    language: text('language'),
    base: text('base'),
    without: text('without') === '1',
    sending: sayingOf(text('sending')),
    sent: null,
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
