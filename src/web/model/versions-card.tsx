import type { ListedModel, ModelVersion } from '../../features/models/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import { compareAddress, modelAddress, modelFileAddress } from './addresses.ts'
import { DraftFromVersion } from './draft/ways-in.tsx'

interface VersionsCardProps {
  visit: Visit
  listed: ListedModel
  shown: ModelVersion
  counts: Readonly<Record<string, number>>
}

/** Every version stays, with those that follow it: versions are chosen, never forced (R15). And the file itself. */
export function VersionsCard({ visit, listed, shown, counts }: VersionsCardProps) {
  const { t, language } = visit
  const older = listed.versions[listed.versions.findIndex(({ id }) => id === shown.id) + 1]
  return (
    <Card title={t('model.versions')}>
      <ul class="plain">
        {listed.versions.map(({ id, version, status }) => (
          <li>
            {id === shown.id ? (
              <strong>{t('models.version', { version })}</strong>
            ) : (
              <a href={modelAddress(language, listed.model, version)}>{t('models.version', { version })}</a>
            )}
            <br />
            <span class="soft small">
              {`${t(`models.status.${status}`)} · ${t('models.followers', { count: counts[id] ?? 0 })}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={compareAddress(language, older, shown)}>{t('compare.link-version')}</a>
      </p>
      <p>
        <a href={modelFileAddress(language, listed.model, shown.version)} download>
          {t('model.file')}
        </a>
        <br />
        <span class="soft small">{t('model.file.hint')}</span>
      </p>
      <DraftFromVersion visit={visit} version={shown.id} />
    </Card>
  )
}
