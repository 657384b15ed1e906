import { type ListedModel, SCALES, type Scale, scalesServed } from '../../features/models/index.ts'
import { undertakingPolicy } from '../../features/undertakings/index.ts'
import type { Trouble } from '../frame/submit.ts'
import type { Visit } from '../frame/visit.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { modelText } from '../undertaking/wording.ts'
import { catalogueAddress, modelAddress } from './addresses.ts'

interface StartingModelsProps {
  visit: Visit
  models: readonly ListedModel[]
  starting: Partial<Record<Scale, string>>
  trouble: Trouble
}

/** Which model new undertakings of each size follow (R2): everybody sees it, and those who coordinate choose. */
export function StartingModels({ visit, models, starting, trouble }: StartingModelsProps) {
  const { t, actor } = visit
  const mayChoose = undertakingPolicy.mayChooseStartingModel(actor)
  return (
    <Card title={t('models.starting')}>
      <p>{t('models.starting.lead')}</p>
      {mayChoose ? (
        <div class="per-scale">
          {SCALES.map((scale) => (
            <Choice visit={visit} scale={scale} models={models} chosen={starting[scale]} trouble={trouble} />
          ))}
        </div>
      ) : (
        <dl class="pairs">
          {SCALES.map((scale) => (
            <>
              <dt>{t(`scale.${scale}`)}</dt>
              <dd>
                <Chosen visit={visit} model={models.find(({ model }) => model === starting[scale])} />
              </dd>
            </>
          ))}
        </dl>
      )}
    </Card>
  )
}

function Chosen({ visit: { t, language }, model }: { visit: Visit; model: ListedModel | undefined }) {
  if (model?.inForce === undefined) return <span class="soft">{t('models.starting.none')}</span>
  const title = modelText(model.inForce.title, language)
  return (
    <a href={modelAddress(language, model.model)} lang={title.language}>
      {title.text}
    </a>
  )
}

interface ChoiceProps {
  visit: Visit
  scale: Scale
  models: readonly ListedModel[]
  chosen: string | undefined
  trouble: Trouble
}

/** One form per scale: each is a decision of its own. */
function Choice({ visit: { t, language }, scale, models, chosen, trouble }: ChoiceProps) {
  const options = models.flatMap(({ model, inForce }) =>
    inForce !== undefined && scalesServed(inForce.content).includes(scale)
      ? [{ value: model, label: modelText(inForce.title, language).text }]
      : [],
  )
  return (
    <Form t={t} action={`${catalogueAddress(language)}/val`}>
      <input type="hidden" name="scale" value={scale} />
      <SelectField
        t={t}
        name={`model-${scale}`}
        label={t(`scale.${scale}`)}
        value={chosen}
        error={trouble.of(`model-${scale}`)}
        options={options}
      />
      <p>
        <Button weight="secondary">{t('models.starting.choose')}</Button>
      </p>
    </Form>
  )
}
