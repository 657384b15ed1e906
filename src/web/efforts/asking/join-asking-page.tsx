import {
  type AskingOfEffort,
  type EffortPage,
  joinAsking,
  listAskedNear,
  sortedOut,
} from '../../../features/efforts/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Form } from '../../ui/form.tsx'
import { effortFormPage } from '../under-effort.tsx'
import { askingDays } from './asking-words.ts'

const SHOWN = 20

/** Makes an asking part of another effort's, after it was registered. */
export function joinAskingPage(c: Page, effort: EffortPage, asking: AskingOfEffort): Promise<Response> {
  return show(c, effort, asking, {})
}

export async function sendJoin(c: Page, effort: EffortPage, asking: AskingOfEffort): Promise<Response> {
  const { language } = c.get('visit')
  const fields = await readFields(c)
  return submit(
    c,
    joinAsking,
    { asking: asking.id, other: fields.other },
    {
      done: () => `${effortAddress(language, effort.id)}?sparad=samman#askings`,
      again: (trouble) => show(c, effort, asking, fields, trouble),
    },
  )
}

async function show(
  c: Page,
  effort: EffortPage,
  asking: AskingOfEffort,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const visit = c.get('visit')
  const { t, language, site } = visit
  const { same, others } = sortedOut(asking, await listAskedNear(site.world.db, asking))
  const choices = [...same, ...others].slice(0, SHOWN).map((it) => ({
    value: it.id,
    label: it.what,
    hint: [it.owner ?? t('asking.by-untold'), askingDays(visit, it), it.placeName].join(' · '),
  }))
  return effortFormPage(c, {
    ...{ effort, trouble, title: t('asking.join.title'), lead: t('asking.join.hint') },
    children:
      choices.length === 0 ? (
        <p>{t('asking.before.none')}</p>
      ) : (
        <Form t={t} action={effortAddress(language, effort.id, 'fragor', asking.id, 'ga-med')}>
          <ChoiceField
            t={t}
            kind="radio"
            name="other"
            label={t('asking.join.which')}
            error={trouble.of('other')}
            chosen={[fields.other ?? '']}
            choices={choices}
          />
          <SendButton t={t}>{t('asking.join.send')}</SendButton>
        </Form>
      ),
  })
}
