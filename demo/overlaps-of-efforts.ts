import {
  answerOverlap,
  listOverlapsOf,
  type OverlapAnswer,
  type OverlapRow,
} from '../src/features/coordination/index.ts'
import type { Story } from './history.ts'
import type { OfficerKey } from './people.ts'
import type { Town } from './town.ts'

/** Who answers for what a unit does: somebody who holds a role for it, or for what it is part of. */
const FOR_OWNER: Readonly<Record<string, OfficerKey>> = {
  'fastighets-och-gatukontoret': 'officerStreets',
  'enheten-for-gator-och-belysning': 'officerStreets',
  parkenheten: 'coordinatorStreets',
  'enheten-for-omradesutveckling': 'coordinatorCity',
  omradesbiblioteken: 'officerLibraries',
  kulturforvaltningen: 'secretaryCulture',
  fritidsforvaltningen: 'secretaryCulture',
  miljoforvaltningen: 'coordinatorEnvironment',
}

/** Nobody answers for these: they are late, and the level above knows. */
const UNANSWERED: readonly string[] = ['Trygghetsmätning i söder', 'Detaljplan för kvarteret Exempel (påhittat)']

type Said = readonly [OverlapAnswer, string]

/** Where a unit sees it otherwise than the other does, by its title and the other's. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  'Läsprojekt på biblioteket': {
    'En lekplats som håller': ['coordinate', 'Vi vill läsa högt på lekplatsen i sommar, och behöver hitta dagar.'],
  },
}

const IN_KIND: Readonly<Record<OverlapAnswer, string>> = {
  join: 'Vi gör det tillsammans, så att ingen behöver svara på samma sak två gånger.',
  coordinate: 'Vi stämmer av dagar och platser med dem, och berättar när något ändras.',
  'keep-apart': 'Vi är överens: det rör olika frågor. Vi hör av oss om det ändras.',
}

/** So new that nobody has come to it. */
const NEWEST = 9
const EVERY_DAYS = 8

/** Units answer, every other week or so, where what they do meets something else; most often as the other did (R9). */
export const answerForEfforts: Story = async function* (town) {
  for (let ago = 411; ago > NEWEST; ago -= EVERY_DAYS) {
    yield town.calendar.office(ago, '13:35')
    for (const [title, { id, owner }] of town.efforts) {
      const officer = owner === null ? undefined : FOR_OWNER[owner]
      if (officer !== undefined && !UNANSWERED.includes(title)) await answerFor(town, { title, id, officer })
    }
  }
}

async function answerFor(town: Town, it: { title: string; id: string; officer: OfficerKey }): Promise<void> {
  for (const overlap of await listOverlapsOf(town.world.db, { effort: it.id }, 1, 50)) {
    if (overlap.answer !== null || overlap.ceasedAt !== null) continue
    const [answer, reason] = OTHERWISE[it.title]?.[overlap.title] ?? inKind(overlap)
    await town.perform(answerOverlap, await town.officer(it.officer), {
      ...{ overlap: overlap.id, effort: overlap.effort, answer, reason },
      ...(answer === 'keep-apart'
        ? {}
        : { who: 'De som håller i arbetet på båda håll', until: town.calendar.day(-75) }),
    })
  }
}

function inKind({ theirs }: OverlapRow): Said {
  const answer = theirs.answer ?? 'coordinate'
  return [answer, IN_KIND[answer]]
}
