import { findCommitmentNames, mayAnswerFor } from '../../features/commitments/index.ts'
import { findEffortNames } from '../../features/coordination/index.ts'
import { findSourceNames } from '../../features/efforts/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { commitmentAddress } from '../commitments/addresses.ts'
import { importAddress } from '../efforts/importing/addresses.ts'
import type { Visit } from '../frame/visit.ts'
import { effortAddress } from '../overlaps/addresses.ts'
import { undertakingAddress } from '../undertaking/addresses.ts'

/** What a duty is about when that is no undertaking: its name, where it is, and where the duty is done. */
export interface Subject {
  readonly title: string
  readonly language: string
  readonly placeName: string
  readonly href: string
}

type Reader = Pick<Visit, 'language' | 'actor'>
type LoadSubjects = (db: Db, ids: readonly string[], reader: Reader) => Promise<ReadonlyMap<string, Subject>>

/** Efforts: their overlaps are answered on one page. */
const efforts: LoadSubjects = async (db, ids, { language }) => {
  const names = await findEffortNames(db, ids)
  return new Map(
    [...names].map(([id, { number, ...name }]) => [
      id,
      {
        ...name,
        href:
          number === null ? effortAddress(language, id, 'overlapp') : undertakingAddress(language, number, 'overlaps'),
      },
    ]),
  )
}

/** Files that wait to be looked at: each is called as its source. */
const imports: LoadSubjects = async (db, ids, { language }) => {
  const names = await findSourceNames(db, ids)
  return new Map(
    [...names].map(([id, title]) => [id, { title, language: 'sv', placeName: '', href: importAddress(language, id) }]),
  )
}

/** Commitments: any of the unit's people does its duty, in a form; others are led to how it stands. */
function commitments(room: 'svara' | 'beratta'): LoadSubjects {
  return async (db, ids, { language, actor }) => {
    const names = await findCommitmentNames(db, ids)
    const hrefOf = (id: string, unit: string | null) =>
      commitmentAddress(language, id, unit !== null && mayAnswerFor(actor, unit) ? room : undefined)
    return new Map([...names].map(([id, { unit, ...name }]) => [id, { ...name, href: hrefOf(id, unit) }]))
  }
}

/** Who knows what the subjects of a kind of duty are. */
const SUBJECTS: Readonly<Record<string, LoadSubjects>> = {
  'accept-commitment': commitments('svara'),
  'tell-commitment': commitments('beratta'),
  'answer-overlaps': efforts,
  'follow-up-agreement': efforts,
  'look-at-import': imports,
}

/** A duty's kind and what it is about; of one to see that another gets done, that other's. */
interface OfSubject {
  readonly kind: string
  readonly subject: string
  readonly about?: { readonly kind: string; readonly subject: string } | null
}

/** The subjects of duties that are about something else than an undertaking, by id: one query for each sort there is. */
export async function loadSubjects(
  db: Db,
  duties: readonly OfSubject[],
  reader: Reader,
): Promise<ReadonlyMap<string, Subject>> {
  const wanted = new Map<LoadSubjects, string[]>()
  for (const { kind, subject } of duties.map((duty) => duty.about ?? duty)) {
    const load = SUBJECTS[kind]
    if (load !== undefined) wanted.set(load, [...(wanted.get(load) ?? []), subject])
  }
  const found = await Promise.all([...wanted].map(([load, ids]) => load(db, ids, reader)))
  return new Map(found.flatMap((subjects) => [...subjects]))
}
