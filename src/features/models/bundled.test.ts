import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '../../platform/project-folder.ts'
import { bundledModels } from './bundled.ts'
import type { CollaborationModel } from './domain/collaboration-model.ts'
import { CRITERION_KINDS } from './domain/criterion-kinds.ts'
import { parseModel } from './domain/parse-model.ts'
import { obstaclesToUse, scalesServed } from './domain/use.ts'
import { criteriaOf } from './domain/walk.ts'

const files = await bundledModels()
const models = new Map<string, CollaborationModel>()
for (const { file, text } of files) {
  const parsed = parseModel(text, new Set(CRITERION_KINDS))
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.faults, null, 1)}`)
  models.set(parsed.model.id, parsed.model)
}

function model(id: string): CollaborationModel {
  const found = models.get(id)
  if (found === undefined) throw new Error(`no model ${id}`)
  return found
}

/** Every text of a model: mappings with a Swedish text. */
function texts(value: unknown): { sv: string; en?: string; ar?: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('sv' in value) return [value as { sv: string }]
  return Object.values(value).flatMap(texts)
}

const SOURCE = join(projectFolder(), '../shared/source/yttrande-STK-2020-1205.md')

describe('the bundled models', () => {
  it('are four, each named after its file, and well formed', () => {
    expect(files.map(({ file }) => file)).toEqual([...models.keys()].map((id) => join('models', `${id}.yaml`)))
    expect([...models.keys()]).toEqual(['five-phase', 'malmo-2019', 'medverka', 'sommargata'])
  })

  it('point editors at the schema', () => {
    for (const { text } of files)
      expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/collaboration-model\.schema\.json\n/)
  })

  it('say everything in Swedish, English and Arabic', () => {
    for (const text of [...models.values()].flatMap(texts)) {
      expect(text).toEqual({
        sv: expect.any(String),
        en: expect.any(String),
        ar: expect.stringMatching(/[\u0600-\u06FF]/),
      })
    }
  })

  it('serve every scale between them, and all but the criticised one can be used', () => {
    expect([...models].map(([id, it]) => [id, scalesServed(it), obstaclesToUse(it).length > 0])).toEqual([
      ['five-phase', ['area'], false],
      ['malmo-2019', ['place'], true],
      ['medverka', ['place', 'area', 'city'], false],
      ['sommargata', ['place'], false],
    ])
  })

  it('let no work out of its first phase before residents have shaped the problem, where residents can begin (R22)', () => {
    const residents = [...models.values()].filter((it) => it.initiators.resident !== 'none')
    expect(residents.map(({ id }) => id)).toEqual(['medverka', 'sommargata'])
    for (const { phases } of residents) {
      const kinds = phases
        .slice(0, 1)
        .flatMap(criteriaOf)
        .map(({ kind }) => kind)
      expect(kinds).toEqual(
        expect.arrayContaining([
          'residents-shaped-problem',
          'purpose-stated',
          'responsible-board',
          'contact-and-first-meeting',
          'relations-stated',
          'overlaps-answered',
          'mix-matches-place',
        ]),
      )
    }
  })
})

describe('medverka', () => {
  it('demands nothing of those who begin (R21, R24)', () => {
    for (const initiator of Object.values(model('medverka').initiators))
      expect(initiator).toMatchObject({ demands: 'none' })
  })

  it('asks for judged value, a confirmed form, agreements with others and a named yes before implementation', () => {
    const kinds = model('medverka')
      .phases.slice(1, 2)
      .flatMap(criteriaOf)
      .map(({ kind }) => kind)
    expect(kinds).toEqual(['added-value-judged', 'form-confirmed', 'agreements-made', 'named-answer', 'named-answer'])
  })

  it('asks already in its first phase that what is said of its scale agrees, and how it stands to other work (R5, R6)', () => {
    expect(model('medverka').version).toBe('1.1')
    const kinds = model('medverka').phases.slice(0, 1).flatMap(criteriaOf)
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['scopes-agree', 'relations-stated']))
  })
})

describe('malmo-2019', () => {
  const malmo = model('malmo-2019')

  it('claims every size in one document and a street in the other', () => {
    expect(malmo.claims).toMatchObject([{ scales: ['place', 'area', 'city'] }, { scales: ['place'] }])
  })

  it('holds as unknown what the source doesn’t tell', () => {
    expect(malmo).toMatchObject({
      furtherPhases: 'unknown',
      bodies: 'unknown',
      phases: [{}, { gate: { criteria: 'unknown', exceptions: 'unknown' } }],
      followUp: {
        indicators: 'unknown',
        baseline: 'unknown',
        times: 'unknown',
        readers: 'unknown',
        decisionRule: 'unknown',
      },
      responsible: {
        area: { anchoring: { political: 'unknown', strategic: 'unknown', tactical: 'unknown', operative: 'unknown' } },
      },
    })
  })

  it('lets residents in by dialogue in its second phase, after the idea is fixed', () => {
    expect(malmo.initiators.resident).toBe('none')
    expect(malmo.ideaFixed).toEqual({ phase: 'initiation', at: 'gate' })
    expect(malmo.phases.map(({ participation }) => participation.resident.level)).toEqual(['none', 'dialog'])
  })

  it('names the cases and quotes the words of the statement it is read from', ({ skip }) => {
    if (!existsSync(SOURCE)) skip('../shared is not here: the source document can’t be compared')
    const statement = readFileSync(SOURCE, 'utf8').replaceAll(/[*\n]/g, ' ').replaceAll(/ +/g, ' ')
    for (const { caseNumber } of malmo.sources) expect(statement).toContain(caseNumber)
    for (const words of [
      'kan hantera samverkan oavsett storlek',
      'gata, torg eller kvarter',
      'hela Malmö ska arbeta utifrån en gemensam samverkansmodell',
      'ersätter inte existerande program och samarbeten',
      'tillsammans hitta en form för samverkan',
      'många parallella processer',
    ]) {
      expect(statement.toLowerCase()).toContain(words.toLowerCase().replace('ersätter inte', 'inte ersätter'))
      expect(texts(malmo).some(({ sv }) => sv.toLowerCase().includes(words.toLowerCase()))).toBe(true)
    }
  })
})
