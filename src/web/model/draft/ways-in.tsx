import { mayDraftModels } from '../../../features/models/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Form } from '../../ui/form.tsx'
import { draftsAddress } from './addresses.ts'

/** For those who write models: beside the catalogue, the way to a new one and to one's own drafts. */
export function DraftsCard({ visit: { t, language, actor } }: { visit: Visit }) {
  if (!mayDraftModels(actor)) return null
  return (
    <Card title={t('draft.writing')}>
      <p>
        <a href={draftsAddress(language)}>{t('draft.own')}</a>
      </p>
      <Form t={t} action={draftsAddress(language)}>
        <p>
          <Button weight="secondary">{t('draft.begin')}</Button>
        </p>
      </Form>
    </Card>
  )
}

/** On a model's page: the next version begins as a draft of this one. `version`: its id. */
export function DraftFromVersion({ visit: { t, language, actor }, version }: { visit: Visit; version: string }) {
  if (!mayDraftModels(actor)) return null
  return (
    <Form t={t} action={draftsAddress(language)}>
      <p>
        <input type="hidden" name="from" value={version} />
        <Button weight="secondary">{t('draft.from-model')}</Button>
        <br />
        <span class="soft small">{t('draft.from-model.hint')}</span>
      </p>
    </Form>
  )
}
