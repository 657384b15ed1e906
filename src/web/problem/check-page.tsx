import type { KindOfEdit, ProblemPage } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { isMessageKey } from '../../platform/i18n/index.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { Button, SendButton } from '../ui/button.tsx'
import { ForeignText } from '../ui/foreign-text.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Trail } from '../undertaking/under-undertaking.tsx'
import { problemAddress } from './addresses.ts'
import { Difference } from './difference.tsx'
import type { Writing } from './write-page.tsx'

interface CheckPageProps {
  undertaking: UndertakingPage
  problem: ProblemPage
  writing: Writing
  edit: KindOfEdit
}

/** Before a new version is saved: what changes, and what that does to those who have said that the text is right (R22). */
export function checkPage(c: Page, { undertaking, problem, writing, edit }: CheckPageProps) {
  const { t, language } = c.get('visit')
  const version = problem.version + 1
  const because = `problem.edit.because-${edit.because}`
  return page(
    c,
    { title: t('problem.check', { version }), room: 'undertakings', personal: true, scripts: ['submit-once'] },
    <div class="flow">
      <PageHead
        above={
          <Trail
            c={c}
            undertaking={undertaking}
            to={[
              { label: t('problem.title'), href: problemAddress(language, undertaking.number) },
              { label: t('problem.check', { version }) },
            ]}
          />
        }
        title={t('problem.check', { version })}
      />
      <Notice
        tone={edit.substantive ? 'waits' : 'tells'}
        title={t(edit.substantive ? 'problem.check.resets' : 'problem.check.keeps', { count: problem.confirmations })}
      >
        {isMessageKey(because) ? <p>{t(because, { allowed: edit.allowed })}</p> : null}
      </Notice>
      <h2>{t('problem.check.changes')}</h2>
      <Difference t={t} from={problem} to={writing} />
      <h2>{t('problem.write.note')}</h2>
      <p>
        <ForeignText text={writing.changeNote} language={writing.language} />
      </p>
      <Form t={t} action={problemAddress(language, undertaking.number, 'skriv')}>
        {Object.entries(writing).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="actions">
          <SendButton t={t} name="steg" value="spara">
            {t('problem.check.save', { version })}
          </SendButton>
          <Button weight="secondary" name="steg" value="andra">
            {t('problem.check.change')}
          </Button>
        </div>
      </Form>
    </div>,
  )
}
