import { undertakingPolicy } from '../../../features/undertakings/index.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { refusalPage } from '../../frame/error-page.tsx'
import { type Fields, readFields } from '../../frame/form.ts'
import { type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { extentChoice } from '../../where/extent-choice.tsx'
import { LargerQuestion } from '../../where/larger-question.tsx'
import { placeChoice, searchedFor } from '../../where/place-choice.tsx'
import { readExtent, readPlace, readSize } from '../../where/read-where.ts'
import { SizeChoice } from '../../where/size-choice.tsx'
import { shownAgain, type Where } from '../../where/where.ts'
import { roomAddress } from '../addresses.ts'
import { stopped } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { scopeQuestion } from './question.tsx'
import { currentWhere, keepWhere } from './scope-draft.ts'
import { firstUnansweredScope, type ScopeStep, scopeStepAfter } from './steps.ts'

type Undertaking = Parameters<PageOfUndertaking>[1]
type Question = Exclude<ScopeStep, 'granska'>

export function refusedScope(c: Page, undertaking: Undertaking) {
  const may = undertakingPolicy.mayChangeScope(c.get('visit').actor, undertaking)
  return stopped(c, undertaking, may, 'undertaking.scope.forbidden')
}

/** Asks one of the questions. */
export function asksScope(step: Question): PageOfUndertaking {
  return async (c, undertaking) => {
    const refused = refusedScope(c, undertaking)
    if (refused !== null) return refused
    const where = await currentWhere(c, undertaking)
    return tooEarly(c, undertaking, step, where) ?? show(c, undertaking, step, where)
  }
}

/** Which part of a place it is can't be asked before the place. */
function tooEarly(c: Page, { number }: Undertaking, step: Question, where: Where): Response | null {
  if (step !== 'grans' || where.place !== '') return null
  return c.redirect(roomAddress(c.get('visit').language, number, 'scope', firstUnansweredScope(where) ?? 'plats'), 303)
}

/** Keeps the answer when it is whole, and goes on. */
export function takesScope(step: Question): PageOfUndertaking {
  return async (c, undertaking) => {
    const refused = refusedScope(c, undertaking)
    if (refused !== null) return refused
    const { language, t } = c.get('visit')
    const to = (part: string) => roomAddress(language, undertaking.number, 'scope', part)
    const fields = await readFields(c)
    const search = step === 'plats' ? searchedFor(fields, to(step)) : null
    if (search !== null) return c.redirect(search, 303)
    const before = await currentWhere(c, undertaking)
    const early = tooEarly(c, undertaking, step, before)
    if (early !== null) return early
    const read = await readAnswer(c, step, fields, before)
    if (!read.ok) return show(c, undertaking, step, { ...before, ...said(fields, before) }, troubleFrom(t, read))
    const where = { ...before, ...read.value }
    const kept = await keepWhere(c, undertaking, where)
    return kept.ok ? c.redirect(to(scopeStepAfter(step, where)), 303) : refusalPage(c, kept)
  }
}

function readAnswer(c: Page, step: Question, fields: Fields, where: Where): Promise<Result<Partial<Where>>> {
  if (step === 'storlek') return readSize(c, fields.scale ?? '')
  if (step === 'plats') return readPlace(c, fields.placeSlug ?? '')
  return step === 'grans' ? readExtent(c, fields, where) : readReason(fields.largerBecause ?? '')
}

async function readReason(text: string): Promise<Result<Partial<Where>>> {
  const reason = text.trim()
  const fault = reason === '' ? 'form.required' : reason.length > 2000 ? 'form.too-long' : null
  return fault === null
    ? ok({ largerBecause: reason })
    : refuse('invalid', 'form.invalid', { fields: { largerBecause: fault } })
}

/** What was sent, for the form that is shown again. */
function said(fields: Fields, where: Where): Partial<Where> {
  return Object.fromEntries(Object.entries(shownAgain(fields)).filter(([name]) => Object.hasOwn(where, name)))
}

async function show(c: Page, undertaking: Undertaking, step: Question, where: Where, trouble?: Trouble) {
  const visit = c.get('visit')
  const { t, language } = visit
  const here = roomAddress(language, undertaking.number, 'scope', step)
  const ask = { undertaking, step, where, trouble }
  if (step === 'storlek') {
    const title = t('start.size')
    const children = <SizeChoice visit={visit} title={title} scale={where.scale} trouble={trouble} />
    return scopeQuestion(c, { ...ask, title, children })
  }
  if (step === 'plats') {
    const title = t('start.where')
    return scopeQuestion(c, { ...ask, title, children: await placeChoice(c, { title, where, here, trouble }) })
  }
  if (step === 'grans') {
    const title = t('start.extent')
    const children = await extentChoice(c, { title, where, trouble })
    return scopeQuestion(c, { ...ask, title, scripts: ['draw-boundary'], children })
  }
  const children = <LargerQuestion visit={visit} value={where.largerBecause} trouble={trouble} />
  return scopeQuestion(c, { ...ask, title: t('start.larger'), children })
}
