import { findAddedValue, stateValue, valuePolicy } from '../../../features/values/index.ts'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { LanguageField } from '../language-field.tsx'
import { roomForm } from '../room-page.tsx'
import { stopped } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]
const PARTS = ['forWhom', 'what', 'whoMayLose'] as const

/** Those who drive the work state what it is worth. */
export const writeValue: PageOfUndertaking = (c, undertaking) =>
  stopped(c, undertaking, valuePolicy.mayStateValue(c.get('visit').actor, undertaking), 'value.state.forbidden') ??
  show(c, undertaking, {})

/** Takes a new version; when somebody wrote one meanwhile, both stand on the page (409). */
export const takeValue: PageOfUndertaking = async (c, undertaking) => {
  const fields = await readFields(c)
  const { forWhom, what, whoMayLose, language: written, basedOn } = fields
  const raw = { undertaking: undertaking.id, forWhom, what, whoMayLose, language: written, basedOn }
  return submit(c, stateValue, raw, {
    done: () => `${roomAddress(c.get('visit').language, undertaking.number, 'added-value')}?sparad=skriv`,
    again: (trouble) => show(c, undertaking, fields, trouble),
  })
}

async function show(c: Page, undertaking: Undertaking, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const visit = c.get('visit')
  const { t, site } = visit
  const newest = await findAddedValue(site.world.db, undertaking.id)
  const version = String(newest?.version ?? 0)
  const stale = fields.basedOn !== undefined && fields.basedOn !== version
  return roomForm(c, {
    ...{ undertaking, room: 'added-value', parts: ['skriv'], title: t('value.write'), trouble },
    before:
      stale && newest !== undefined ? (
        <section class="flow" aria-labelledby="newer">
          <h2 id="newer">{t('statement.newer', { version })}</h2>
          {PARTS.map((part) => (
            <blockquote class="quoted">
              <Paragraphs text={newest[part]} language={newest.language} />
            </blockquote>
          ))}
          <h2>{t('statement.own')}</h2>
        </section>
      ) : null,
    children: (
      <>
        <input type="hidden" name="basedOn" value={version} />
        {PARTS.map((part) => (
          <TextAreaField
            t={t}
            name={part}
            label={t(`value.${part}`)}
            hint={t(`value.${part}.hint`)}
            value={fields[part] ?? newest?.[part] ?? ''}
            error={trouble.of(part)}
            rows={4}
          />
        ))}
        <LanguageField visit={visit} value={fields.language ?? newest?.language} trouble={trouble} />
        <SendButton t={t}>{t('statement.save')}</SendButton>
      </>
    ),
  })
}
