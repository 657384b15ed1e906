import { findEffortNames } from '../../features/coordination/index.ts'
import type { DutyRow } from '../../features/duties/index.ts'
import { findSourceNames } from '../../features/efforts/index.ts'
import type { Db } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import { importAddress } from '../efforts/importing/addresses.ts'
import { effortAddress } from '../overlaps/addresses.ts'
import { undertakingAddress } from '../undertaking/addresses.ts'

/** What a duty is about when that is no undertaking: its name, where it is, and where the duty is done. */
export interface Subject {
  readonly title: string
  readonly language: string
  readonly placeName: string
  readonly href: string
}

type LoadSubjects = (db: Db, ids: readonly string[], language: Language) => Promise<ReadonlyMap<string, Subject>>

/** Efforts: their overlaps are answered on one page. */
const efforts: LoadSubjects = async (db, ids, language) => {
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
const imports: LoadSubjects = async (db, ids, language) => {
  const names = await findSourceNames(db, ids)
  return new Map(
    [...names].map(([id, title]) => [id, { title, language: 'sv', placeName: '', href: importAddress(language, id) }]),
  )
}

/** Who knows what the subjects of a kind of duty are. */
const SUBJECTS: Readonly<Record<string, LoadSubjects>> = {
  'answer-overlaps': efforts,
  'follow-up-agreement': efforts,
  'look-at-import': imports,
}

/** The subjects of duties that are about something else than an undertaking, by id: one query for each sort there is. */
export async function loadSubjects(
  db: Db,
  duties: readonly DutyRow[],
  language: Language,
): Promise<ReadonlyMap<string, Subject>> {
  const wanted = new Map<LoadSubjects, string[]>()
  for (const { kind, subject } of duties.map((duty) => duty.about ?? duty)) {
    const load = SUBJECTS[kind]
    if (load !== undefined) wanted.set(load, [...(wanted.get(load) ?? []), subject])
  }
  const found = await Promise.all([...wanted].map(([load, ids]) => load(db, ids, language)))
  return new Map(found.flatMap((subjects) => [...subjects]))
}
