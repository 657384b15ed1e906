import { createHash } from 'node:crypto'
import type { Scale } from '../../../domain/undertaking.ts'
import { findExcluded } from './find-excluded.ts'
import { findScaleClaims, type ScaleClaim } from './find-scale.ts'
import { findSizes } from './find-size.ts'

/** Where a text stands. */
export type Standpoint = 'title' | 'summary' | 'reason' | 'purpose' | 'ambition' | 'delimitation'

/** One of an undertaking's own texts, as it stands now. */
export interface StatedText {
  readonly where: Standpoint
  readonly text: string
  readonly language: string
}

/** What a model says of the scales that it is for, word for word. */
export interface ModelClaim {
  readonly scales: readonly Scale[]
  readonly text: string
  readonly language: string
}

/** What statements of scale are compared: texts, the fields, and the model. */
export interface StatedScope {
  readonly texts: readonly StatedText[]
  readonly scale: Scale
  readonly areaM2: number
  readonly claims: readonly ModelClaim[]
}

/** One side of a conflict: words, or a field's value. */
export interface Side {
  readonly where: Standpoint | 'scale' | 'area' | 'model'
  /** The sentence; for `scale` its code, for `area` whole square metres. */
  readonly quote: string
  readonly language: string
}

/** Two statements of one undertaking that can't both hold (R5). */
export interface ScopeConflict {
  readonly kind: 'scale' | 'excluded' | 'size' | 'model'
  readonly one: Side
  readonly other: Side
  /** Of both quotes and where they stand: another as soon as either changes. */
  readonly digest: string
}

/** In the order that they are read: texts against texts, then against the fields and the model. */
export function findConflicts(scope: StatedScope): readonly ScopeConflict[] {
  const said = scope.texts.flatMap((text) =>
    findScaleClaims(text.text, text.language, text.where === 'delimitation').map((claim) => ({ ...text, ...claim })),
  )
  const between = pairsOf(said)
    .filter(([one, other]) => one.where !== other.where && one.scale !== other.scale)
    .map(([one, other]) => conflict('scale', sideOf(one), sideOf(other)))
  const told = new Set(between.flatMap(({ one, other }) => [one.quote, other.quote]))
  const field: Side = { where: 'scale', quote: scope.scale, language: '' }
  const against = said
    .filter(({ scale, quote }) => scale !== scope.scale && !told.has(quote))
    .map((claim) => conflict('scale', sideOf(claim), field))
  const all = [...between, ...against, ...ofExcluded(scope.texts), ...ofSizes(scope), ...ofModel(scope, field)]
  return [...new Map(all.map((it) => [it.digest, it])).values()]
}

type Said = StatedText & ScaleClaim

const sideOf = ({ where, quote, language }: Said): Side => ({ where, quote, language })

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const))
}

/** What the delimitation leaves out is not what purpose and ambition promise. */
function ofExcluded(texts: readonly StatedText[]): readonly ScopeConflict[] {
  const limits = texts.filter(({ where }) => where === 'delimitation')
  const promises = texts.filter(({ where }) => where === 'purpose' || where === 'ambition')
  return limits.flatMap((limit) =>
    promises.flatMap((promise) =>
      findExcluded(limit, promise).map(({ left, promised }) =>
        conflict('excluded', { ...side(promise), quote: promised }, { ...side(limit), quote: left }),
      ),
    ),
  )
}

/** Square metres that the delimitation tells, against those of the boundary. Three times as much is another place. */
const FAR = 3

function ofSizes({ texts, areaM2 }: StatedScope): readonly ScopeConflict[] {
  const field: Side = { where: 'area', quote: String(Math.round(areaM2)), language: '' }
  return texts
    .filter(({ where }) => where === 'delimitation')
    .flatMap((text) =>
      findSizes(text.text)
        .filter(({ m2 }) => m2 > areaM2 * FAR || m2 * FAR < areaM2)
        .map(({ quote }) => conflict('size', { ...side(text), quote }, field)),
    )
}

/** A model whose every word of scale names others than this one. One that contradicts itself is its review's matter. */
function ofModel({ scale, claims }: StatedScope, field: Side): readonly ScopeConflict[] {
  const [first] = claims
  if (first === undefined || claims.some(({ scales }) => scales.includes(scale))) return []
  return [conflict('model', { where: 'model', quote: first.text, language: first.language }, field)]
}

const side = ({ where, language }: StatedText) => ({ where, language })

function conflict(kind: ScopeConflict['kind'], one: Side, other: Side): ScopeConflict {
  const text = JSON.stringify([kind, one.where, one.quote, other.where, other.quote])
  return { kind, one, other, digest: createHash('sha256').update(text).digest('hex') }
}
