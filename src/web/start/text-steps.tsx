import { KINDS_OF_ACTOR } from '../../features/undertakings/index.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../../platform/i18n/index.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { LargerQuestion } from '../where/larger-question.tsx'
import { SizeChoice } from '../where/size-choice.tsx'
import { questionPage } from './question-page.tsx'
import type { Answers } from './steps.ts'

type StepPage = (c: Page, answers: Answers, trouble?: Trouble) => Response | Promise<Response>

/** What is it about? */
export const whatPage: StepPage = (c, answers, trouble) => {
  const { t } = c.get('visit')
  return questionPage(c, {
    step: 'vad',
    title: t('start.what'),
    answers,
    trouble,
    children: (
      <>
        <TextAreaField
          t={t}
          name="summary"
          label={t('start.what')}
          hint={t('start.what.hint')}
          question
          value={answers.summary}
          error={trouble?.of('summary')}
          rows={6}
        />
        <TextField
          t={t}
          name="title"
          label={t('start.title')}
          hint={t('start.title.hint')}
          value={answers.title}
          error={trouble?.of('title')}
        />
      </>
    ),
  })
}

/** How large a place is it? (R2) */
export const sizePage: StepPage = (c, answers, trouble) => {
  const { t } = c.get('visit')
  return questionPage(c, {
    step: 'storlek',
    title: t('start.size'),
    answers,
    trouble,
    children: <SizeChoice visit={c.get('visit')} title={t('start.size')} scale={answers.scale} trouble={trouble} />,
  })
}

/** Why does it have to be so large? The reason is public (R2). */
export const largerPage: StepPage = (c, answers, trouble) => {
  const { t } = c.get('visit')
  return questionPage(c, {
    step: 'storre',
    title: t('start.larger'),
    answers,
    trouble,
    children: <LargerQuestion visit={c.get('visit')} value={answers.largerBecause} trouble={trouble} />,
  })
}

/** Who are you? Nothing about numbers, money or identity (R21, R24). */
export const withWhomPage: StepPage = (c, answers, trouble) => {
  const { t } = c.get('visit')
  const choices = KINDS_OF_ACTOR.map((value) => ({ value, label: t(`start.who.${value}`) }))
  return questionPage(c, {
    step: 'vilka',
    title: t('start.who'),
    answers,
    trouble,
    children: (
      <>
        <ChoiceField
          t={t}
          kind="radio"
          name="initiatorKind"
          label={t('start.who')}
          question
          choices={choices}
          chosen={[answers.initiatorKind]}
          error={trouble?.of('initiatorKind')}
        />
        <TextField
          t={t}
          name="groupName"
          label={t('start.group')}
          hint={t('start.group.hint')}
          optional
          value={answers.groupName}
          error={trouble?.of('groupName')}
        />
        <TextAreaField
          t={t}
          name="togetherWith"
          label={t('start.with')}
          hint={t('start.with.hint')}
          optional
          value={answers.togetherWith}
          error={trouble?.of('togetherWith')}
          rows={3}
        />
      </>
    ),
  })
}

export const whyPage: StepPage = (c, answers, trouble) => {
  const { t } = c.get('visit')
  return questionPage(c, {
    step: 'varfor',
    title: t('start.why'),
    answers,
    trouble,
    children: (
      <TextAreaField
        t={t}
        name="reason"
        label={t('start.why')}
        hint={t('start.why.hint')}
        optional
        question
        value={answers.reason}
        error={trouble?.of('reason')}
        rows={6}
      />
    ),
  })
}

/** What does the first meeting need? (R26) */
export const meetingPage: StepPage = (c, answers, trouble) => {
  const { t, language } = c.get('visit')
  return questionPage(c, {
    step: 'mote',
    title: t('start.meeting'),
    answers,
    trouble,
    children: (
      <>
        <h1>{t('start.meeting')}</h1>
        <p>{t('start.meeting.hint')}</p>
        <SelectField
          t={t}
          name="language"
          label={t('start.meeting.language')}
          value={answers.language || language}
          empty={null}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <ChoiceField
          t={t}
          kind="checkbox"
          name="interpreter"
          label={t('start.meeting.interpreter')}
          choices={[{ value: '1', label: t('start.meeting.interpreter-yes') }]}
          chosen={[answers.interpreter]}
        />
        <TextAreaField
          t={t}
          name="wishes"
          label={t('start.meeting.wishes')}
          hint={t('start.meeting.wishes.hint')}
          optional
          value={answers.wishes}
          error={trouble?.of('wishes')}
          rows={3}
        />
      </>
    ),
  })
}
