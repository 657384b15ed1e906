import { fieldsOfText, type ModelDraft } from '../../../features/models/index.ts'
import { readFields } from '../../frame/form.ts'
import type { Page } from '../../frame/visit.ts'
import { Fields } from './fields.tsx'
import { lookAt } from './look-at.ts'
import { sentText } from './save.ts'
import { Verdict, verdictInWords } from './verdict.tsx'

/** What the editor's script gets (client/live-review.ts): pieces of the page, drawn as the page is. */
export interface Preview {
  readonly verdict: string
  readonly review: string
  /** The text, when the form changed it; null when it is as it was sent. */
  readonly text: string | null
  /** The form anew, and what it shows, when it would show something else; null when not. */
  readonly fields: string | null
  readonly shown: string | null
}

/** Reads what stands in the editor, without keeping it. */
export async function previewDraft(c: Page, _draft: ModelDraft): Promise<Response> {
  const visit = c.get('visit')
  const sent = await readFields(c)
  const { text } = sentText(sent)
  const [looked, fields] = [await lookAt(visit, text), fieldsOfText(text)]
  const shown = fields === undefined ? null : JSON.stringify(fields.values)
  const isSame = shown === (sent.shown ?? null)
  const preview: Preview = {
    verdict: verdictInWords(visit, looked),
    review: String(<Verdict visit={visit} looked={looked} />),
    text: text === (sent.text ?? '').replace(/\r\n?/g, '\n') ? null : text,
    fields: isSame ? null : String(<Fields visit={visit} fields={fields} />),
    shown: isSame ? null : shown,
  }
  return c.json(preview, 200, { 'Cache-Control': 'private, no-store, no-transform' })
}
