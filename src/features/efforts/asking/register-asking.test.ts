import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEffortTown, type EffortTown } from '../../../../test/support/efforts.ts'
import { listHappened } from '../../../../test/support/rows.ts'
import { newId } from '../../../kernel/ids.ts'
import { registerAsking } from './register-asking.ts'

let here: EffortTown
let mine: string
let library: string
beforeAll(async () => {
  here = await createEffortTown()
  mine = await here.effort({ title: 'Parken' })
  library = await here.effort({ title: 'Biblioteket', owner: here.town.executive, place: here.town.street }, here.other)
})
afterAll(() => here.test.drop())

const ask = (over: object = {}, actor = here.officer) =>
  here.test.world.perform(registerAsking, actor, {
    effort: mine,
    what: 'Vad ska parken ha?',
    way: 'dialogue',
    begins: '2026-05-10',
    ...over,
  })
const row = (what: string) => here.test.world.db.selectFrom('asking').selectAll().where('what', '=', what).execute()

describe('registering what residents are asked', () => {
  it('keeps what, when, where and whom, and the effort knows when it asks', async () => {
    const told = {
      begins: '2025-05-10',
      startsAt: '17:00',
      endsAt: '19:30',
      whereAt: 'Biblioteket',
      targetGroups: ['young'],
      invited: '1 200',
    }
    expect(await ask(told)).toMatchObject({ value: { isNew: true } })
    expect(await row('Vad ska parken ha?')).toMatchObject([
      {
        place: here.town.area,
        begins: '2025-05-10',
        ends: '2025-05-10',
        starts_at: '17:00:00',
        invited: 1200,
        owner: here.town.technical,
      },
    ])
    const effort = await here.test.world.db
      .selectFrom('effort')
      .select(['asks_from', 'asks_until'])
      .where('id', '=', mine)
      .executeTakeFirst()
    expect(effort).toEqual({ asks_from: '2025-05-10', asks_until: '2025-05-10' })
    expect((await listHappened(here.test.world.db)).at(-1)).toMatchObject({
      type: 'asking.registered',
      data: { effort: mine },
    })
    // Pressed twice.
    expect(await ask(told)).toMatchObject({ value: { isNew: false } })
    expect(await row('Vad ska parken ha?')).toHaveLength(1)
  })

  it('of the same people as others have asked is refused until that is joined, or a public reason is given', async () => {
    const asked = await here.asking(
      library,
      { begins: '2026-03-10', what: 'Läsning', targetGroups: ['young'] },
      here.other,
    )
    const may = { what: 'I maj', targetGroups: ['young', 'older'] }
    expect(await ask(may)).toMatchObject({ kind: 'conflict', reason: 'asking.asked-before', values: { count: 1 } })
    expect(await ask({ ...may, joins: asked })).toMatchObject({ value: { asking: { joined: asked, reason: null } } })
    const anyway = { ...may, what: 'I maj ändå', reason: 'Vi frågar om annat.' }
    expect(await ask(anyway)).toMatchObject({ value: { asking: { joined: null, reason: 'Vi frågar om annat.' } } })
    const happened = await listHappened(here.test.world.db)
    expect(happened.filter(({ type }) => type === 'asking.joined')).toMatchObject([
      { data: { effort: mine, other: asked } },
    ])
  })

  it('of others, elsewhere or at another time asks for no reason', async () => {
    expect(await ask({ what: 'Företag', targetGroups: ['companies'] })).toMatchObject({ ok: true })
    expect(await ask({ what: 'Långt efter', begins: '2028-05-10' })).toMatchObject({ ok: true })
    const away = await here.effort({ place: here.town.neighbour })
    expect(await ask({ effort: away, what: 'Grannarna' })).toMatchObject({ ok: true })
  })

  it('can’t join what asks no longer for itself, nor its own', async () => {
    const own = await here.asking(mine, { what: 'Egen' })
    for (const joins of [newId(), own])
      expect(await ask({ what: 'Gå med', joins })).toMatchObject({ reason: 'asking.join.gone' })
    const part = await here.asking(library, { what: 'Del', joins: own }, here.other)
    expect(await ask({ what: 'Gå med', joins: part })).toMatchObject({ reason: 'asking.join.gone' })
  })

  it('is for those who may act for the effort', async () => {
    expect(await ask({ what: 'Nej' }, here.other)).toMatchObject({ kind: 'forbidden' })
    expect(await ask({ effort: newId() })).toMatchObject({ kind: 'missing' })
  })

  it.each([
    ['a day that ends before it begins', { ends: '2026-05-09' }, { ends: 'asking.ends-before' }],
    ['hours over several days', { ends: '2026-05-12', startsAt: '17:00' }, { startsAt: 'asking.hours.many-days' }],
    ['an end without a beginning', { endsAt: '17:00' }, { startsAt: 'asking.hours.no-start' }],
    ['hours in the wrong order', { startsAt: '17:00', endsAt: '16:00' }, { endsAt: 'asking.hours.order' }],
    ['an hour that there isn’t', { startsAt: '25:00' }, { startsAt: 'asking.hour' }],
    ['a number that is none', { invited: 'många' }, { invited: 'asking.number' }],
    ['too many people', { invited: '99999999' }, { invited: 'asking.number' }],
    ['a group that there isn’t', { targetGroups: ['martians'] }, { 'targetGroups.0': 'form.choose' }],
    ['nothing asked', { what: '' }, { what: 'form.required' }],
  ])('refuses %s', async (_what, over, fields) => {
    expect(await ask({ what: 'Fel', reason: 'Därför.', ...over })).toMatchObject({ kind: 'invalid', fields })
  })

  it('refuses a place that the effort isn’t in', async () => {
    expect(await ask({ place: here.town.neighbour })).toMatchObject({ fields: { place: 'asking.place.elsewhere' } })
    expect(await ask({ place: here.town.street, what: 'Gatan', begins: '2029-01-01' })).toMatchObject({ ok: true })
  })
})
