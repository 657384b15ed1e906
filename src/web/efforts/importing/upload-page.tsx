import { type EffortSource, LARGEST_FILE, receiveFile } from '../../../features/efforts/index.ts'
import { refuse } from '../../../kernel/result.ts'
import { refusalPage } from '../../frame/error-page.tsx'
import { page } from '../../frame/respond.tsx'
import { NO_TROUBLE, type Trouble, troubleFrom } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { WhatWasWrong } from '../../frame/what-was-wrong.tsx'
import { SendButton } from '../../ui/button.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { importAddress, sourceAddress } from './addresses.ts'
import { sourceOf } from './found.ts'
import { readUpload } from './read-upload.ts'
import { Trail } from './trail.tsx'

/** A source, and the form that sends its next file. */
export async function uploadPage(c: Page): Promise<Response> {
  const found = await sourceOf(c)
  return 'away' in found ? found.away : show(c, found.source)
}

export async function sendFile(c: Page): Promise<Response> {
  const found = await sourceOf(c)
  if ('away' in found) return found.away
  const { site, actor, language, t } = c.get('visit')
  const upload = await readUpload(c).catch(() => null)
  if (upload === null)
    return show(
      c,
      found.source,
      troubleFrom(t, refuse('invalid', 'form.invalid', { fields: { file: 'import.file.none' } })),
    )
  const received = await receiveFile(site.world, actor, { source: found.source.id, ...upload })
  if (received.ok) return c.redirect(importAddress(language, received.value.id), 303)
  if (received.kind === 'forbidden' || received.kind === 'missing') return refusalPage(c, received)
  return show(c, found.source, troubleFrom(t, received))
}

function show(
  c: Page,
  { id, name, mapping }: EffortSource,
  trouble: Trouble = NO_TROUBLE,
): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  return page(
    c,
    {
      ...{ title: name, room: 'places', personal: true, scripts: ['submit-once'] },
      ...{ status: trouble.status, hasErrors: trouble.status !== 200 },
    },
    <div class="flow question">
      <WhatWasWrong t={t} trouble={trouble} />
      <PageHead
        above={<Trail t={t} language={language} steps={[{ label: name }]} />}
        title={name}
        lead={t(mapping === null ? 'import.upload.first' : 'import.upload.known')}
      />
      <form
        class="form"
        action={sourceAddress(language, id, '/fil')}
        method="post"
        enctype="multipart/form-data"
        novalidate
      >
        <FieldFrame
          t={t}
          name="file"
          label={t('import.upload.file')}
          hint={t('import.upload.file.hint', { most: LARGEST_FILE / 1024 / 1024 })}
          error={trouble.of('file')}
        >
          {(attributes) => (
            <input
              {...attributes}
              class="ds-input"
              type="file"
              accept=".csv,.txt,.tsv,.xlsx,.geojson,.json,.ics,text/csv,text/calendar"
            />
          )}
        </FieldFrame>
        <SendButton t={t}>{t('import.upload.do')}</SendButton>
      </form>
      <Notice>
        <p>{t('import.upload.safe')}</p>
      </Notice>
      <p>
        <a href={sourceAddress(language, id, '/andra')}>{t('import.source.change')}</a>
      </p>
    </div>,
  )
}
