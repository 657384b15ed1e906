import { isLanguage, LANGUAGE_NAMES } from '../../platform/i18n/index.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { SendButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { GoesOnAlready, type MeetsFields, meetingsOfAnswers } from './goes-on-already.tsx'
import { objectionsToModel } from './objections.tsx'
import { type Answers, stepAddress } from './steps.ts'

/** Check your answers: everything once more, each with its way back, before it is sent and public. */
export async function checkPage(
  c: Page,
  answers: Answers,
  draft: string,
  trouble: Trouble = NO_TROUBLE,
  fields: MeetsFields = {},
) {
  const visit = c.get('visit')
  const { t, language } = visit
  const to = (step: Parameters<typeof stepAddress>[1]) => stepAddress(language, step)
  const meeting = isLanguage(answers.language) ? LANGUAGE_NAMES[answers.language] : ''
  const where =
    answers.square === ''
      ? answers.placeName
      : t('start.check.around', { place: answers.placeName, metres: answers.radius })
  const rows = [
    { label: t('start.what'), value: answers.summary, change: to('vad') },
    { label: t('start.title'), value: answers.title, change: to('vad') },
    {
      label: t('start.size'),
      value: answers.scale === '' ? '' : t(`scale.${answers.scale as 'place'}`),
      change: to('storlek'),
    },
    { label: t('start.where'), value: where, change: to(answers.scale === 'place' ? 'grans' : 'plats') },
    ...(answers.tooLarge === ''
      ? []
      : [{ label: t('start.larger'), value: answers.largerBecause, change: to('storre') }]),
    {
      label: t('start.who'),
      value: answers.initiatorKind === '' ? '' : t(`start.who.${answers.initiatorKind as 'resident'}`),
      change: to('vilka'),
    },
    { label: t('start.group'), value: answers.groupName, change: to('vilka') },
    { label: t('start.with'), value: answers.togetherWith, change: to('vilka') },
    { label: t('start.why'), value: answers.reason, change: to('varfor') },
    {
      label: t('start.meeting'),
      value: [meeting, answers.interpreter === '1' ? t('start.meeting.interpreter-yes') : '', answers.wishes]
        .filter(Boolean)
        .join('. '),
      change: to('mote'),
    },
  ]
  return page(
    c,
    {
      title: t('start.check'),
      room: 'undertakings',
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
    },
    <div class="flow question">
      <ErrorSummary
        t={t}
        errors={
          trouble.errors.length > 0
            ? trouble.errors
            : trouble.sentence === ''
              ? []
              : [{ name: 'draft', message: trouble.sentence }]
        }
      />
      <PageHead title={t('start.check')} lead={t('start.check.lead')} />
      <SummaryList t={t} rows={rows} />
      {await objectionsToModel(visit, answers.scale)}
      <p>{t('start.check.then')}</p>
      <Form t={t} action={to('granska')}>
        <input type="hidden" id="field-draft" name="draft" value={draft} />
        {await GoesOnAlready({ visit, met: await meetingsOfAnswers(visit, answers), fields, trouble })}
        <SendButton t={t}>{t('start.send')}</SendButton>
      </Form>
    </div>,
  )
}
