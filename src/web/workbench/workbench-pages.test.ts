import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { type TestClient, textOf } from '../../../test/support/client.ts'
import { signIn, signInWithRole } from '../../../test/support/people.ts'
import { insertTown, startWork, type TestTown } from '../../../test/support/provstad.ts'
import { findLevelAbove } from '../../features/bodies/index.ts'
import { escalateDutiesTask } from '../../features/duties/index.ts'

let app: TestApp
let town: TestTown
let contact: TestClient
let secretary: TestClient
let number: number
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  number = (await startWork(app.world, town)).number
  await startWork(app.world, town, { title: 'Odling i Grannområdet', scale: 'area', place: town.neighbour })
  await app.runJobs()
  contact = app.browser((await signInWithRole(app.world, 'contact-person', town.technical)).token)
  secretary = app.browser((await signInWithRole(app.world, 'board-secretary', town.technical)).token)
})
afterAll(() => app.drop())

const bench = '/sv/arbetsbord'

describe('The workbench', () => {
  it('is for those who work for the municipality: others sign in and come back, or are told', async () => {
    expect((await app.browser().get(`${bench}?visa=mina`)).location).toBe(
      `/sv/logga-in?till=${encodeURIComponent(`${bench}?visa=mina`)}`,
    )
    const resident = app.browser((await signIn(app.world, 'boende@provstad.example')).token)
    const refused = await resident.get(bench)
    expect(refused.status).toBe(403)
    expect(textOf(refused.body)).toContain('Arbetsbordet är för dem som arbetar för kommunen.')
  })

  it('has a new start with its undertaking, its last day and whose it is, one click from doing it', async () => {
    const { status, body, headers } = await contact.get(bench)
    expect(status).toBe(200)
    expect(headers.get('Cache-Control')).toBe('private, no-store, no-transform')
    const text = textOf(body)
    expect(text).toContain('En kontaktperson ska utses Ljus på Provgatan Senast 9 mars 2026')
    expect(text).toContain('Tekniska provnämnden, ingen har tagit på sig det än')
    expect(body).toContain(`href="/sv/utvecklingsarbeten/${number}/kontaktperson"`)
    // Another board's.
    expect(text).not.toContain('Odling i Grannområdet')
  })

  it('is narrowed to what is one’s own, and says when that is nothing', async () => {
    const mine = textOf((await contact.get(`${bench}?visa=mina`)).body)
    expect(mine).toContain('Inget väntar här.')
    const everything = app.browser((await signInWithRole(app.world, 'coordinator')).token)
    const all = textOf((await everything.get(bench)).body)
    expect(all).toContain('Odling i Grannområdet')
    const narrowed = textOf((await everything.get(`${bench}?organ=provstads-kommunstyrelse`)).body)
    expect(narrowed).toContain('Odling i Grannområdet')
    expect(narrowed).not.toContain('Ljus på Provgatan')
    const starts = textOf((await everything.get(`${bench}?slag=assign-contact`)).body)
    expect(starts).toContain('Ljus på Provgatan')
    expect(textOf((await everything.get(`${bench}?slag=pass-gate`)).body)).toContain('Inget väntar här.')
  })

  it('says in words what is late, that the level above knows, and what that level is to do', async () => {
    app.clock.set('2026-03-12T08:00:00Z')
    await escalateDutiesTask(findLevelAbove).run(app.world, {})
    const late = textOf((await contact.get(bench)).body)
    expect(late).toContain('Försenat En kontaktperson ska utses Ljus på Provgatan')
    expect(late).toContain('Försenat, skulle ha varit klart 9 mars 2026')
    expect(late).toContain('Nivån över vet om det')
    const above = app.browser(
      (await signInWithRole(app.world, 'board-secretary', town.executive, 'ks@provstad.example')).token,
    )
    const seen = await above.get(bench)
    expect(textOf(seen.body)).toContain('Se till att det som är försenat blir gjort: En kontaktperson ska utses')
    expect(textOf(seen.body)).toContain('Ligger hos Tekniska provnämnden')
    expect(seen.body).toContain(`href="/sv/utvecklingsarbeten/${number}/kontaktperson"`)
    app.clock.set('2026-03-02T08:00:00Z')
  })

  it('comes fifty at a time, none lost or doubled, whatever filter is on', async () => {
    await sql`insert into duty (id, kind, subject, body, due, opened_at)
      select gen_random_uuid(), 'answer-support', gen_random_uuid(), ${town.technical}, date '2026-04-01' + n, now()
      from generate_series(1, 120) n`.execute(app.world.db)
    const seen: number[] = []
    for (let at: string | undefined = `${bench}?organ=&visa=`; at !== undefined && seen.length < 9; ) {
      const { body } = await secretary.get(at)
      seen.push(body.match(/<h3>/g)?.length ?? 0)
      // The page in other languages has such addresses too: only the button leads on.
      at = body.match(/data-variant="secondary" href="([^"]*efter=[^"]*)"/)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(120)
    expect(seen.slice(0, -1).every((count) => count === 50)).toBe(true)
  })

  it.each([
    '?efter=%00',
    '?efter=2026-02-31.00000000-0000-0000-0000-000000000000',
    "?efter=';drop table duty;--",
    '?organ=%00&slag=%00',
    "?slag=x'--",
    `?organ=${'a'.repeat(3000)}`,
    '?visa=allas',
  ])('begins from the start when the address makes no sense: %s', async (query) => {
    const { status, body } = await contact.get(`${bench}${query}`)
    expect(status).toBe(200)
    expect(body).toContain('</html>')
  })
})
