import {
  answerGoals,
  findGoalsInForce,
  listChoices,
  proposeGoals,
  serveGoal,
  writeGoals,
} from '../src/features/goals/index.ts'
import { listExistingGroups } from '../src/features/groups/index.ts'
import type { Story } from './history.ts'

const AREA = 'lindangen'

const goal = (text: string, parent: number | null = null, kind: 'goal' | 'benefit' = 'goal', indicator = '') => ({
  ...{ key: '', text, parent, kind, indicator },
})

const FIRST = [
  goal('Man går tryggt hem på kvällen i Lindängen', null, 'goal', 'Andelen som svarar ja i trygghetsmätningen'),
  goal('Gångvägarna är upplysta och öppna', 0),
  goal('Fler rör sig ute efter klockan 18', 0, 'benefit', 'Räkning vid fyra platser, två gånger om året'),
  goal('Barn och unga har någonstans att vara', null, 'goal', 'Öppna timmar i veckan'),
  goal('Det finns något öppet varje eftermiddag', 3),
  goal('Unga är med och bestämmer vad som ordnas', 3, 'benefit'),
]

/** Goals of Lindängen: agreed by its groups, served by some of what goes on, and a newer version that waits for answers (R11). */
export const agreeOnGoals: Story = async function* (town) {
  const { calendar, world } = town
  yield calendar.office(150, '09:40')
  const place = (await town.place(AREA)).id
  const coordinator = await town.officer('coordinatorCity')
  const written = { place, language: 'sv' }
  const first = await town.perform(writeGoals, coordinator, { ...written, based: '', edition: 0, goals: FIRST })
  const here = (await listExistingGroups(world.db, [place])).map(({ id }) => id)
  await town.perform(proposeGoals, coordinator, { version: first.id, groups: here, bodies: [] })
  yield calendar.office(120, '15:10')
  for (const [at, group] of here.entries()) {
    const decision = { decidedOn: calendar.day(125), reference: `Anteckningar, punkt ${at + 3} (påhittade)` }
    await town.perform(answerGoals, coordinator, { version: first.id, group, answer: 'agree', ...decision })
  }
  yield calendar.office(27, '11:30')
  const today = calendar.day(27)
  const inForce = await findGoalsInForce(world.db, place, today)
  const efforts = (await listChoices(world.db, place, today, 50)).filter(({ kind }) => kind === 'effort')
  for (const [title, text, how] of SERVES) {
    const effort = efforts.find((it) => it.title.startsWith(title))?.id
    const served = inForce?.goals.find((it) => it.text === text)?.key
    if (effort === undefined || served === undefined) throw new Error(`${title} and ${text} aren't both in Lindängen`)
    await town.perform(serveGoal, coordinator, { place, goal: served, effort, commitment: '', how })
  }
  yield calendar.office(20, '10:15')
  const goals = FIRST.map((it, at) => ({
    ...{ ...it, key: first.goals[at]?.key ?? '' },
    text: at === 4 ? 'Det finns något öppet varje eftermiddag, också på lov' : it.text,
  }))
  const second = await town.perform(writeGoals, coordinator, { ...written, based: first.id, edition: 1, goals })
  await town.perform(proposeGoals, coordinator, { version: second.id, groups: here, bodies: [] })
}

/** Title of an effort, the goal that it serves, and how: others serve none. */
const SERVES = [
  ['Gatubelysning, etapp 2', 'Gångvägarna är upplysta och öppna', 'Nya stolpar längs de vägar där flest går hem.'],
  ['Språkkafé', 'Det finns något öppet varje eftermiddag', 'Lokalen är öppen för alla åldrar.'],
] as const
