import { formGroup, listExistingGroups, registerGroup } from '../src/features/groups/index.ts'
import type { Story } from './history.ts'

const AREA = 'lindangen'

/** Groups of Lindängen: two that were there, and an area team that was formed after those had been gone through (R10). */
export const formGroups: Story = async function* (town) {
  const { calendar } = town
  yield calendar.office(200, '10:05')
  const place = (await town.place(AREA)).id
  const coordinator = await town.officer('coordinatorCity')
  const begins = calendar.day(900)
  await town.perform(registerGroup, coordinator, {
    ...{ name: 'Lindängens byalag (påhittat)', kind: 'residents-group', places: [place], begins },
    ...{
      purpose: 'Boende som ordnar gårdsfester, odling och vandringar tillsammans.',
      meets: 'Första söndagen varje månad',
    },
    ...{ calledByName: 'Byalaget själv', contact: 'Byalagets gemensamma brevlåda (påhittad)' },
    ...{ source: 'Byalagets stadgar (påhittade)', seats: [{ actorKind: 'resident', seats: 9, votes: 9 }] },
  })
  await town.perform(registerGroup, coordinator, {
    ...{ name: 'Fastighetsägare i Lindängen (påhittat)', kind: 'property-owner-network', places: [place], begins },
    ...{ purpose: 'Fastighetsägare som delar skötsel, belysning och trygghet mellan husen.', meets: 'Varje kvartal' },
    ...{ calledByName: 'Bostads AB Påhittat', source: 'Nätverkets avtal (påhittat)' },
    seats: [
      { actorKind: 'property-owner', seats: 6, votes: 6 },
      { actorKind: 'department', seats: 1, votes: 0 },
    ],
  })
  yield calendar.office(180, '13:20')
  const answers = (await listExistingGroups(town.world.db, [place])).map(({ id, kind }) => ({
    existing: id,
    answer: 'joins',
    reason:
      kind === 'residents-group'
        ? 'Byalaget får två platser. Det kan inte självt samordna kommunens förvaltningar.'
        : 'Nätverket får en plats. Det samlar bara dem som äger hus.',
  }))
  const calledBy = (await town.body('enheten-for-omradesutveckling')).id
  await town.perform(formGroup, coordinator, {
    ...{ name: 'Områdesteam Lindängen (påhittat)', kind: 'area-team', places: [place], begins: calendar.day(180) },
    ...{ purpose: 'Samlar dem som arbetar och bor i Lindängen om vad som görs här, och i vilken ordning.' },
    ...{
      mandate: 'Föreslår gemensamma mål och samordnar insatser. Beslutar inte om pengar.',
      until: calendar.day(-550),
    },
    ...{
      calledBy,
      meets: 'Andra onsdagen varje månad',
      contact: 'Områdesutvecklingens gemensamma brevlåda (påhittad)',
    },
    answers,
    seats: [
      { actorKind: 'resident', seats: 2, votes: 2 },
      { actorKind: 'association', seats: 1, votes: 1 },
      { actorKind: 'property-owner', seats: 1, votes: 1 },
      { actorKind: 'department', seats: 5, votes: 5 },
      { actorKind: 'school', seats: 1, votes: 1 },
    ],
  })
}
