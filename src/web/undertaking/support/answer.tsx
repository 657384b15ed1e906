import { answerSupport, listSupportRequests, undertakingPolicy } from '../../../features/undertakings/index.ts'
import { errorPage } from '../../frame/error-page.tsx'
import { type Fields, readFields } from '../../frame/form.ts'
import { NO_TROUBLE, submit, type Trouble } from '../../frame/submit.ts'
import type { Page } from '../../frame/visit.ts'
import { SendButton } from '../../ui/button.tsx'
import { TextAreaField } from '../../ui/field.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { roomAddress } from '../addresses.ts'
import { roomForm } from '../room-page.tsx'
import { stoppedOfficer } from '../stopped.ts'
import type { PageOfUndertaking } from '../under-undertaking.tsx'

type Undertaking = Parameters<PageOfUndertaking>[1]
type Request = Awaited<ReturnType<typeof listSupportRequests>>[number]

/** A request with the field for its answer. */
export const answerSupportForm: PageOfUndertaking = async (c, undertaking) => {
  const request = await requestHere(c, undertaking)
  if (request === undefined) return errorPage(c, 404, 'undertaking.support.missing')
  const may = undertakingPolicy.mayAnswerSupport(c.get('visit').actor, undertaking)
  return (
    stoppedOfficer(c, undertaking, may, 'undertaking.support.forbidden') ??
    (request.answer === null ? show(c, undertaking, request, {}) : errorPage(c, 409, 'undertaking.support.answered'))
  )
}

/** Takes the answer. Who comes second sees the first's, and keeps their words. */
export const takeSupportAnswer: PageOfUndertaking = async (c, undertaking) => {
  const request = await requestHere(c, undertaking)
  if (request === undefined) return errorPage(c, 404, 'undertaking.support.missing')
  const fields = await readFields(c)
  const { language } = c.get('visit')
  return submit(
    c,
    answerSupport,
    { request: request.id, answer: fields.answer },
    {
      done: () => `${roomAddress(language, undertaking.number, 'support')}?sparad=svar&for=${request.id}`,
      again: async (trouble) => show(c, undertaking, (await requestHere(c, undertaking)) ?? request, fields, trouble),
    },
  )
}

async function requestHere(c: Page, undertaking: Undertaking): Promise<Request | undefined> {
  const requests = await listSupportRequests(c.get('visit').site.world.db, undertaking.id)
  return requests.find(({ id }) => id === c.req.param('request'))
}

function show(c: Page, undertaking: Undertaking, request: Request, fields: Fields, trouble: Trouble = NO_TROUBLE) {
  const { t } = c.get('visit')
  return roomForm(c, {
    ...{ undertaking, room: 'support', parts: [request.id], title: t('support.answer'), trouble },
    before: (
      <>
        <blockquote class="quoted">
          <Paragraphs text={request.text} language={request.language} />
        </blockquote>
        {request.answer === null ? null : (
          <section class="flow" aria-labelledby="given">
            <h2 id="given">{t('support.given')}</h2>
            <Paragraphs text={request.answer} />
          </section>
        )}
      </>
    ),
    children: (
      <>
        <TextAreaField
          t={t}
          name="answer"
          label={t('support.answer.question')}
          hint={t('support.answer.hint')}
          value={fields.answer ?? ''}
          error={trouble.of('answer')}
        />
        {request.answer === null ? <SendButton t={t}>{t('support.answer.send')}</SendButton> : null}
      </>
    ),
  })
}
