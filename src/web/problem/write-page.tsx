import type { ProblemPage, VersionEntry } from '../../features/problems/index.ts'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { languageChoices } from '../languages.ts'
import { SendButton } from '../ui/button.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { SelectField, TextAreaField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Paragraphs, Quoted } from '../ui/paragraphs.tsx'
import { Trail } from '../undertaking/under-undertaking.tsx'
import { problemAddress } from './addresses.ts'
import { Difference } from './difference.tsx'

/** What stands in the form. */
export interface Writing {
  readonly text: string
  readonly language: string
  /** The version that its writer had before them; `0` for none. */
  readonly editedFrom: string
  readonly edit: string
  readonly changeNote: string
}

interface WritePageProps {
  undertaking: UndertakingPage
  /** The newest version; undefined while nothing is written. */
  problem: ProblemPage | undefined
  writing: Writing
  trouble?: Trouble | undefined
  /** The version that the writing began from, when a newer one came meanwhile. */
  beganFrom?: VersionEntry | undefined
}

/** The form for the description: its text, and what an edit does to what residents have said about it. */
export function writePage(c: Page, { undertaking, problem, writing, trouble = NO_TROUBLE, beganFrom }: WritePageProps) {
  const visit = c.get('visit')
  const { t, language } = visit
  const title = t(problem === undefined ? 'problem.write.first' : 'problem.write')
  const stale = problem !== undefined && writing.editedFrom !== String(problem.version)
  return page(
    c,
    {
      title,
      room: 'undertakings',
      personal: true,
      status: trouble.status,
      hasErrors: trouble.status !== 200,
      scripts: ['keep-words', 'submit-once'],
    },
    <>
      <PageHead
        above={
          <Trail
            c={c}
            undertaking={undertaking}
            to={[{ label: t('problem.title'), href: problemAddress(language, undertaking.number) }, { label: title }]}
          />
        }
        title={title}
        lead={t('problem.write.lead')}
      />
      <div class="flow">
        <WhatWasWrong t={t} trouble={trouble} />
        {stale ? <Newer visit={visit} problem={problem} beganFrom={beganFrom} /> : null}
        {problem === undefined ? <StartersWords visit={visit} undertaking={undertaking} /> : null}
        <Form
          t={t}
          action={problemAddress(language, undertaking.number, 'skriv')}
          keep={keptWriting(undertaking.number)}
        >
          <input type="hidden" name="editedFrom" value={String(problem?.version ?? 0)} />
          <Fields visit={visit} problem={problem} writing={writing} trouble={trouble} />
          <SendButton t={t}>{t(problem === undefined ? 'problem.write.save' : 'problem.write.check')}</SendButton>
        </Form>
      </div>
    </>,
  )
}

/** The name under which a tab keeps what is written here. */
export function keptWriting(number: number): string {
  return `problem-${number}-skriv`
}

interface FieldsProps {
  visit: Visit
  problem: ProblemPage | undefined
  writing: Writing
  trouble: Trouble
}

function Fields({ visit: { t, language }, problem, writing, trouble }: FieldsProps) {
  const count = problem?.confirmations ?? 0
  return (
    <>
      <TextAreaField
        t={t}
        name="text"
        label={t('problem.write.text')}
        hint={t('problem.write.text.hint')}
        value={writing.text}
        error={trouble.of('text')}
        rows={12}
      />
      <SelectField
        t={t}
        name="language"
        label={t('problem.write.language')}
        value={writing.language}
        empty={null}
        options={languageChoices(language, writing.language)}
        error={trouble.of('language')}
      />
      {problem === undefined ? null : (
        <ChoiceField
          t={t}
          kind="radio"
          name="edit"
          label={t('problem.write.edit')}
          chosen={[writing.edit]}
          error={trouble.of('edit')}
          choices={(['substantive', 'editorial'] as const).map((value) => ({
            value,
            label: t(`problem.write.edit.${value}`),
            hint: t(`problem.write.edit.${value}.hint`, { count }),
          }))}
        />
      )}
      <TextAreaField
        t={t}
        name="changeNote"
        label={t(problem === undefined ? 'problem.write.how' : 'problem.write.note')}
        hint={t(problem === undefined ? 'problem.write.how.hint' : 'problem.write.note.hint')}
        optional={problem === undefined}
        value={writing.changeNote}
        error={trouble.of('changeNote')}
        rows={3}
      />
    </>
  )
}

/** Somebody saved another version meanwhile: what it says, and what it changed. One's own words stand in the form below. */
function Newer({ visit: { t }, problem, beganFrom }: NewerProps) {
  return (
    <section aria-labelledby="newer" class="flow">
      <h2 id="newer">{t('problem.write.newer', { version: problem.version })}</h2>
      {beganFrom === undefined ? (
        <Quoted text={problem.text} language={problem.language} />
      ) : (
        <Difference t={t} from={beganFrom} to={problem} />
      )}
      <h2>{t('problem.write.own')}</h2>
    </section>
  )
}

interface NewerProps {
  visit: Visit
  problem: ProblemPage
  beganFrom: VersionEntry | undefined
}

/** What those who started it wrote: where a first description begins. */
function StartersWords({ visit: { t }, undertaking }: { visit: Visit; undertaking: UndertakingPage }) {
  const words = [undertaking.summary, undertaking.reason].filter(Boolean).join('\n\n')
  return (
    <Notice title={t('problem.write.starters')}>
      <Paragraphs text={words} language={undertaking.language} />
    </Notice>
  )
}
