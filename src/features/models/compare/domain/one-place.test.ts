import { describe, expect, it } from 'vitest'
import { sayReview } from '../../review/say-review.ts'
import { compareModels } from './compare-models.ts'
import { type Edit, exampleWith, said, type ToldChange } from './example-changed.ts'

const BODY = `bodies:
  - id: group
    name: { sv: Gruppen }
    level: operative
    scales: [area]
    seats:
      resident: { seats: 3, votes: 3 }
      informal-group: { seats: none, votes: none }
      association: { seats: none, votes: none }
      property-owner: { seats: none, votes: none }
      company: { seats: unknown, votes: unknown }
      department: { seats: 1, votes: none }
      agency: { seats: none, votes: none }
      school: { seats: none, votes: none }
    asksFirst: [{ sv: Gårdsrådet }]`
const WITH_BODY: Edit = ['bodies: none', BODY]

/** What is changed in the example, apart from its phases. */
const CHANGES: readonly ToldChange[] = [
  [
    'its name',
    [['title: { sv: Exempel,', 'title: { sv: Annat,']],
    ['about · Modellens namn: från ”Exempel” till ”Annat”.'],
  ],
  ['a translation', [['en: Example', 'en: Sample']], ['about · Modellens namn: bara översättningen är en annan.']],
  ['its status', [['status: adopted', 'status: retired']], ['about · Modellens status: från Antagen till Avslutad.']],
  ['its version', [["version: '1.0'", "version: '1.1'"]], []],
  [
    'a purpose in other words',
    [['purpose: { sv: Att pröva }', 'purpose: { sv: Att prova }']],
    ['purpose · Vad modellen är till för: formuleringen är en annan.'],
  ],
  [
    'a purpose that is gone',
    [['purpose: { sv: Att pröva }', 'purpose: none']],
    ['purpose · Vad modellen är till för: från ”Att pröva” till inget.'],
  ],
  [
    'a purpose that nobody tells',
    [['purpose: { sv: Att pröva }', 'purpose: unknown']],
    ['purpose · Vad modellen är till för: från ”Att pröva” till okänt (källorna säger inte).'],
  ],
  [
    'silence where there was nothing',
    [['whenToUse: none', 'whenToUse: unknown']],
    ['purpose · När modellen används: från inget till okänt (källorna säger inte).'],
  ],
  [
    'its ambition',
    [['kind: area-development', 'kind: way-of-working-for-the-city']],
    ['purpose · Ambition: från att utveckla ett område till ett arbetssätt för hela staden.'],
  ],
  [
    'scales that a document claims',
    [['scales: [place, area], text', 'scales: [area, city], text']],
    [
      'purpose · Storlekar som ”Anteckning” säger att modellen klarar: från en plats (gata, torg eller kvarter) och ett område till ett område och hela staden.',
    ],
  ],
  [
    'the document that claims',
    [['- { source: note, scales', '- { source: slides, scales']],
    ['purpose · Källan till orden ”Plats och område”: från ”Anteckning” till ”Bilder”.'],
  ],
  [
    'a need of another kind',
    [['kind: coordination', 'kind: other']],
    ['needs · Behovet ”Samordning”, slag: från samordning till annat än samordning.'],
  ],
  [
    'a need that is answered',
    [['answer: unknown', 'answer: { sv: Genom möten }']],
    ['needs · Behovet ”Samordning”, hur modellen möter det: från okänt (källorna säger inte) till ”Genom möten”.'],
  ],
  [
    'who may start',
    [['association: none', 'association: { scales: [place], demands: [{ kind: organisation-number }] }']],
    [
      'initiators · Föreningar: från får inte starta till får starta (en plats (gata, torg eller kvarter); krav: organisationsnummer).',
    ],
  ],
  [
    'what is demanded of those who start',
    [['resident: { scales: [area], demands: none }', 'resident: { scales: [area], demands: [{ kind: resources }] }']],
    ['initiators · Boende, vad som krävs för att starta: från inget till egna resurser.'],
  ],
  [
    'one more demand',
    [['demands: [{ kind: resources }]', 'demands: [{ kind: resources }, { kind: co-signers }]']],
    [
      'initiators · Informella grupper, vad som krävs för att starta: från egna resurser till egna resurser och fler som skriver under.',
    ],
  ],
  [
    'the responsible body',
    [['body: parknamnden\n    name: { sv: Parknämnden }', 'body: styrelsen\n    name: { sv: Styrelsen }']],
    ['responsible · Ansvarar för ett område: från ”Parknämnden” till ”Styrelsen”.'],
  ],
  [
    'who answers, where nobody told',
    [['city: unknown', 'city: none']],
    ['responsible · Ansvarar för hela staden: från okänt (källorna säger inte) till inget.'],
  ],
  [
    'anchoring',
    [['tactical: unknown', 'tactical: { sv: Enheten }']],
    ['responsible · Förankring för ett område, taktisk nivå: från okänt (källorna säger inte) till ”Enheten”.'],
  ],
  ['a body', [WITH_BODY], ['bodies · Organ som modellen inrättar: från inget till ”Gruppen”.']],
  [
    'what is measured',
    [
      [
        '[{ id: count, text: { sv: Antal } }]',
        '[{ id: count, text: { sv: Antal } }, { id: more, text: { sv: Fler } }]',
      ],
    ],
    ['follow-up · Indikatorer: ”Fler” tillkommer.'],
  ],
  [
    'when it is followed up',
    [['months: 12', 'months: 24']],
    [
      'follow-up · När det följs upp: från 12 månader efter att fas 2 ”Andra” har börjat till 24 månader efter att fas 2 ”Andra” har börjat.',
    ],
  ],
  [
    'the rule that decides',
    [['decisionRule: unknown', 'decisionRule: none']],
    ['follow-up · Vad som avgör om det ska fortsätta: från okänt (källorna säger inte) till inget.'],
  ],
  [
    'a source’s date',
    [["date: '2026-01-02'", "date: '2026-02'"]],
    ['sources · Källan ”Anteckning”, datum: från 2026-01-02 till 2026-02.'],
  ],
  [
    'an id of a body in the register',
    [['body: parknamnden', 'body: parkerna']],
    ['ids · Ansvarar för ett område: id ändras från parknamnden till parkerna.'],
  ],
]

describe('A model that was changed in one place', () => {
  it.each(CHANGES)('is told by that sentence and no other: %s', (_, edits, sentences) => {
    expect(said(exampleWith(), exampleWith(...edits))).toEqual(sentences)
  })

  it('is told of its bodies, once it has some', () => {
    const old = exampleWith(WITH_BODY)
    const told = (...edits: readonly Edit[]) => said(old, exampleWith(WITH_BODY, ...edits))
    expect(told(['resident: { seats: 3', 'resident: { seats: 2'])).toEqual([
      'bodies · Organet ”Gruppen”, platser för boende: från 3 till 2.',
    ])
    expect(told(['votes: 3', 'votes: none'])).toEqual([
      'bodies · Organet ”Gruppen”, röster för boende: från 3 till inget.',
    ])
    expect(told(['asksFirst: [{ sv: Gårdsrådet }]', 'asksFirst: none'])).toEqual([
      'bodies · Organet ”Gruppen”, grupper som tillfrågas först: från ”Gårdsrådet” till inget.',
    ])
    expect(told(['level: operative', 'level: tactical'])).toEqual([
      'bodies · Organet ”Gruppen”, nivå: från operativ till taktisk.',
    ])
  })

  it('says once what is the same for several kinds of actor', () => {
    const open = exampleWith(
      ['association: none', 'association: { scales: [city], demands: none }'],
      ['school: none', 'school: { scales: [city], demands: none }'],
      ['company: unknown', 'company: { scales: [city], demands: none }'],
    )
    expect(said(exampleWith(), open)).toEqual([
      'initiators · Föreningar och skolor: från får inte starta till får starta (hela staden; krav: inget).',
      'initiators · Företag: från okänt (källorna säger inte) till får starta (hela staden; krav: inget).',
    ])
  })

  it('keeps long words short within a sentence, and gives them whole beside it', () => {
    const long = 'ord '.repeat(200).trim()
    const { differences } = compareModels(
      exampleWith(),
      exampleWith(['whenToUse: none', `whenToUse: { sv: '${long}' }`]),
    )
    expect(differences.map(({ says }) => sayReview(says, 'sv'))[0]?.length).toBeLessThan(230)
    const [reworded] = compareModels(exampleWith(), exampleWith(['sv: Att pröva', `sv: '${long}'`])).differences
    expect(reworded?.words).toEqual({ before: { sv: 'Att pröva' }, after: { sv: long } })
  })
})
