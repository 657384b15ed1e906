import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../test/support/app.ts'
import { hiddenFields, type TestClient, textOf } from '../../../test/support/client.ts'
import { insertCommitment } from '../../../test/support/commitments.ts'
import { insertGroup } from '../../../test/support/groups.ts'
import { signIn, signInWithRole } from '../../../test/support/people.ts'
import { insertTown, type TestTown } from '../../../test/support/provstad.ts'
import { findGoalsInForce } from '../../features/goals/index.ts'

let app: TestApp
let town: TestTown
let keeper: TestClient
let group: string
let commitment: string
beforeAll(async () => {
  app = await createTestApp()
  town = await insertTown(app.world)
  keeper = app.browser((await signInWithRole(app.world, 'area-coordinator', town.area)).token)
  group = await insertGroup(app.world, 'Områdets grupp', [town.area])
  commitment = await insertCommitment(app.world, town.area, { body: town.technical })
})
afterAll(() => app.drop())

const HERE = '/sv/platser/provomradet/mal'
const get = (path: string) => app.browser().get(path)
const decision = { decidedOn: '2026-03-01', reference: 'Protokoll 4, § 2' }

describe('Goals of a place', () => {
  it('are written by those who keep them, row by row, with more rows when needed', async () => {
    expect(textOf((await get(HERE)).body)).toContain('Inga gemensamma mål gäller här än.')
    const resident = app.browser((await signIn(app.world, 'boende@provstad.example')).token)
    for (const path of [`${HERE}/skriv`, `${HERE}/foresla`]) {
      expect((await get(path)).status).toBe(302)
      expect((await resident.get(path)).status).toBe(403)
    }
    const form = hiddenFields((await keeper.get(`${HERE}/skriv`)).body)
    const empty = await keeper.post(`${HERE}/skriv`, form)
    expect(empty.status).toBe(422)
    expect(textOf(empty.body)).toContain('Skriv minst ett mål.')
    const more = await keeper.post(`${HERE}/skriv`, { ...form, 'text-0': 'Trygga kvällar', step: 'more' })
    expect(more.body).toContain('value="Trygga kvällar"')
    expect(hiddenFields(more.body).rows).toBe('6')
    const rows = { 'text-0': 'Trygga kvällar', 'text-4': 'Fler ljus', 'level-4': '2', 'kind-4': 'benefit' }
    const long = await keeper.post(`${HERE}/skriv`, { ...hiddenFields(more.body), ...rows, 'text-4': 'x'.repeat(600) })
    expect(long.body).toContain('href="#field-text-4"')
    const sent = { ...hiddenFields(more.body), ...rows }
    expect(await keeper.post(`${HERE}/skriv`, sent)).toMatchObject({ status: 303, location: `${HERE}/version/1` })
    const again = await keeper.post(`${HERE}/skriv`, sent)
    expect(again.status).toBe(409)
    expect(again.body).toContain('value="Trygga kvällar"')
    expect(textOf((await get(`${HERE}/version/1`)).body)).toMatch(/Utkast .*Mål: Trygga kvällar Nytta: Fler ljus/)
  })

  it('are proposed, answered for each, and in force when all agreed', async () => {
    const form = hiddenFields((await keeper.get(`${HERE}/foresla`)).body)
    const nobody = await keeper.post(`${HERE}/foresla`, form)
    expect(nobody.status).toBe(422)
    expect(nobody.body).toContain('href="#field-groups"')
    expect((await keeper.post(`${HERE}/foresla`, { ...form, groups: group })).status).toBe(303)
    expect((await keeper.get(`${HERE}/foresla`)).status).toBe(409)
    expect(textOf((await get(HERE)).body)).toContain('0 av 1 tillfrågade står bakom förslaget.')
    const answering = `${HERE}/svara?grupp=${group}`
    expect((await keeper.get(`${HERE}/version/1`)).body).toContain(`href="${answering}"`)
    const answer = hiddenFields((await keeper.get(answering)).body)
    const without = await keeper.post(`${HERE}/svara`, { ...answer, ...decision, answer: 'object', reason: '' })
    expect(without.status).toBe(422)
    expect(without.body).toContain('value="Protokoll 4, § 2"')
    const objected = { ...answer, ...decision, answer: 'object', reason: 'Gatan saknas.' }
    expect((await keeper.post(`${HERE}/svara`, objected)).status).toBe(303)
    expect(textOf((await get(`${HERE}/version/1`)).body)).toMatch(/Områdets grupp Gatan saknas. Invänder/)
    expect((await keeper.post(`${HERE}/svara`, { ...answer, ...decision, answer: 'agree' })).status).toBe(303)
    expect((await keeper.post(`${HERE}/svara`, { ...answer, ...decision, answer: 'agree' })).status).toBe(409)
    expect(textOf((await get(HERE)).body)).toMatch(/Gäller sedan 2 mars 2026 .*Trygga kvällar Inget bidrar än/)
    expect(textOf((await get('/sv/grupper/omradets-grupp')).body)).toContain(
      'Mål för Provområdet, version 1 : Står bakom',
    )
  })

  it('list what serves none, and are served and served no longer with a reason', async () => {
    expect(textOf((await get(`${HERE}/utan`)).body)).toContain('Vi sätter upp bänkar. Åtagande Tekniska provnämnden')
    const goal = (await findGoalsInForce(app.world.db, town.area, '2026-03-02'))?.goals[0]?.key ?? ''
    const at = `${HERE}/${goal}`
    expect((await get(`${at}/bidra`)).status).toBe(302)
    const refused = await keeper.post(`${at}/bidra`, { what: '', how: 'Man ser varandra.' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Man ser varandra.')
    expect(refused.body).toContain('href="#field-what"')
    const served = { what: `commitment ${commitment}`, how: 'Man ser varandra.', language: 'sv' }
    expect(await keeper.post(`${at}/bidra`, served)).toMatchObject({ status: 303, location: at })
    expect((await keeper.post(`${at}/bidra`, served)).status).toBe(409)
    expect(textOf((await get(`${HERE}/utan`)).body)).toContain('Allt här bidrar till något mål.')
    const [, ending = ''] = (await keeper.get(at)).body.match(/href="([^"]*\/tjanst\/[^"]*)"/) ?? []
    expect((await get(at)).body).not.toContain('/tjanst/')
    expect((await keeper.post(ending, { because: '' })).status).toBe(422)
    expect((await keeper.post(ending, { because: 'De står på fel ställe.' })).status).toBe(303)
    expect((await keeper.post(ending, { because: 'Igen.' })).status).toBe(409)
  })

  it('warn that a new draft withdraws a proposal; the older stays to be read', async () => {
    const form = hiddenFields((await keeper.get(`${HERE}/skriv`)).body)
    expect(await keeper.post(`${HERE}/skriv`, { ...form, 'text-0': 'Något nytt' })).toMatchObject({ status: 303 })
    const draft = hiddenFields((await keeper.get(`${HERE}/foresla`)).body)
    await keeper.post(`${HERE}/foresla`, { ...draft, groups: group })
    expect(textOf((await keeper.get(`${HERE}/skriv`)).body)).toContain('Version 2 är föreslagen')
    expect(textOf((await get(`${HERE}/version/1`)).body)).toContain('De här målen gäller')
  })

  it.each(['version/99', 'version/x', '00000000-0000-7000-8000-000000000000', 'finns-inte'])(
    'aren’t there: %s',
    async (path) => {
      expect((await keeper.get(`${HERE}/${path}`)).status).toBe(404)
    },
  )
})
