import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { currentDraft } from './draft.ts'
import { stepAddress } from './steps.ts'

/** What it means to start something, and what happens then: before the first question. */
export async function introPage(c: Page): Promise<Response> {
  const { t, language } = c.get('visit')
  const begun = await currentDraft(c)
  return page(
    c,
    { title: t('undertakings.start'), room: 'undertakings', description: t('start.intro.lead') },
    <div class="flow question">
      <PageHead title={t('undertakings.start')} lead={t('start.intro.lead')} />
      <ul>
        <li>{t('start.intro.anyone')}</li>
        <li>{t('start.intro.needs-nothing')}</li>
        <li>{t('start.intro.public')}</li>
      </ul>
      <h2>{t('start.intro.then')}</h2>
      <ol>
        <li>{t('start.intro.then.contact')}</li>
        <li>{t('start.intro.then.meeting')}</li>
        <li>{t('start.intro.then.residents')}</li>
      </ol>
      <p>
        <ButtonLink href={stepAddress(language, 'vad')}>
          {begun === undefined ? t('start.intro.begin') : t('start.intro.go-on')}
        </ButtonLink>
      </p>
    </div>,
  )
}
