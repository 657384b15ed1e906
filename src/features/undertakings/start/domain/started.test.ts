import { beforeAll, describe, expect, it } from 'vitest'
import { bundledModels, CRITERION_KINDS, type ModelVersion, parseModel } from '../../../models/index.ts'
import { type StartInput, startInput } from '../../form.ts'
import { initiatingParty } from './start.ts'
import { composeStart, happenedAtStart, type Loaded } from './started.ts'

let loaded: Loaded
beforeAll(async () => {
  const file = (await bundledModels()).find((it) => it.file.endsWith('medverka.yaml'))
  const parsed = parseModel(file?.text ?? '', new Set(CRITERION_KINDS))
  if (!parsed.ok) throw new Error('The bundled model has faults')
  const place = { id: 'street', name: 'Provgatan', scale: 'place', areaM2: 100, labelLon: 13, labelLat: 55 } as const
  const model = { id: 'version', content: parsed.model } as ModelVersion
  const where = { place: { ...place, chain: ['street', 'area'] }, drawn: null, tooLarge: null }
  loaded = { already: null, ...where, model, board: { board: 'board', rule: 'rule' }, contactPerson: null }
})

function asked(over: Partial<StartInput> = {}): StartInput {
  const place = '01890a5d-ac96-774b-bcce-b302099a8057'
  const given = { title: 'Ljus', summary: 'Mörkt.', initiatorKind: 'resident', scale: 'place', place }
  return { ...startInput.parse(given), ...over }
}

function compose(from: Loaded = loaded, input: StartInput = asked()) {
  let made = 0
  return composeStart(from, input, { initiator: 'device', today: '2026-03-27', newId: () => `id-${++made}` })
}

describe('a start', () => {
  it('begins in the model’s first phase, and gives the board the model’s working days to name a contact person', () => {
    expect(compose().undertaking).toMatchObject({ phase: 'problem', modelVersion: 'version', board: 'board' })
    // A Friday; Good Friday and Easter Monday lie among the days that follow.
    expect(compose().contactDue).toBe('2026-04-07')
  })

  it('asks nobody to name the contact person whom a rule has named', () => {
    const started = compose({ ...loaded, contactPerson: 'officer' })
    expect(started.contactDue).toBeNull()
    expect(happenedAtStart(started).map(({ type }) => type)).toEqual(['undertaking.started', 'contact-person.assigned'])
  })

  it('keeps the reason for being large only where it is', () => {
    const reason = asked({ largerBecause: 'Hela parken hör ihop.' })
    expect(compose(loaded, reason).exception).toBeNull()
    const large = { ...loaded, tooLarge: { areaM2: 500, limitM2: 300 } }
    expect(compose(large, reason).exception).toEqual({ areaM2: 500, limitM2: 300, reason: 'Hela parken hör ihop.' })
  })

  it('is told in the log with ids and codes, never with words', () => {
    expect(JSON.stringify(happenedAtStart(compose()))).not.toMatch(/Ljus|Mörkt/)
  })

  it('asks a resident who acts alone for no name', () => {
    expect(initiatingParty('resident', '')).toEqual({ kind: 'resident', name: 'initiator:resident' })
    expect(initiatingParty('association', 'Gårdsföreningen Eken')).toEqual({
      kind: 'association',
      name: 'Gårdsföreningen Eken',
    })
  })
})
