import type { EffortPage } from '../../../features/efforts/index.ts'
import type { MessageKey } from '../../../platform/i18n/index.ts'
import type { Page } from '../../frame/visit.ts'
import { WordsReceived } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What was done just now, by what the address says, and the form whose words are received with it. */
const DONE: Readonly<Record<string, { sentence: MessageKey; keep: (effort: EffortPage) => string }>> = {
  ny: { sentence: 'effort.saved.new', keep: ({ placeSlug }) => `effort-${placeSlug}` },
  moter: { sentence: 'effort.saved.meets', keep: ({ placeSlug }) => `effort-${placeSlug}` },
  fanns: { sentence: 'effort.saved.known', keep: ({ placeSlug }) => `effort-${placeSlug}` },
  andrad: { sentence: 'effort.saved.changed', keep: ({ id }) => `effort-change-${id}` },
  bestamd: { sentence: 'effort.saved.decided', keep: ({ id }) => `effort-decide-${id}` },
  tillbakadragen: { sentence: 'effort.saved.withdrawn', keep: ({ id }) => `effort-withdraw-${id}` },
  fraga: { sentence: 'effort.saved.asking', keep: ({ id }) => `asking-${id}` },
  'fraga-andrad': { sentence: 'effort.saved.changed', keep: ({ id }) => `asking-change-${id}` },
  samman: { sentence: 'effort.saved.joined', keep: ({ id }) => `asking-${id}` },
  resultat: { sentence: 'effort.saved.told', keep: ({ id }) => `asking-results-${id}` },
  installd: { sentence: 'effort.saved.cancelled', keep: ({ id }) => `asking-cancel-${id}` },
}

export function Saved({ c, effort }: { c: Page; effort: EffortPage }) {
  const { t } = c.get('visit')
  const done = DONE[c.req.query('sparad') ?? '']
  if (done === undefined) return null
  return (
    <Notice tone="received">
      <WordsReceived keep={done.keep(effort)} />
      <p>{t(done.sentence)}</p>
    </Notice>
  )
}
