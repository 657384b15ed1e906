import type { Hono } from 'hono'
import { listOutbox, type StoredMail } from '../../platform/mail/index.ts'
import { askedPage } from '../asked.ts'
import { errorPage } from '../frame/error-page.tsx'
import { originOfSite } from '../frame/own-address.ts'
import { page } from '../frame/respond.tsx'
import type { Env, Page, Visit } from '../frame/visit.ts'
import { Empty } from '../ui/empty.tsx'
import { Time } from '../ui/moment.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { clockTime } from '../undertaking/wording.ts'
import { showsOutbox } from './shows-outbox.ts'

const LAST_PAGE = 500

export function outboxPages(app: Hono<Env>): void {
  app.get('/:language/utkorg', outboxPage)
}

/** Mail that would have been sent, in a demonstration; anywhere else there is no such page. */
async function outboxPage(c: Page): Promise<Response> {
  if (!showsOutbox(c)) return errorPage(c, 404, 'error.missing')
  const visit = c.get('visit')
  const { t, site, language } = visit
  const shown = askedPage(c, LAST_PAGE)
  const { mails, hasMore } = await listOutbox(site.world.db, shown)
  return page(
    c,
    { title: t('outbox.title'), personal: true },
    <div class="flow">
      <PageHead title={t('outbox.title')} lead={t('outbox.lead')} />
      {mails.length === 0 ? <Empty title={t('outbox.none')} /> : null}
      {mails.map((mail) => (
        <MailShown visit={visit} mail={mail} origin={originOfSite(c)} />
      ))}
      <Pagination
        t={t}
        page={shown}
        pages={hasMore ? shown + 1 : shown}
        hrefOf={(to) => `/${language}/utkorg?sida=${to}`}
      />
    </div>,
  )
}

function MailShown({ visit: { t, language }, mail, origin }: { visit: Visit; mail: StoredMail; origin: string }) {
  return (
    <section class="flow">
      <hr />
      <h2 lang={mail.language} dir="auto">
        {mail.subject}
      </h2>
      <p class="soft">
        {t('outbox.to')} <bdi dir="ltr">{mail.recipient}</bdi>, <Time at={clockTime(language, mail.createdAt)} />
      </p>
      <div class="prose flow" lang={mail.language} dir="auto">
        {mail.body.split(/\n{2,}/).map((paragraph) => (
          <p>
            {paragraph.split('\n').map((line, at) => (
              <>
                {at === 0 ? null : <br />}
                {/* A line that is an address of ours can be opened, as it can in a mail program. */}
                {line.startsWith(`${origin}/`) ? <a href={line}>{line}</a> : line}
              </>
            ))}
          </p>
        ))}
      </div>
    </section>
  )
}
