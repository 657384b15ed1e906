/** A small model for tests: two phases, one of everything that can be referred to. */
export const EXAMPLE = `format: 1
id: example
version: '1.0'
title: { sv: Exempel, en: Example }
status: adopted
publisher: { name: { sv: Exempelstad } }
sources:
  - { id: note, title: { sv: Anteckning }, date: '2026-01-02', caseNumber: none, url: unknown }
  - { id: slides, title: { sv: Bilder }, date: unknown, caseNumber: EX-2026-1, url: 'https://example.org/a', via: note }
purpose: { sv: Att pröva }
whenToUse: none
ambition: { kind: area-development, text: { sv: Området }, source: note }
claims:
  - { source: note, scales: [place, area], text: { sv: Plats och område } }
needs:
  - { id: together, kind: coordination, text: { sv: Samordning }, source: note, answer: unknown }
responsible:
  place: none
  area:
    body: parknamnden
    name: { sv: Parknämnden }
    anchoring: { political: { sv: Nämnden }, strategic: none, tactical: unknown, operative: none }
  city: unknown
initiators:
  resident: { scales: [area], demands: none }
  informal-group: { scales: [area, city], demands: [{ kind: resources }] }
  association: none
  property-owner: none
  company: unknown
  department: none
  agency: none
  school: none
ideaFixed: { phase: second, at: start }
phases:
  - id: first
    title: { sv: Första }
    text: { sv: Den första fasen }
    steps:
      - id: gather
        title: { sv: Samlas }
        who: [resident]
        scales: [area]
        bringsTogether: [existing-groups]
        outcome: { sv: Ett möte }
        answers: [together]
    participation:
      resident: { level: inflytande, holds: [seats] }
      informal-group: { level: dialog, holds: none }
      association: { level: none, holds: none }
      property-owner: { level: none, holds: none }
      company: { level: unknown, holds: unknown }
      department: { level: dialog, holds: none }
      agency: { level: none, holds: none }
      school: { level: none, holds: none }
    gate:
      criteria:
        - { id: shaped, kind: residents-shaped-problem, text: { sv: Format }, answers: none, requires: [gather], exceptions: none }
        - { id: answered, kind: overlaps-answered, text: { sv: Besvarat }, answers: [together], requires: [gather] }
      exceptions: { by: [board-secretary] }
  - id: second
    title: { sv: Andra }
    text: { sv: Den andra fasen }
    steps: none
    participation:
      resident: { level: medbestammande, holds: [seats, votes] }
      informal-group: { level: dialog, holds: none }
      association: { level: none, holds: none }
      property-owner: { level: none, holds: none }
      company: { level: none, holds: none }
      department: { level: dialog, holds: none }
      agency: { level: none, holds: none }
      school: { level: none, holds: none }
    gate:
      criteria:
        - { id: value, kind: added-value-judged, text: { sv: Bedömt }, params: { minimumJudges: unknown }, answers: none, requires: none }
      exceptions: unknown
furtherPhases: none
bodies: none
followUp:
  indicators: [{ id: count, text: { sv: Antal } }]
  baseline: { sv: Före }
  times: [{ from: second, months: 12 }]
  readers: none
  decisionRule: unknown
`
