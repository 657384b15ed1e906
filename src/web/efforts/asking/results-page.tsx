import { type AskingOfEffort, type EffortPage, findEffort, tellResults } from '../../../features/efforts/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { TextAreaField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { effortFormPage } from '../under-effort.tsx'

/** Tells what came of an asking, so that others needn't ask again (J5). */
export function resultsPage(c: Page, effort: EffortPage, asking: AskingOfEffort): Response | Promise<Response> {
  return show(c, effort, asking, {
    ...{ answered: asking.answered?.toString() ?? '', results: asking.results ?? '' },
    ...{ resultsLink: asking.resultsLink ?? '', version: String(asking.version) },
  })
}

export async function sendResults(c: Page, effort: EffortPage, asking: AskingOfEffort): Promise<Response> {
  const { language, site } = c.get('visit')
  const fields = await readFields(c)
  const { version, answered = '', results, resultsLink = '' } = fields
  return submit(
    c,
    tellResults,
    { asking: asking.id, version, answered, results, resultsLink },
    {
      done: () => `${effortAddress(language, effort.id)}?sparad=resultat#askings`,
      again: async (trouble) => {
        if (trouble.status !== 409) return show(c, effort, asking, fields, trouble)
        const now = (await findEffort(site.world.db, effort.id))?.askings.find(({ id }) => id === asking.id) ?? asking
        return show(c, effort, now, { ...fields, version: String(now.version) }, trouble)
      },
    },
  )
}

function show(c: Page, effort: EffortPage, asking: AskingOfEffort, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const { t, language } = c.get('visit')
  const field = (name: string) => ({ t, name, value: fields[name], error: trouble.of(name) })
  return effortFormPage(c, {
    ...{ effort, trouble, title: t('asking.results.tell-of', { what: asking.what }), lead: t('asking.results.lead') },
    children: (
      <Form
        t={t}
        action={effortAddress(language, effort.id, 'fragor', asking.id, 'resultat')}
        keep={`asking-results-${effort.id}`}
      >
        <input type="hidden" name="version" value={fields.version} />
        <TextField {...field('answered')} label={t('asking.results.answered')} inputmode="numeric" short optional />
        <TextAreaField
          {...field('results')}
          label={t('asking.results.text')}
          hint={t('asking.results.text.hint')}
          rows={8}
          optional
        />
        <TextField {...field('resultsLink')} label={t('asking.results.address')} optional />
        <SendButton t={t}>{t('asking.results.send')}</SendButton>
      </Form>
    ),
  })
}
