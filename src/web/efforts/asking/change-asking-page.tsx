import { type AskingOfEffort, changeAsking, type EffortPage, findEffort } from '../../../features/efforts/index.ts'
import type { Fields } from '../../frame/form.ts'
import { NO_TROUBLE, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { effortAddress } from '../../overlaps/addresses.ts'
import { SendButton } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { readTicked } from '../form/read-fields.ts'
import { effortFormPage } from '../under-effort.tsx'
import { askingFields } from './asking-fields.tsx'
import { answeredChoice, sendAsking } from './choose.ts'
import { fieldsOfAsking, TICKED } from './read-asking.ts'

/** Changes what is told of an asking: another day, other groups. */
export function changeAskingPage(c: Page, effort: EffortPage, asking: AskingOfEffort): Promise<Response> {
  return show(c, effort, asking, fieldsOfAsking(asking))
}

export async function sendAskingChange(c: Page, effort: EffortPage, asking: AskingOfEffort): Promise<Response> {
  const { t, language, site } = c.get('visit')
  const fields = await readTicked(c, TICKED)
  const choice = answeredChoice(fields)
  if (choice === 'wait') return show(c, effort, asking, fields)
  return sendAsking(c, changeAsking, {
    ...{ effort, fields, choice, extra: { asking: asking.id, version: fields.version }, mayJoin: false },
    action: effortAddress(language, effort.id, 'fragor', asking.id, 'andra'),
    done: () => `${effortAddress(language, effort.id)}?sparad=fraga-andrad#askings`,
    again: async (refusal) => {
      const trouble = troubleFrom(t, refusal)
      if (refusal.reason !== 'asking.changed-meanwhile') return show(c, effort, asking, fields, trouble)
      // One's own words, sent once more, are meant to hold over what somebody else wrote meanwhile.
      const now = (await findEffort(site.world.db, effort.id))?.askings.find(({ id }) => id === asking.id) ?? asking
      return show(c, effort, now, { ...fields, version: String(now.version) }, trouble)
    },
  })
}

async function show(
  c: Page,
  effort: EffortPage,
  asking: AskingOfEffort,
  fields: Fields,
  trouble: Trouble = NO_TROUBLE,
): Promise<Response> {
  const { t, language } = c.get('visit')
  const action = effortAddress(language, effort.id, 'fragor', asking.id, 'andra')
  return effortFormPage(c, {
    ...{ effort, trouble, title: t('asking.change.title') },
    children: (
      <Form t={t} action={action} keep={`asking-change-${effort.id}`}>
        <input type="hidden" name="version" value={fields.version} />
        {await askingFields(c, { effort, fields, trouble })}
        <SendButton t={t}>{t('asking.change.send')}</SendButton>
      </Form>
    ),
  })
}
