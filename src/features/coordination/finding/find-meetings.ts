import type { Db } from '../../../platform/database/index.ts'
import { type LieOfPlaces, lieOfPlaces } from '../../places/index.ts'
import { compare } from '../domain/compare.ts'
import { compareAll } from '../domain/compare-all.ts'
import type { FoundMeeting } from '../domain/difference.ts'
import { type ComparedRow, comparedOf } from './candidates/compared-of.ts'
import { type Candidate, listAllComparable, listCandidates } from './candidates/store.ts'

/** An effort that another meets, and where. */
export interface Met extends FoundMeeting {
  readonly other: Candidate
}

/**
 * What an effort meets, what meets most first (R8): likely ones by index, then each compared. `also`: ids that are compared
 * in any case. Some milliseconds among 10⁵ efforts (bench/overlaps.ts).
 */
export async function findMeetings(db: Db, row: ComparedRow, also: readonly string[] = []): Promise<Met[]> {
  const places = await lieOfPlaces(db)
  return meetingsWith(row, await listCandidates(db, row, places, also), places)
}

/** Where any two of all efforts meet that go on or are planned on a day, all against all; at most so many efforts. */
export async function findAllMeetings(db: Db, from: string, limit: number): Promise<FoundMeeting[]> {
  const [places, rows] = await Promise.all([lieOfPlaces(db), listAllComparable(db, from, limit)])
  return compareAll(rows.map((row) => comparedOf(row, places)))
}

function meetingsWith(row: ComparedRow, candidates: readonly Candidate[], places: LieOfPlaces): Met[] {
  const mine = comparedOf(row, places)
  const met = candidates.flatMap((other): Met[] => {
    if (other.withdrawn) return []
    const meeting = compare(mine, comparedOf(other, places))
    if (meeting === null) return []
    const [one, two] = row.id < other.id ? [row.id, other.id] : [other.id, row.id]
    return [{ one, two, meeting, other }]
  })
  return met.sort((a, b) => b.meeting.weight - a.meeting.weight || (a.other.id < b.other.id ? -1 : 1))
}
