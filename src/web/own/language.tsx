import { chooseLanguage, mayChooseLanguage } from '../../features/people/index.ts'
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../platform/i18n/index.ts'
import { errorPage } from '../frame/error-page.tsx'
import { readFields } from '../frame/form.ts'
import { rememberLanguage } from '../frame/language.ts'
import { submit } from '../frame/submit.ts'
import type { Page, Visit } from '../frame/visit.ts'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'

/** The language of pages without one in their address and, for somebody with an address, of mail. */
export function LanguageSection({ visit, chosen }: { visit: Visit; chosen: Language }) {
  const { t, language, actor } = visit
  return (
    <section class="flow" aria-labelledby="own-language">
      <h2 id="own-language">{t('own.language')}</h2>
      <Form t={t} action={`/${language}/mina-sidor/sprak`}>
        <SelectField
          t={t}
          name="language"
          label={actor.kind === 'person' ? t('own.language.person') : t('own.language.browser')}
          value={chosen}
          empty={null}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <Button weight="secondary">{t('own.language.do')}</Button>
      </Form>
    </section>
  )
}

/** Keeps the choice, in the browser and with the person, and goes on in that language. */
export async function keepLanguage(c: Page): Promise<Response> {
  const { actor } = c.get('visit')
  const { language } = await readFields(c)
  if (!isLanguage(language)) return errorPage(c, 422, 'form.choose')
  const there = `/${language}/mina-sidor`
  rememberLanguage(c, language)
  if (!mayChooseLanguage(actor)) return c.redirect(there, 303)
  return submit(c, chooseLanguage, { language }, { done: () => there })
}
