import { revokeLinks } from '../../features/people/index.ts'
import { listOwnUndertakings, type OwnUndertaking } from '../../features/undertakings/index.ts'
import type { HeldLink } from '../../kernel/actor.ts'
import { errorPage } from '../frame/error-page.tsx'
import { originOfSite } from '../frame/own-address.ts'
import { page } from '../frame/respond.tsx'
import { submit } from '../frame/submit.ts'
import type { Page } from '../frame/visit.ts'
import { LinkToKeep } from '../link/link-to-keep.tsx'
import { ButtonLink, SendButton } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { heldLinkOf, replaceAddress } from './held-link.ts'
import { keepNewLink, readNewLink } from './new-link.ts'

/** Asks before a private link is replaced: everybody who has the old one loses it. */
export async function replacePage(c: Page): Promise<Response> {
  const { t, language } = c.get('visit')
  const link = heldLinkOf(c)
  const undertaking = link === undefined ? undefined : await undertakingOf(c, link)
  if (link === undefined || undertaking === undefined) return errorPage(c, 404, 'error.missing')
  return page(
    c,
    { title: t('own.link.replace'), personal: true, scripts: ['submit-once'] },
    <div class="flow question">
      <PageHead title={t('own.link.replace')} lead={<bdi lang={undertaking.language}>{undertaking.title}</bdi>} />
      <p>{t('own.link.replace.ends')}</p>
      <p>{t('own.link.replace.new')}</p>
      <Form t={t} action={replaceAddress(language, link)}>
        <SendButton t={t}>{t('own.link.replace.do')}</SendButton>
      </Form>
      <p>
        <a href={`/${language}/mina-sidor`}>{t('own.back')}</a>
      </p>
    </div>,
  )
}

/** Replaces it. Pressed twice it is replaced twice, and the newest is the one that is shown. */
export async function replaceLink(c: Page): Promise<Response> {
  const { language } = c.get('visit')
  const link = heldLinkOf(c)
  if (link === undefined) return errorPage(c, 404, 'error.missing')
  return submit(c, revokeLinks, link, {
    done: ({ receipt }) => {
      keepNewLink(c, receipt)
      return `/${language}/mina-sidor/lank/ny`
    },
  })
}

/** The new link and code, in the browser that asked for them, for some minutes. */
export function newLinkPage(c: Page): Response | Promise<Response> {
  const { t, language } = c.get('visit')
  const link = readNewLink(c)
  return page(
    c,
    { title: t('own.link.new'), personal: true },
    <div class="flow question">
      <PageHead title={t('own.link.new')} />
      {link === null ? (
        <Notice>
          <p>{t('own.link.new.gone')}</p>
        </Notice>
      ) : (
        <>
          <LinkToKeep t={t} link={link} origin={originOfSite(c)} />
          <p>{t('own.link.new.once')}</p>
        </>
      )}
      <p>
        <ButtonLink href={`/${language}/mina-sidor`} weight="secondary">
          {t('own.back')}
        </ButtonLink>
      </p>
    </div>,
  )
}

async function undertakingOf(c: Page, { subject }: HeldLink): Promise<OwnUndertaking | undefined> {
  const { site, actor } = c.get('visit')
  const own = await listOwnUndertakings(site.world.db, actor)
  return own.find((it) => it.id === subject || it.parties.some((party) => party.id === subject))
}
