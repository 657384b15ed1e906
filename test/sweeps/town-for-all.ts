import { pino } from 'pino'
import { ADMINISTRATOR, INITIATORS, OFFICERS } from '../../demo/people.ts'
import { STEPS } from '../../src/web/start/steps.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import type { Answer, TestClient } from '../support/client.ts'
import { signIn } from '../support/people.ts'
import { createTownDatabase } from '../support/town.ts'
import { formsOn, linksOn, type PostedForm, shapeOf } from './forms.ts'

/** Those who see different things in the seeded town. */
const PEOPLE = {
  stranger: null,
  resident: 'nagon@sweeps.medverka.example',
  initiator: INITIATORS.slopes,
  'contact person': OFFICERS.contactStreets.address,
  coordinator: OFFICERS.coordinatorStreets.address,
  'board secretary': OFFICERS.secretaryTechnical.address,
  evaluator: OFFICERS.evaluator.address,
  administrator: ADMINISTRATOR.address,
} as const
export type Role = keyof typeof PEOPLE
export const ROLES = Object.keys(PEOPLE) as readonly Role[]

/** The seeded town, open to everybody at once, without a network. */
export interface TownForAll {
  readonly app: TestApp
  /** What was logged, a line each. */
  readonly log: readonly string[]
  /** A browser of somebody, on a network of its own: what one sends is not counted for another. */
  as(role: Role): TestClient
  /** The secrets of those who are signed in: for looking whether they are anywhere they shouldn't be. */
  readonly tokens: ReadonlyMap<Role, string>
}

export async function openTownForAll(): Promise<TownForAll> {
  const lines: string[] = []
  const app = await createTestApp({
    ...{ seeded: await createTownDatabase(), config: { demo: true } },
    log: pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) }),
  })
  const tokens = new Map<Role, string>()
  for (const [role, address] of Object.entries(PEOPLE) as [Role, string | null][]) {
    if (address !== null) tokens.set(role, (await signIn(app.world, address)).token)
  }
  const town: TownForAll = { app, log: lines, tokens, as: (role) => app.browser(tokens.get(role)) }
  await beginStart(town)
  return town
}

/** The resident has begun to start something, and has come to every question. */
async function beginStart(town: TownForAll): Promise<void> {
  const resident = town.as('resident')
  const answers = { vad: { title: 'En gård', summary: 'Att sitta ute.' }, storlek: { scale: 'place' } }
  const places = {
    plats: { placeSlug: 'kirseberg' },
    grans: { extent: 'whole' },
    storre: { largerBecause: 'Den är stor.' },
  }
  for (const [step, fields] of Object.entries({ ...answers, ...places, vilka: { initiatorKind: 'resident' } })) {
    const { status } = await resident.post(`/sv/starta/${step}`, fields)
    if (status !== 303) throw new Error(`Starting ended at ${step}: ${status}`)
  }
}

/** A page, and where a link to it stands. */
export interface SeenPage extends Answer {
  readonly path: string
  readonly from: string
}

/** So many pages of one shape are looked at: one of each undertaking; of one page asked for in other ways, only some. */
const MOST_ALIKE = 20
const MOST_ASKED = 2
/** Forms are alike on pages that are: some of each are enough. */
const MOST_ALIKE_FOR_FORMS = 4
/** Below what one network may read in a minute. */
const READS = 500

/** Follows every link from the front page of a language, as somebody sees it. */
export async function* lookAround(
  town: TownForAll,
  role: Role,
  language: string,
  mostAlike = MOST_ALIKE,
): AsyncGenerator<SeenPage> {
  const times = new Map<string, number>()
  const seen = new Set<string>()
  const waiting: (readonly [path: string, from: string])[] = [[`/${language}/`, '']]
  let client = town.as(role)
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [path, from] = next
    if (seen.has(path) || !path.startsWith(`/${language}/`)) continue
    const shape = shapeOf(path)
    if ((times.get(shape) ?? 0) >= (shape.includes('?') ? MOST_ASKED : mostAlike)) continue
    times.set(shape, (times.get(shape) ?? 0) + 1)
    seen.add(path)
    if (seen.size % READS === 0) client = town.as(role)
    const answer = await client.get(path)
    if (answer.location?.startsWith('/')) waiting.push([answer.location, path])
    waiting.push(...linksOn(answer.body).map((to) => [to, path] as const))
    yield { ...answer, path, from }
  }
}

/** A form, and who has it before them. */
export interface FormOf extends PostedForm {
  readonly role: Role
}

/** Forms that end something come last: others would find nobody who may do anything. */
const ENDS = /avsluta|radera|logga-ut|lamna|lank$|grind$|roller/

/** Every kind of form that somebody meets, two of each. */
export async function findForms(town: TownForAll): Promise<FormOf[]> {
  const found = new Map<string, FormOf[]>()
  for (const role of ROLES) {
    for await (const { path, body } of lookAround(town, role, 'sv', MOST_ALIKE_FOR_FORMS)) {
      for (const form of formsOn(path, body)) {
        const kind = [role, shapeOf(form.action), ...form.fields.map((it) => it.name)].join(' ')
        const alike = found.get(kind) ?? []
        if (alike.length < 2) found.set(kind, [...alike, { ...form, role }])
      }
    }
  }
  for (const step of STEPS) {
    const page = `/sv/starta/${step}`
    const { body } = await town.as('resident').get(page)
    found.set(
      page,
      formsOn(page, body).map((form) => ({ ...form, role: 'resident' })),
    )
  }
  const forms = [...found.values()].flat()
  return [...forms.filter((it) => !ENDS.test(it.action)), ...forms.filter((it) => ENDS.test(it.action))]
}

/** One form of each kind, whoever has it. */
export function ofEachKind(forms: readonly FormOf[]): FormOf[] {
  const kinds = new Map<string, FormOf>()
  for (const form of forms) {
    const kind = [shapeOf(form.action), ...form.fields.map((it) => it.name)].join(' ')
    if (!kinds.has(kind)) kinds.set(kind, form)
  }
  return [...kinds.values()]
}
