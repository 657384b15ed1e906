import { describe, expect, it } from 'vitest'
import { EXAMPLE } from '../../domain/example-model.ts'
import { exampleWith, said, type ToldChange } from './example-changed.ts'

/** What is changed in the example's phases. */
const CHANGES: readonly ToldChange[] = [
  [
    'residents who come in later',
    [['resident: { level: inflytande', 'resident: { level: information']],
    ['participation · Boende, första gången mer än informerade: från inflytande i fas 1 till medbestämmande i fas 2.'],
  ],
  [
    'residents who are never heard',
    [
      ['resident: { level: inflytande', 'resident: { level: none'],
      ['resident: { level: medbestammande', 'resident: { level: information'],
    ],
    [
      'participation · Boende, första gången mer än informerade: från inflytande i fas 1 till aldrig.',
      'participation · Boende, högsta nivå: från medbestämmande i fas 2 till information i fas 2.',
      'participation · Boende i fas 1 ”Första”: från inflytande till ingen delaktighet.',
      'participation · Boende i fas 2 ”Andra”: från medbestämmande till information.',
    ],
  ],
  [
    'a level that is no longer told',
    [['resident: { level: medbestammande', 'resident: { level: unknown']],
    ['participation · Boende i fas 2 ”Andra”: från medbestämmande till okänt (källorna säger inte).'],
  ],
  [
    'votes',
    [['holds: [seats, votes]', 'holds: [seats]']],
    ['participation · Boende i fas 2 ”Andra”, platser och röster: från platser och röster till platser.'],
  ],
  [
    'when the idea is fixed',
    [['{ phase: second, at: start }', '{ phase: first, at: gate }']],
    ['idea · Idén låses: från när fas 2 ”Andra” börjar till när fas 1 ”Första” slutar.'],
  ],
  [
    'what follows after the last phase',
    [['furtherPhases: none', 'furtherPhases: unknown']],
    ['phases · Fler faser sedan: från inget till okänt (källorna säger inte).'],
  ],
  [
    'what can be influenced',
    [['text: { sv: Den andra fasen }', 'text: { sv: Den andra fasen }\n    canBeInfluenced: { sv: Allt }']],
    ['phases · Vad som går att påverka i fas 2 ”Andra”: från inget sagt till ”Allt”.'],
  ],
  [
    'who takes a step',
    [['who: [resident]', 'who: [association, resident]']],
    ['steps · Steget ”Samlas”, vilka som gör det: från boende till boende och föreningar.'],
  ],
  [
    'what a step brings together',
    [['bringsTogether: [existing-groups]', 'bringsTogether: none']],
    ['steps · Steget ”Samlas”, vad det för samman: från grupper som redan finns till inget.'],
  ],
  [
    'needs that a step answers',
    [['answers: [together]', 'answers: none']],
    ['steps · Steget ”Samlas”, behov som det svarar mot: från ”Samordning” till inget.'],
  ],
  [
    'steps that nobody tells',
    [['steps: none', 'steps: unknown']],
    ['steps · Steg i fas 2 ”Andra”: från inget till okänt (källorna säger inte).'],
  ],
  [
    'a criterion that goes',
    [
      [
        '        - { id: answered, kind: overlaps-answered, text: { sv: Besvarat }, answers: [together], requires: [gather] }\n',
        '',
      ],
    ],
    ['gates · Krav i grinden efter fas 1 ”Första”: ”Besvarat” faller bort.'],
  ],
  [
    'a criterion judged in another way',
    [['kind: overlaps-answered', 'kind: relations-stated']],
    [
      'gates · Kravet ”Besvarat”, hur det prövas: från överlapp är besvarade till förhållandet till andra program är uttalat.',
    ],
  ],
  [
    'a number that a criterion demands',
    [['minimumJudges: unknown', 'minimumJudges: 4']],
    ['gates · Kravet ”Bedömt”, minsta antal bedömare: från okänt (källorna säger inte) till 4.'],
  ],
  [
    'who may except from a gate',
    [['exceptions: { by: [board-secretary] }', 'exceptions: none']],
    ['gates · Undantag i grinden efter fas 1 ”Första”, ges av: från nämndsekreteraren till inget.'],
  ],
  [
    'who may except from a criterion',
    [['requires: [gather], exceptions: none', 'requires: [gather]']],
    ['gates · Kravet ”Format”, undantag ges av: från inget till det som gäller för hela grinden.'],
  ],
]

describe('A model whose phases were changed in one place', () => {
  it.each(CHANGES)('is told by that sentence and no other: %s', (_, edits, sentences) => {
    expect(said(exampleWith(), exampleWith(...edits))).toEqual(sentences)
  })

  it('tells a step that was moved once, and nothing of the phase that it left empty', () => {
    const step = EXAMPLE.slice(EXAMPLE.indexOf('      - id: gather'), EXAMPLE.indexOf('    participation:'))
    const moved = exampleWith(
      [`    steps:\n${step}`, '    steps: none\n'],
      [
        'text: { sv: Den andra fasen }\n    steps: none',
        `text: { sv: Den andra fasen }\n    steps:\n${step.trimEnd()}`,
      ],
      ['answers: none, requires: [gather]', 'answers: none, requires: none'],
      ['answers: [together], requires: [gather]', 'answers: [together], requires: none'],
    )
    expect(said(exampleWith(), moved)[0]).toBe(
      'steps · Steget ”Samlas” flyttas: från fas 1 ”Första” till fas 2 ”Andra”.',
    )
    expect(said(exampleWith(), moved).filter((it) => it.startsWith('steps'))).toHaveLength(1)
  })
})
