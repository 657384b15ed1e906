import { type AskingWay, registerAsking, type TargetGroup, tellResults } from '../src/features/efforts/index.ts'
import type { Story } from './history.ts'
import type { OfficerKey } from './people.ts'

/** What an effort asks of residents. Days are counted backwards; ahead when negative. */
interface DemoAsking {
  readonly registered: number
  readonly by: OfficerKey
  /** Title of the effort. */
  readonly effort: string
  readonly what: string
  readonly way: AskingWay
  readonly begins: number
  readonly ends?: number
  readonly hours?: readonly [from: string, to: string]
  readonly whereAt?: string
  readonly groups: readonly TargetGroup[]
  readonly invited?: number
  /** Public: why they are asked though others have asked them. */
  readonly reason?: string
  readonly told?: { readonly ago: number; readonly answered: number; readonly results: string }
}

const ASKINGS: readonly DemoAsking[] = [
  {
    ...{ registered: 245, by: 'officerLibraries', effort: 'Läsläger i Lindängeparken' },
    ...{ what: 'Vad vill barnen läsa på sommaren?', way: 'interview', begins: 200, ends: 190 },
    ...{ groups: ['children'], invited: 60 },
    told: { ago: 180, answered: 41, results: 'Serier och böcker om djur, och gärna på hemspråket.' },
  },
  {
    ...{ registered: 150, by: 'contactParks', effort: 'Dialog om Lönnparken' },
    ...{ what: 'Hur ska parken användas på kvällen?', way: 'dialogue', begins: 140 },
    ...{ hours: ['17:30', '19:30'], whereAt: 'Vid dammen', groups: ['everyone'], invited: 300 },
    told: { ago: 120, answered: 37, results: 'Ljus längs den södra gången, och bänkar som går att flytta.' },
  },
  {
    ...{ registered: 95, by: 'officerLibraries', effort: 'Läsprojekt på biblioteket' },
    ...{ what: 'Vad behöver ni för att komma till biblioteket?', way: 'survey', begins: 70, ends: 50 },
    ...{ groups: ['families', 'children'], invited: 900 },
    reason: 'Då frågade vi barn om böcker. Nu frågar vi hela familjen om vägen dit och tiderna.',
    told: {
      ...{ ago: 40, answered: 214 },
      results:
        'Det viktigaste är öppet efter klockan 18 och en trygg väg hem. 61 vill ha sagostunder på arabiska, 38 på somaliska. Många säger att gångvägen vid skolan är mörk.',
    },
  },
  {
    ...{ registered: 20, by: 'contactStreets', effort: 'Gatubelysning, etapp 2' },
    ...{ what: 'Var är det mörkt att gå?', way: 'walk', begins: -9 },
    ...{ hours: ['18:00', '19:30'], whereAt: 'Samling vid Lindängen centrum', groups: ['everyone'] },
    reason: 'Vandringen är till för att peka ut platser på kartan. Den ställer inga frågor som redan är besvarade.',
  },
  {
    ...{ registered: 12, by: 'contactCulture', effort: 'Språkkafé på eftermiddagen' },
    ...{ what: 'Vilka tider passar för språkkaféet?', way: 'meeting', begins: -9 },
    ...{ hours: ['17:00', '18:30'], whereAt: 'Biblioteket i Lindängen', groups: ['newcomers'] },
    reason: 'Gäller bara dem som kommer till kaféet i dag.',
  },
]

/** Units tell what they will ask of residents, and afterwards what came of it (R7, J5). */
export const registerAskings: Story = async function* (town) {
  const { calendar } = town
  const moments = ASKINGS.flatMap((asking) => [
    { asking, ago: asking.registered, tells: false },
    ...(asking.told === undefined ? [] : [{ asking, ago: asking.told.ago, tells: true }]),
  ]).toSorted((one, other) => other.ago - one.ago)
  const known = new Map<DemoAsking, { id: string; version: number }>()
  for (const { asking, ago, tells } of moments) {
    yield calendar.office(ago, '10:25')
    const officer = await town.officer(asking.by)
    const before = known.get(asking)
    if (tells && before !== undefined && asking.told !== undefined) {
      const { answered, results } = asking.told
      await town.perform(tellResults, officer, { asking: before.id, version: before.version, answered, results })
    } else {
      const { effort, what, way, begins, ends, hours, whereAt, groups, invited, reason } = asking
      const found = town.efforts.get(effort)
      if (found === undefined) throw new Error(`There is no effort called ${effort}`)
      const days = { begins: calendar.day(begins), ends: ends === undefined ? null : calendar.day(ends) }
      const when = { ...days, startsAt: hours?.[0] ?? '', endsAt: hours?.[1] ?? '' }
      const told = { effort: found.id, what, way, whereAt: whereAt ?? '', targetGroups: groups, reason: reason ?? '' }
      const made = await town.perform(registerAsking, officer, { ...told, ...when, invited: invited ?? null })
      known.set(asking, made.asking)
    }
  }
}
