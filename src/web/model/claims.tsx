import { type CollaborationModel, isValue } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { DataTable } from '../ui/data-table.tsx'
import { modelText } from '../undertaking/wording.ts'
import { scalesInWords } from './initiators.tsx'
import { Said, silence } from './said.tsx'

/** What the model wants to be, and what sizes of place each of its own documents says that it can handle (R1, R2). */
export function Claims({ visit, model }: { visit: Visit; model: CollaborationModel }) {
  const { t, language } = visit
  const { ambition, claims } = model
  return (
    <section class="flow" aria-labelledby="claims">
      <h2 id="claims">{t('model.claims')}</h2>
      {isValue(ambition) ? (
        <p>
          <strong>{t(`model.ambition.${ambition.kind}`)}</strong> <Said visit={visit} text={ambition.text} />
        </p>
      ) : (
        <p class="soft">{t('model.ambition.silent', { said: silence(visit, ambition) })}</p>
      )}
      {isValue(claims) ? (
        <DataTable
          caption={t('model.claims.caption')}
          columns={[
            { label: t('model.claims.document') },
            { label: t('model.scales') },
            { label: t('model.claims.words') },
          ]}
          rows={claims.map(({ source, scales, text }) => {
            const document = model.sources.find(({ id }) => id === source)
            return [
              document === undefined ? source : modelText(document.title, language).text,
              scalesInWords(visit, scales),
              <Said visit={visit} text={text} />,
            ]
          })}
          folds
        />
      ) : (
        <p class="soft">{silence(visit, claims)}</p>
      )}
    </section>
  )
}
