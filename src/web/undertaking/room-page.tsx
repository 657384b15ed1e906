import type { Child } from 'hono/jsx'
import type { UndertakingPage } from '../../features/undertakings/index.ts'
import type { ClientModule } from '../assets.ts'
import { page } from '../frame/respond.tsx'
import { NO_TROUBLE, type Trouble } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { WhatWasWrong } from '../frame/what-was-wrong.tsx'
import { Form, WordsReceived } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { type NamedRoom, roomAddress } from './addresses.ts'
import { Trail } from './under-undertaking.tsx'

interface RoomPageProps {
  undertaking: UndertakingPage
  room: NamedRoom
  /** Of a page below the room; the room's own page is called as the room. */
  title?: string | undefined
  lead?: Child
  trouble?: Trouble | undefined
  scripts?: readonly ClientModule[] | undefined
  /** Shows more to somebody than to everybody. */
  personal?: boolean | undefined
  /** What was done just now, and the form whose words are received with that. */
  saved?: { readonly sentence: string; readonly form: readonly string[] } | null | undefined
  children?: Child
}

/** A page about one side of an undertaking, or below it: where one is, what was done or went wrong, and the matter itself. */
export function roomPage(c: Page, props: RoomPageProps): Response | Promise<Response> {
  const { undertaking, room, lead, trouble = NO_TROUBLE, scripts = [], personal, saved, children } = props
  const { t, language } = c.get('visit')
  const name = t(`undertaking.room.${room}`)
  const title = props.title ?? name
  const above =
    props.title === undefined ? [] : [{ label: name, href: roomAddress(language, undertaking.number, room) }]
  return page(
    c,
    {
      ...{ title, room: 'undertakings', status: trouble.status, hasErrors: trouble.status !== 200 },
      scripts: saved ? ['keep-words', ...scripts] : scripts,
      ...(personal && { personal }),
    },
    <>
      <PageHead
        above={<Trail c={c} undertaking={undertaking} to={[...above, { label: title }]} />}
        title={title}
        lead={lead}
      />
      <div class="flow">
        {saved ? (
          <Notice tone="received">
            <WordsReceived keep={keptAs(undertaking.number, room, saved.form)} />
            <p>{saved.sentence}</p>
          </Notice>
        ) : null}
        <WhatWasWrong t={t} trouble={trouble} />
        {children}
      </div>
    </>,
  )
}

interface RoomFormProps extends Omit<RoomPageProps, 'title' | 'saved' | 'scripts'> {
  title: string
  /** The last parts of its address, below the room. */
  parts: readonly string[]
  /** What stands between what was wrong and the form. */
  before?: Child
}

/** A form about one side of an undertaking; its words are kept until they are received. */
export function roomForm(c: Page, { parts, before, children, ...props }: RoomFormProps): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  const { undertaking, room } = props
  return roomPage(c, {
    ...props,
    personal: true,
    scripts: ['keep-words', 'submit-once'],
    children: (
      <>
        {before}
        <Form
          t={t}
          action={roomAddress(language, undertaking.number, room, ...parts)}
          keep={keptAs(undertaking.number, room, parts)}
        >
          {children}
        </Form>
      </>
    ),
  })
}

/** The name under which a tab keeps what is written in a form. */
export function keptAs(number: number, room: NamedRoom, parts: readonly string[]): string {
  return [room, number, ...parts].join('-')
}
