import type { CollaborationForm } from '../../../features/collaboration-forms/index.ts'
import { formatDate } from '../../../platform/i18n/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { ForeignText } from '../../ui/foreign-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'

/** What a proposal says: the form, how long, who does what, and the way out. */
export function FormTerms({ visit, form }: { visit: Visit; form: CollaborationForm }) {
  const { t } = visit
  return (
    <SummaryList
      t={t}
      rows={[
        { label: t('collaboration-form.kind'), value: t(`collaboration-form.kind.${form.kind}`) },
        { label: t('collaboration-form.term'), value: term(visit, form) },
        ...(['duties', 'exitTerms'] as const).map((part) => ({
          label: t(`collaboration-form.${part}`),
          value: <ForeignText text={form[part]} language={form.language} />,
        })),
      ]}
    />
  )
}

function term({ t, language }: Visit, { begins, ends }: CollaborationForm): string {
  const from = formatDate(language, begins)
  return ends === null
    ? t('collaboration-form.from', { from })
    : t('collaboration-form.from-to', { from, to: formatDate(language, ends) })
}
