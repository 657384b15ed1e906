import { listDutiesOfUndertaking } from '../../../features/duties/index.ts'
import { listSupportRequests, undertakingPolicy } from '../../../features/undertakings/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Time } from '../../ui/moment.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { StatusTag } from '../../ui/status-tag.tsx'
import { roomAddress } from '../addresses.ts'
import { roomPage } from '../room-page.tsx'
import type { PageOfUndertaking } from '../under-undertaking.tsx'
import { day } from '../wording.ts'

type Request = Awaited<ReturnType<typeof listSupportRequests>>[number]

/** What those who take part need to be able to, and the answers (R24): nobody is asked for resources. */
export const supportPage: PageOfUndertaking = async (c, undertaking) => {
  const visit = c.get('visit')
  const { t, site, actor, language } = visit
  const [requests, duties] = await Promise.all([
    listSupportRequests(site.world.db, undertaking.id),
    listDutiesOfUndertaking(site.world.db, undertaking.id),
  ])
  const open = undertaking.endedAt === null
  const asks = open && undertakingPolicy.mayAskForSupport(actor, undertaking)
  const answers = undertakingPolicy.mayAnswerSupport(actor, undertaking)
  const to = (part: string) => roomAddress(language, undertaking.number, 'support', part)
  const due = new Map(duties.map((it) => [it.subject, it.due]))
  const saved = c.req.query('sparad')
  return roomPage(c, {
    ...{ undertaking, room: 'support', lead: t('support.lead') },
    saved:
      saved === 'fraga' || saved === 'svar'
        ? { sentence: t(`support.saved.${saved}`), form: saved === 'fraga' ? ['ny'] : [c.req.query('for') ?? ''] }
        : null,
    children: (
      <>
        {asks ? (
          <p>
            <ButtonLink href={to('ny')}>{t('support.ask')}</ButtonLink>
          </p>
        ) : null}
        {requests.length === 0 ? (
          <Empty title={t('support.none')}>
            <p>{t('support.none-do')}</p>
          </Empty>
        ) : null}
        <ul class="entries">
          {requests.map((request) => (
            <RequestEntry
              visit={visit}
              request={request}
              due={due.get(request.id)}
              answer={answers && request.answer === null ? to(request.id) : null}
            />
          ))}
        </ul>
      </>
    ),
  })
}

interface EntryProps {
  visit: Visit
  request: Request
  /** The day by which it is to be answered. */
  due: string | undefined
  /** Where it is answered, for those who may. */
  answer: string | null
}

function RequestEntry({ visit: { t, language }, request, due, answer }: EntryProps) {
  return (
    <li>
      <h2>
        {t('support.asked')} <Time at={day(language, request.askedAt)} />
      </h2>
      <Paragraphs text={request.text} language={request.language} />
      {request.answer === null || request.answeredAt === null ? (
        <div class="facts">
          <StatusTag tone="waits" label={t('support.waits')} />
          {due === undefined ? null : (
            <span>
              {t('support.due')} <Time at={day(language, due)} />
            </span>
          )}
          {answer === null ? null : (
            <a href={answer}>
              {t('support.answer')}
              <span class="unseen">{`: ${request.text.slice(0, 60)}`}</span>
            </a>
          )}
        </div>
      ) : (
        <>
          <h3>
            {t('support.answered')} <Time at={day(language, request.answeredAt)} />
          </h3>
          <Paragraphs text={request.answer} />
        </>
      )}
    </li>
  )
}
