import { expect } from 'vitest'
import { numberInDemo, type UndertakingKey } from '../../demo/undertakings/index.ts'
import { findForm, loadFormFacts } from '../../src/features/collaboration-forms/index.ts'
import { listDutiesOfUndertaking } from '../../src/features/duties/index.ts'
import { findFirstMeeting, listOccasions } from '../../src/features/meetings/index.ts'
import { findProblem, listShapings } from '../../src/features/problems/index.ts'
import { listHandovers, listPassages } from '../../src/features/undertakings/index.ts'
import { findAddedValue, judged, listJudgements } from '../../src/features/values/index.ts'
import type { Db } from '../../src/platform/database/index.ts'
import { gateOf, undertakingWith } from '../support/standing.ts'

/** All that tells at which stage an undertaking is, read through the rooms' doors. */
export async function stageOf(db: Db, key: UndertakingKey, now: Date) {
  const page = await undertakingWith(db, numberInDemo(key))
  const { id } = page
  const value = await findAddedValue(db, id)
  const form = await findForm(db, id)
  const meeting = await findFirstMeeting(db, id)
  return {
    ...{ page, meeting, form, passages: await listPassages(db, id), gate: await gateOf(db, page, now) },
    duties: (await listDutiesOfUndertaking(db, id)).map(({ kind }) => kind),
    overdue: (await listDutiesOfUndertaking(db, id)).filter(({ kind }) => kind === 'overdue').length,
    problem: await findProblem(db, id),
    said: await listShapings(db, id),
    occasions: await listOccasions(db, id),
    handovers: await listHandovers(db, id),
    judgements: value === undefined ? [] : await listJudgements(db, value.id),
    diverging: value === undefined ? false : judged(await listJudgements(db, value.id)).diverging,
    confirmedBy: form === undefined ? 0 : (await loadFormFacts(db, id)).confirmed.length,
    parties: (await loadFormFacts(db, id)).parties.length,
  }
}
type Stage = Awaited<ReturnType<typeof stageOf>>

/** What each undertaking is there to show, whenever the town is filled. */
export const STAGES: Readonly<
  Record<UndertakingKey, readonly [shows: string, check: (stage: Stage, now: Date) => void]>
> = {
  footpath: [
    'is ended after the last gate',
    ({ page, passages, duties }) => {
      expect(page.endedAt).not.toBeNull()
      expect(passages.map(({ phase }) => phase)).toEqual(['problem', 'proposal', 'implementation', 'follow-up'])
      expect(duties).toEqual([])
    },
  ],
  summerStreet: [
    'is a summer street that has moved to a newer version of its model',
    ({ gate, page, diverging, judgements }) => {
      expect(gate).toMatchObject({ model: 'sommargata 1.1', missing: ['value-judged', 'three-years-decided'] })
      expect(page).toMatchObject({ phase: 'evaluation', initiatorKind: 'property-owner' })
      expect([diverging, judgements.length]).toEqual([true, 5])
    },
  ],
  square: [
    'is being carried out',
    ({ page, gate, form, confirmedBy, parties }) => {
      expect(page).toMatchObject({ phase: 'implementation', initiatorKind: 'association' })
      expect(gate.missing).toEqual(['carried-out'])
      expect([form?.kind, confirmedBy]).toEqual(['agreement', parties])
    },
  ],
  quay: [
    'passed its first gate with a named exception',
    ({ page, passages }) => {
      expect(page.phase).toBe('proposal')
      expect(JSON.stringify(passages[0]?.standing)).toContain('excepted')
    },
  ],
  park: [
    'is in its second phase, with judgements that diverge',
    ({ page, diverging, occasions, meeting }) => {
      expect([page.phase, diverging]).toEqual(['proposal', true])
      expect(occasions).toHaveLength(1)
      expect(meeting).toMatchObject({ language: 'so', interpreter: true, interpreted: true })
    },
  ],
  courtyard: [
    'has a form of collaboration that some parties have confirmed',
    ({ confirmedBy, parties, gate }) => {
      expect([confirmedBy, parties]).toEqual([2, 4])
      expect(gate.missing).toEqual(['form', 'go-ahead'])
    },
  ],
  library: [
    'was handed over and accepted',
    ({ page, handovers, problem }) => {
      expect(handovers).toMatchObject([{ outcome: 'accepted' }])
      expect([page.boardName, page.contactName]).toEqual([
        'Kultur- och fritidsnämnden',
        'Kontaktperson, kulturförvaltningen',
      ])
      expect(problem?.version).toBe(2)
    },
  ],
  playground: [
    'lacks one resident',
    ({ gate, page, problem }, now) => {
      expect(gate.missing).toEqual(['shaped'])
      expect(page).toMatchObject({ phase: 'problem', confirmations: 4, openAnswers: 0 })
      const open = now.getTime() - (problem?.openedAt.getTime() ?? 0)
      expect(open).toBeGreaterThan(14 * 24 * 3_600_000)
    },
  ],
  neighbourhood: [
    "is a department's work in five phases",
    ({ gate, page }) => {
      expect([gate.model, page.initiatorKind, page.phase]).toEqual(['five-phase 1.0', 'department', 'start'])
    },
  ],
  greener: [
    'has an open gate that waits to be passed',
    ({ gate, duties, overdue }) => {
      expect(gate.open).toBe(true)
      expect(duties).toContain('pass-gate')
      expect(overdue).toBe(0)
    },
  ],
  slopes: [
    'asks residents, with and without answers',
    ({ page, said, duties }) => {
      expect(page).toMatchObject({ confirmations: 3, disagreements: 1, openAnswers: 3 })
      expect(page.largerBecause).not.toBeNull()
      expect(said.map(({ answer }) => answer).sort()).toEqual(['adopted', null, null, null])
      expect(duties).toEqual(expect.arrayContaining(['answer-shaping', 'answer-support', 'shape-problem']))
    },
  ],
  schoolRoad: [
    'waits for a board that is asked to take over',
    ({ handovers, duties, page, gate }) => {
      expect(handovers).toMatchObject([{ outcome: null, toName: 'Kommunstyrelsen' }])
      expect(duties).toEqual(expect.arrayContaining(['close-handover', 'answer-overlaps']))
      expect([page.scale, page.initiatorKind]).toEqual(['area', 'school'])
      expect(gate.missing).toContain('board')
    },
  ],
  noise: [
    'has notes that were corrected by the one who started it',
    ({ meeting, duties }) => {
      expect(meeting?.notes.map(({ writtenAs }) => writtenAs)).toEqual(['initiator', 'contact-person'])
      expect(duties).toContain('describe-problem')
    },
  ],
  roofs: [
    'has met, and nothing is written down yet',
    ({ meeting, duties }) => {
      expect(meeting).toMatchObject({ heldOn: expect.any(String), notes: [] })
      expect(duties).toContain('write-notes')
    },
  ],
  entrances: [
    'has no contact person in time, and the level above is told',
    ({ page, duties }) => {
      expect(page.contactPerson).toBeNull()
      expect(duties).toEqual(expect.arrayContaining(['assign-contact', 'overdue']))
    },
  ],
  garden: [
    'is in Arabic, with a meeting booked and an interpreter',
    ({ page, meeting, duties }, now) => {
      expect([page.language, page.title]).toEqual(['ar', 'حديقة للنساء والأطفال'])
      expect(meeting).toMatchObject({ language: 'ar', interpreter: true, heldOn: null })
      expect(meeting?.bookedFor?.getTime()).toBeGreaterThan(now.getTime())
      expect(duties).toContain('hold-meeting')
    },
  ],
  toilets: [
    'has times to choose from',
    ({ page, meeting, duties }) => {
      expect([page.scale, page.boardName]).toEqual(['city', 'Kommunstyrelsen'])
      expect([meeting?.offered.length, meeting?.bookedFor]).toEqual([3, null])
      expect(duties).toContain('choose-time')
    },
  ],
  bicycles: [
    'has a contact person who is to offer times',
    ({ page, duties }) => {
      expect([page.contactName, page.initiatorKind]).toEqual(['Kontaktperson, parkenheten', 'company'])
      expect(duties).toContain('offer-times')
    },
  ],
  crossing: [
    'has just begun, without a contact person',
    ({ page, duties, overdue }) => {
      expect([page.contactPerson, overdue]).toEqual([null, 0])
      expect(duties).toContain('assign-contact')
    },
  ],
}
