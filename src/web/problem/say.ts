import {
  confirmProblem,
  findOwnStand,
  findProblem,
  LONGEST,
  objectToProblem,
  type ProblemPage,
  problemPolicy,
  proposeChange,
} from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { isStaff } from '../../kernel/actor.ts'
import { refuse } from '../../kernel/result.ts'
import { freeText } from '../../platform/text.ts'
import { errorPage } from '../frame/error-page.tsx'
import { readFields } from '../frame/form.ts'
import { ensureSession } from '../frame/session.ts'
import { submit, type Trouble, troubleFrom } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { signInAddress } from '../sign-in/onward.ts'
import type { PageOfUndertaking } from '../undertaking/under-undertaking.tsx'
import { problemAddress, SAYINGS, type Saying, sayingAddress } from './addresses.ts'
import { findOwnWords, keepOwnWords, kindOf, letGo, type OwnWords, sayingNamed } from './own-words.ts'
import { sayPage } from './say-page.tsx'
import { whoPage } from './who-page.tsx'

/** Asks one of the three questions, with the words that were written before. */
export function asks(saying: Saying): PageOfUndertaking {
  return async (c, undertaking) => {
    const problem = await toSpeakAbout(c, undertaking)
    if (problem instanceof Response) return problem
    const words = await wordsBefore(c, undertaking, saying)
    return sayPage(c, { undertaking, problem, saying, words })
  }
}

/** Takes what was said: it is kept first, so that nothing is lost whatever has to be asked before it is sent. */
export function takes(saying: Saying): PageOfUndertaking {
  return async (c, undertaking) => {
    if (undertaking.endedAt !== null) return errorPage(c, 409, 'undertaking.ended')
    const [fields, before] = [await readFields(c), await wordsBefore(c, undertaking, saying)]
    const change = {
      base: fields.base ?? '',
      ...(saying !== 'confirms' && { [saying]: fields.text ?? '', language: fields.language ?? '' }),
      without: fields.hur === 'utan',
      sending: saying,
    }
    const words = { ...before, ...change, as: kindOf(fields.as) ?? before.as }
    const fault = saying === 'confirms' ? null : faultIn(words[saying])
    if (fault !== null) return again(c, undertaking, saying, words, troubleFrom(c.get('visit').t, fault))
    // With nothing left to ask there is nothing to keep it for: one stroke instead of three.
    if (nextQuestion(c, undertaking, saying, words) === null) {
      await ensureSession(c)
      return send(c, undertaking, saying, words)
    }
    // What is sent is refused by the use case when there is nothing to speak about; words about nothing aren't kept.
    const problem = await toSpeakAbout(c, undertaking)
    if (problem instanceof Response) return problem
    const kept = await keepOwnWords(c, undertaking, before, { as: words.as, ...change })
    if (!kept.ok) return again(c, undertaking, saying, words, troubleFrom(c.get('visit').t, kept))
    return goOn(c, undertaking, saying, await findOwnWords(c, undertaking.id))
  }
}

/** Asks who somebody is; without a session there are no words to go on with. */
export const asksWho: PageOfUndertaking = async (c, undertaking) => {
  const { actor } = c.get('visit')
  if (actor.kind === 'system' || actor.session === null) return errorPage(c, 409, 'people.session.missing')
  const saying = sayingNamed(c.req.query('for')) ?? 'confirms'
  return whoPage(c, { undertaking, saying, words: await findOwnWords(c, undertaking.id) })
}

/** Keeps who somebody is, and goes on with what they were about to send. */
export const takesWho: PageOfUndertaking = async (c, undertaking) => {
  const { actor, t, language } = c.get('visit')
  if (actor.kind === 'system' || actor.session === null) return errorPage(c, 409, 'people.session.missing')
  const [fields, before] = [await readFields(c), await findOwnWords(c, undertaking.id)]
  const saying = sayingNamed(fields.for) ?? 'confirms'
  const as = kindOf(fields.as)
  if (as === null) {
    const trouble = troubleFrom(t, refuse('invalid', 'form.invalid', { fields: { as: 'form.choose' } }))
    return whoPage(c, { undertaking, saying, words: before, trouble })
  }
  await keepOwnWords(c, undertaking, before, { as })
  const words = await findOwnWords(c, undertaking.id)
  if (before.sending !== saying) return c.redirect(sayingAddress(language, undertaking.number, saying), 303)
  return goOn(c, undertaking, saying, words)
}

/** The text that can be spoken about, or the page that says why there is nothing to say. */
async function toSpeakAbout(c: Page, undertaking: UndertakingPage): Promise<ProblemPage | Response> {
  if (undertaking.endedAt !== null) return errorPage(c, 409, 'undertaking.ended')
  return (await findProblem(c.get('visit').site.world.db, undertaking.id)) ?? errorPage(c, 409, 'problem.none-yet')
}

/** What this browser has begun to say; somebody who has spoken before is known by that, and finds their words. */
async function wordsBefore(c: Page, undertaking: UndertakingPage, saying: Saying): Promise<OwnWords> {
  const { actor, site } = c.get('visit')
  const words = await findOwnWords(c, undertaking.id)
  if (actor.kind !== 'person' || saying !== 'objects' || words.objects !== '') return words
  const stand = await findOwnStand(site.world.db, undertaking.id, actor.person)
  return stand?.kind === 'objects' ? { ...words, objects: stand.text, language: stand.language } : words
}

const said = freeText({ max: LONGEST.said })

/** What is wrong with the words themselves: known before anything else is asked. */
function faultIn(text: string) {
  const read = said.safeParse(text)
  return read.success
    ? null
    : refuse('invalid', 'form.invalid', { fields: { text: read.error.issues[0]?.message ?? 'form.required' } })
}

/** Asks for what is missing, one thing a page, and sends when nothing is. */
async function goOn(c: Page, undertaking: UndertakingPage, saying: Saying, words: OwnWords): Promise<Response> {
  const next = nextQuestion(c, undertaking, saying, words)
  return next === null ? send(c, undertaking, saying, words) : c.redirect(next, 303)
}

/** Where what is missing is asked: who they are, or an address; null when nothing is. */
function nextQuestion(c: Page, { number }: UndertakingPage, saying: Saying, words: OwnWords): string | null {
  const { actor, language } = c.get('visit')
  if (words.as === null && !isStaff(actor)) return `${problemAddress(language, number, 'vem')}?for=${SAYINGS[saying]}`
  const needsAddress = saying === 'proposes' ? !words.without : true
  if (needsAddress && !problemPolicy.mayTakeStand(actor))
    return signInAddress(language, sayingAddress(language, number, saying))
  return null
}

const USE_CASES = { confirms: confirmProblem, proposes: proposeChange, objects: objectToProblem } as const

async function send(c: Page, undertaking: UndertakingPage, saying: Saying, words: OwnWords): Promise<Response> {
  const { actor, language } = c.get('visit')
  const raw = {
    undertaking: undertaking.id,
    base: words.base,
    as: isStaff(actor) ? 'department' : (words.as ?? undefined),
    ...(saying !== 'confirms' && { text: words[saying], language: words.language || language }),
  }
  const done = async (id: string) => {
    await letGo(c, undertaking, words, saying)
    return `${problemAddress(language, undertaking.number, 'tack')}?om=${id}`
  }
  const shown = (trouble: Trouble) => again(c, undertaking, saying, words, trouble)
  return saying === 'proposes'
    ? submit(c, USE_CASES.proposes, raw, { done: (it) => done(it.proposal), again: shown })
    : submit(c, USE_CASES[saying], raw, { done: (it) => done(it.stand), again: shown })
}

/** The question once more, with the words kept, and the text as it is now. */
async function again(c: Page, undertaking: UndertakingPage, saying: Saying, words: OwnWords, trouble: Trouble) {
  const problem = await toSpeakAbout(c, undertaking)
  return problem instanceof Response ? problem : sayPage(c, { undertaking, problem, saying, words, trouble })
}
