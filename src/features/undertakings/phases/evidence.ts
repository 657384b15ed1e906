import type { Evidence, EvidenceSource } from '../../gates/index.ts'
import { type Mix, mixShares, skews } from '../domain/mix.ts'
import { loadUndertakingFacts, type UndertakingFacts } from './store.ts'

/** What undertakings themselves offer as evidence for gates. */
export const undertakingEvidence: EvidenceSource<UndertakingFacts> = {
  kinds: ['purpose-stated', 'responsible-board', 'mix-matches-place', 'relations-stated'],
  load: (db, undertaking) => loadUndertakingFacts(db, undertaking),
  judge: (kind, params, facts) => {
    if (kind === 'purpose-stated') return purposeStated(facts)
    if (kind === 'responsible-board') return responsibleBoard(facts)
    if (kind === 'relations-stated') return relationsStated(facts)
    return mixMatches(facts, params)
  },
}

/** R1: purpose, ambition and delimitation are stated; the refusal names the missing ones. */
function purposeStated({ statements }: UndertakingFacts): Evidence {
  const has = (kind: string) => statements.some((it) => it.kind === kind)
  const missing = (['purpose', 'ambition', 'delimitation'] as const).filter((kind) => !has(kind))
  return {
    met: missing.length === 0,
    found: { key: 'gate.purpose.found', values: { stated: 3 - missing.length } },
    missing: missing.map((kind) => ({ key: `gate.purpose.missing.${kind}`, values: {} })),
    links: [{ to: 'purpose', label: 'gate.read' }],
    who: ['contact-person', 'initiator'],
    counted: statements.map((it) => it.id),
  }
}

/** R3: exactly one board answers, and no handover waits. */
function responsibleBoard({ board, openHandover }: UndertakingFacts): Evidence {
  return {
    met: board !== null && !openHandover,
    found:
      board === null
        ? { key: 'gate.board.none', values: {} }
        : { key: 'gate.board.found', values: { board: board.name } },
    missing: openHandover
      ? [{ key: 'gate.board.handover', values: {} }]
      : board === null
        ? [{ key: 'gate.board.none', values: {} }]
        : [],
    links: [{ to: 'responsibility', label: 'gate.rule' }],
    who: ['board'],
    counted: [],
  }
}

/** R6: how it stands to other work is stated, or that it stands to none, with the reason. */
function relationsStated({ relations }: UndertakingFacts): Evidence {
  return {
    met: relations.length > 0,
    found: { key: 'gate.relations.found', values: { count: relations.length } },
    missing: relations.length > 0 ? [] : [{ key: 'gate.relations.missing', values: {} }],
    links: [{ to: 'relations', label: 'gate.show' }],
    who: ['contact-person', 'initiator'],
    counted: relations.map((it) => it.id),
  }
}

const USUAL_TOLERANCE = 0.2

/** R25: those engaged against those who live and work there. A skewed mix warns, with numbers; it stops only if the model says so. */
function mixMatches({ engaged, placeFacts }: UndertakingFacts, params: Readonly<Record<string, unknown>>): Evidence {
  const tolerance = typeof params.tolerance === 'number' ? params.tolerance : USUAL_TOLERANCE
  const warnsOnly = params.warnsOnly !== false
  const skewed = skews(mixShares(engaged, placeFacts), tolerance)
  const most = skewed[0]
  const people = Object.values(engaged as Mix).reduce((sum, count) => sum + count, 0)
  const percent = (share: number) => Math.round(share * 100)
  const sentence =
    most === undefined
      ? []
      : [
          {
            key: `gate.mix.${most.engagedShare < most.placeShare ? 'few' : 'many'}.${most.group}` as const,
            values: { engaged: percent(most.engagedShare), place: percent(most.placeShare) },
          },
        ]
  return {
    met: skewed.length === 0 || warnsOnly,
    warns: skewed.length > 0,
    found: { key: 'gate.mix.found', values: { count: people } },
    missing: sentence,
    links: [{ to: 'mix', label: 'gate.numbers' }],
    who: ['contact-person', 'parties'],
    counted: [],
  }
}
