import { findPlace } from '../../features/places/index.ts'
import { readFields } from '../frame/form.ts'
import { page } from '../frame/respond.tsx'
import type { Page } from '../frame/visit.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { currentDraft, keepAnswers } from './draft.ts'
import { stepAddress } from './steps.ts'

/** What it means to start something, and what happens then: before the first question. `plats`: where one came from. */
export async function introPage(c: Page): Promise<Response> {
  const { t, language, site } = c.get('visit')
  const [begun, place] = await Promise.all([currentDraft(c), findPlace(site.world.db, c.req.query('plats') ?? '')])
  const begin = begun === undefined ? t('start.intro.begin') : t('start.intro.go-on')
  return page(
    c,
    { title: t('undertakings.start'), room: 'undertakings', description: t('start.intro.lead') },
    <div class="flow question">
      <PageHead title={t('undertakings.start')} lead={t('start.intro.lead')} />
      <ul>
        <li>{t('start.intro.anyone')}</li>
        <li>{t('start.intro.needs-nothing')}</li>
        <li>{t('start.intro.public')}</li>
      </ul>
      <h2>{t('start.intro.then')}</h2>
      <ol>
        <li>{t('start.intro.then.contact')}</li>
        <li>{t('start.intro.then.meeting')}</li>
        <li>{t('start.intro.then.residents')}</li>
      </ol>
      {place === undefined ? (
        <p>
          <ButtonLink href={stepAddress(language, 'vad')}>{begin}</ButtonLink>
        </p>
      ) : (
        <Form t={t} action={`/${language}/starta`}>
          <p>{t('start.intro.here', { place: place.name })}</p>
          <input type="hidden" name="plats" value={place.slug} />
          <p>
            <Button>{begin}</Button>
          </p>
        </Form>
      )}
    </div>,
  )
}

/** Begins from a place: it is chosen beforehand where the question comes, and can be changed there. */
export async function beginFromPlace(c: Page): Promise<Response> {
  const { language, site } = c.get('visit')
  const place = await findPlace(site.world.db, (await readFields(c)).plats ?? '')
  if (place !== undefined) await keepAnswers(c, { placeSlug: place.slug })
  return c.redirect(stepAddress(language, 'vad'), 303)
}
