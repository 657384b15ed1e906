import { answerCommitment, makeCommitment, tellCommitment } from '../src/features/commitments/index.ts'
import { listExistingGroups } from '../src/features/groups/index.ts'
import type { Story } from './history.ts'

const AREA = 'lindangen'

/** Commitments in Lindängen: anchored, not anchored, late and done (R13). */
export const makeCommitments: Story = async function* (town) {
  const { calendar, world } = town
  const make = async (raw: Readonly<Record<string, unknown>>) => {
    const made = await town.perform(makeCommitment, await town.officer('coordinatorCity'), { place, ...raw })
    return made.commitment
  }
  const accept = async (by: 'secretaryTechnical' | 'secretaryCulture' | 'officerStreets', commitment: string) => {
    const answer = { commitment, answer: 'accept', reason: '', version: 1 }
    await town.perform(answerCommitment, await town.officer(by), answer)
  }
  yield calendar.office(110, '09:30')
  const place = (await town.place(AREA)).id
  const technical = (await town.body('tekniska-namnden')).id
  const streets = (await town.body('fastighets-och-gatukontoret')).id
  const culture = (await town.body('kultur-och-fritidsnamnden')).id
  const lamps = await make({
    ...{
      what: 'Tolv nya lyktor längs gångvägen mot skolan',
      body: technical,
      due: calendar.day(45),
      sumSek: '480 000',
    },
    resources: 'Ryms i årets ram för belysning',
  })
  const open = await make({
    ...{ what: 'Fritidsgården är öppen också på lördagar', body: culture, due: calendar.day(-120), sumSek: '350 000' },
    resources: 'Två halvtidstjänster',
  })
  const benches = await make({
    what: 'Sex bänkar med ryggstöd vid torget',
    body: streets,
    due: calendar.day(15),
    sumSek: '90 000',
  })
  yield calendar.office(105, '14:00')
  await accept('secretaryTechnical', lamps.id)
  await accept('secretaryCulture', open.id)
  await accept('officerStreets', benches.id)
  yield calendar.office(46, '16:00')
  const done = { commitment: lamps.id, told: 'Alla tolv lyktorna lyser. En flyttades efter önskemål från boende.' }
  await town.perform(tellCommitment, await town.officer('secretaryTechnical'), done)
  yield calendar.office(7, '13:45')
  const [first] = (await listExistingGroups(world.db, [place])).filter(({ kind }) => kind === 'residents-group')
  await make({ what: 'Byalaget ordnar en vårstädning med fika', group: first?.id ?? '', due: calendar.day(-60) })
  await make({
    ...{ what: 'En lekplats för de minsta byggs vid Ekgårdarna (påhittat)', body: technical, due: calendar.day(-200) },
    sumSek: '1 200 000',
  })
}
