import type { Claim, CollaborationModel } from '../../domain/collaboration-model.ts'
import { isValue, listOf } from '../../domain/known.ts'
import { type Ambition, SCALES } from '../../domain/words.ts'
import { type Saying, saying } from '../../review/domain/saying.ts'
import { added, type Difference, removed, type Subject, subject } from './difference.ts'
import { scaleName, scalesIn, sourceName, type Two } from './names.ts'
import { pairUp } from './pairing.ts'
import {
  knownChanged,
  knownTextChanged,
  nameChanged,
  quote,
  type Side,
  textChanged,
  told,
  wordChanged,
  wordsChanged,
} from './values.ts'

/** What the model is called, whether it is in use, and who publishes it. Ids and versions tell which is which: they are no differences. */
export function ofModel({ before, after }: Two): Difference[] {
  const about = (name: Subject) => ({ topic: 'about', what: subject(name) }) as const
  return [
    ...nameChanged(about('title'), before.title, after.title),
    ...wordChanged(about('status'), before.status, after.status, (status) => saying(`models.status.${status}`)),
    ...nameChanged(about('publisher'), before.publisher.name, after.publisher.name),
  ]
}

/** Purpose, ambition and the scales that each document claims (R1, R2). */
export function ofPurpose(two: Two): Difference[] {
  const { before, after } = two
  const about = (name: Subject) => ({ topic: 'purpose', what: subject(name) }) as const
  return [
    ...knownTextChanged(about('purpose'), before.purpose, after.purpose),
    ...knownTextChanged(about('when-to-use'), before.whenToUse, after.whenToUse),
    ...ofAmbition(two),
    ...ofClaims(two),
  ]
}

type Ambitious = Exclude<CollaborationModel['ambition'], string>

function ofAmbition({ before, after }: Two): Difference[] {
  const about = (name: Subject) => ({ topic: 'purpose', what: subject(name) }) as const
  const [old, fresh] = [before.ambition, after.ambition]
  const inWords = (kind: Ambition) => saying(`models.review.ambition.${kind}`)
  if (!isValue<Ambitious>(old) || !isValue<Ambitious>(fresh))
    return knownChanged<Ambitious>(about('ambition'), old, fresh, ({ kind }) => inWords(kind))
  return [
    ...wordChanged(about('ambition'), old.kind, fresh.kind, inWords),
    ...textChanged(about('ambition-text'), old.text, fresh.text),
    ...sourceChanged(about('ambition-source'), old.source, fresh.source, { before, after }),
  ]
}

/** Which of the sources something rests on. */
export function sourceChanged(
  about: Parameters<typeof wordChanged>[0],
  before: string,
  after: string,
  two: Two,
): Difference[] {
  return knownChanged<string>(about, before, after, (id, side) => sourceName(two[side], id))
}

function ofClaims(two: Two): Difference[] {
  const [old, fresh] = [two.before.claims, two.after.claims]
  const inWords = ({ source, scales }: Claim, side: Side): Saying =>
    saying('models.compare.claim', { source: sourceName(two[side], source), scales: told(scales, scalesIn) })
  const about = { topic: 'purpose', what: subject('claims') } as const
  if (!isValue<readonly Claim[]>(old) || !isValue<readonly Claim[]>(fresh))
    return knownChanged<readonly Claim[]>(about, old, fresh, (claims, side) =>
      claims.map((claim) => inWords(claim, side)),
    )
  const {
    both,
    gone,
    fresh: more,
  } = pairUp(listOf<Claim>(old), listOf<Claim>(fresh), [
    ({ source, text }) => `${source} ${text.sv}`,
    ({ source }) => source,
    ({ text }) => text.sv,
  ])
  return [
    ...both.flatMap(([one, other]) => ofClaim(two, one, other)),
    ...more.map((claim) => added('purpose', about.what, inWords(claim, 'after'))),
    ...gone.map((claim) => removed('purpose', about.what, inWords(claim, 'before'))),
  ]
}

function ofClaim(two: Two, before: Claim, after: Claim): Difference[] {
  const about = (name: Subject) =>
    ({ topic: 'purpose', what: subject(name, { source: sourceName(two.after, after.source) }) }) as const
  return [
    ...wordsChanged(about('claim-scales'), before.scales, after.scales, SCALES, scaleName),
    ...textChanged(about('claim-text'), before.text, after.text),
    ...sourceChanged(
      { topic: 'purpose', what: subject('claim-source', { text: quote(after.text) }) },
      before.source,
      after.source,
      two,
    ),
  ]
}
