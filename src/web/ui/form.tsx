import type { Child } from 'hono/jsx'
import type { Translate } from '../../platform/i18n/index.ts'

interface FormProps {
  t: Translate
  action: string
  /** A name for what is written here: its words are then kept in the tab until `WordsReceived` (page script `keep-words`). */
  keep?: string | undefined
  /** For long texts: letters beyond a–z weigh a third of what they do otherwise. */
  large?: boolean | undefined
  children?: Child
}

/** A form that posts. `novalidate`: what is wrong is said in our words and on the server, the same for everybody. */
export function Form({ t, action, keep, large, children }: FormProps) {
  const form = (
    <form class="form" action={action} method="post" enctype={large ? 'multipart/form-data' : undefined} novalidate>
      {children}
    </form>
  )
  if (keep === undefined) return form
  return (
    <keep-words form={keep} restored={t('ui.keep-words.restored')}>
      {form}
    </keep-words>
  )
}

/** On the receipt: what was kept under this name is received, and let go (page script `keep-words`). */
export function WordsReceived({ keep }: { keep: string }) {
  return <keep-words done={keep} hidden />
}
