import type { BodyPage } from '../../features/bodies/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Card } from '../ui/card.tsx'
import { placeAddress } from '../undertaking/addresses.ts'

/** Who becomes contact person for what starts where (R26): officers, named in their office. */
export function ContactsCard({ visit: { t, language }, body }: { visit: Visit; body: BodyPage }) {
  return (
    <Card title={t('organisation.contacts')}>
      {body.contacts.length === 0 ? (
        <p>{t('organisation.contacts.none')}</p>
      ) : (
        <dl class="pairs">
          {body.contacts.map(({ person, place, placeSlug }) => (
            <>
              <dt>
                {place === null || placeSlug === null ? (
                  t('organisation.contacts.everywhere')
                ) : (
                  <a href={placeAddress(language, placeSlug)}>{place}</a>
                )}
              </dt>
              <dd>{person ?? t('organisation.contacts.unnamed')}</dd>
            </>
          ))}
        </dl>
      )}
    </Card>
  )
}
