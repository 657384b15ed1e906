import { ACTOR_KINDS, type CollaborationModel, isValue, listOf, type ModelBody } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { modelText } from '../undertaking/wording.ts'
import { scalesInWords } from './initiators.tsx'
import { silence } from './said.tsx'

/** Bodies that the model itself sets up, with who has seats and votes in them (R31). */
export function BodiesOfModel({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t } = visit
  const bodies = listOf<ModelBody>(model.bodies)
  return (
    <section class="flow" aria-labelledby="bodies">
      <h2 id="bodies">{t('model.bodies')}</h2>
      {bodies.length === 0 ? (
        <p class="soft">{silence(visit, model.bodies)}</p>
      ) : (
        <DataTable
          caption={t('model.bodies.caption')}
          columns={[
            { label: t('model.bodies.name') },
            { label: t('organisation.level') },
            { label: t('model.scales') },
            { label: t('model.bodies.seats') },
          ]}
          rows={bodies.map((body) => rowOf(visit, body))}
          folds
        />
      )}
    </section>
  )
}

function rowOf(visit: Visit, body: ModelBody) {
  const { t, language } = visit
  const name = modelText(body.name, language)
  const seats = ACTOR_KINDS.flatMap((kind) => {
    const { seats: held, votes } = body.seats[kind]
    if (!isValue(held)) return []
    return [t('model.bodies.seats-of', { who: t(`actor.${kind}`), seats: held, votes: isValue(votes) ? votes : 0 })]
  })
  return [
    <ForeignText text={name.text} language={name.language} />,
    isValue(body.level) ? t(`organisation.level.${body.level}`) : silence(visit, body.level),
    scalesInWords(visit, body.scales),
    seats.length === 0 ? t('model.says-nothing') : seats.join('. '),
  ]
}
