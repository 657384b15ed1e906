import { describe, expect, it } from 'vitest'
import { breakingModels, type Change } from '../../../../../test/support/breaking-models.ts'
import { body, claim, initiator, responsible, steps } from '../../../../../test/support/changing-models.ts'
import { ACTOR_KINDS, SCALES } from '../../domain/words.ts'

const appearing = breakingModels()

const ROUTE = 'route-fits-the-actors.majority-left-out@area#most-are-residents'

describe('A good model whose purpose, remit or route is broken in one place', () => {
  it.each<[string, string[], Change]>([
    ['says no purpose', ['purpose-is-clear.no-purpose'], (it) => Object.assign(it, { purpose: 'none' })],
    ['says no ambition', ['purpose-is-clear.no-ambition'], (it) => Object.assign(it, { ambition: 'none' })],
    ['doesn’t say when to use it', ['purpose-is-clear.no-use'], (it) => Object.assign(it, { whenToUse: 'none' })],
    ['claims nothing', ['purpose-is-clear.no-claims'], (it) => Object.assign(it, { claims: 'none' })],
    [
      'claims no scale in its only document',
      ['purpose-is-clear.no-claims'],
      (it) => Object.assign(it.claims[0] as object, { scales: 'none' }),
    ],
    [
      'claims less in another document',
      ['purpose-is-clear.claims-differ@area,city'],
      (it) => Array.isArray(it.claims) && it.claims.push(claim(['place'])),
    ],
    [
      'claims other things in two documents',
      ['purpose-is-clear.claims-differ@place,area,city'],
      (it) => Object.assign(it, { claims: [claim(['place']), claim(['city', 'area'])] }),
    ],
    [
      'claims the same in another order',
      [],
      (it) => Array.isArray(it.claims) && it.claims.push(claim(['city', 'place', 'area'])),
    ],
    [
      'has no step for the city',
      ['purpose-is-clear.no-steps@city'],
      (copy) => steps(copy).forEach((it) => void Object.assign(it, { scales: ['place', 'area'] })),
    ],
    [
      'has steps for a street only',
      ['purpose-is-clear.no-steps@area,city'],
      (copy) => steps(copy).forEach((it) => void Object.assign(it, { scales: ['place'] })),
    ],
    [
      'has one step left for the city',
      [],
      (copy) =>
        steps(copy)
          .slice(1)
          .forEach((it) => void Object.assign(it, { scales: ['place', 'area'] })),
    ],
    [
      'lets everybody begin on a street only',
      ['purpose-is-clear.no-initiators@area,city', ROUTE],
      (copy) => ACTOR_KINDS.forEach((kind) => void Object.assign(initiator(copy, kind), { scales: ['place'] })),
    ],
    [
      'lets nobody begin',
      ['purpose-is-clear.no-initiators@place,area,city', ROUTE, 'residents-from-the-start.may-not-initiate'],
      (copy) => ACTOR_KINDS.forEach((kind) => void Object.assign(copy.initiators, { [kind]: 'none' })),
    ],
    [
      'sets up a body for streets only',
      ['purpose-is-clear.no-bodies@area,city'],
      (copy) => Object.assign(body(copy), { scales: ['place'] }),
    ],
    ['sets up no body', [], (copy) => Object.assign(copy, { bodies: 'none' })],
    [
      'puts the city under the technical board',
      ['remit-fits-the-ambition.ambition-outside@city', 'remit-fits-the-ambition.scale-outside@city'],
      (copy) => Object.assign(responsible(copy, 'city'), { body: 'tekniska-namnden' }),
    ],
    [
      'puts an area under the technical board',
      ['remit-fits-the-ambition.scale-outside@area'],
      (copy) => Object.assign(responsible(copy, 'area'), { body: 'tekniska-namnden' }),
    ],
    [
      'puts everything under one that the context doesn’t know',
      ['remit-fits-the-ambition.ambition-outside@city', 'remit-fits-the-ambition.scale-outside@place,area,city'],
      (copy) => SCALES.forEach((scale) => void Object.assign(responsible(copy, scale), { body: 'okand-namnd' })),
    ],
    [
      'puts an area under nobody',
      ['remit-fits-the-ambition.nobody-answers@area'],
      (copy) => Object.assign(copy.responsible, { area: 'none' }),
    ],
    [
      'forgets residents among those who may begin',
      [ROUTE, 'residents-from-the-start.may-not-initiate'],
      (copy) => Object.assign(copy.initiators, { resident: 'none' }),
    ],
    [
      'lets residents begin nowhere',
      [ROUTE, 'residents-from-the-start.may-not-initiate'],
      (copy) => Object.assign(initiator(copy, 'resident'), { scales: 'none' }),
    ],
    [
      'lets residents begin on streets and in the city only',
      [ROUTE],
      (copy) => Object.assign(initiator(copy, 'resident'), { scales: ['place', 'city'] }),
    ],
    ['lets no company begin', [], (copy) => Object.assign(copy.initiators, { company: 'none' })],
  ])('%s: %j', (_, expected, change) => {
    expect(appearing('medverka', change)).toEqual(expected)
  })

  it.each<[string, string, string[], Change]>([
    [
      'sommargata',
      'claims areas too',
      ['purpose-is-clear.no-steps@area', 'remit-fits-the-ambition.nobody-answers@area', ROUTE],
      (copy) => Object.assign(copy, { claims: [claim(['place', 'area'])] }),
    ],
    [
      'sommargata',
      'claims the city too',
      ['purpose-is-clear.no-steps@city', 'remit-fits-the-ambition.nobody-answers@city'],
      (copy) => Object.assign(copy, { claims: [claim(['place', 'city'])] }),
    ],
    [
      'sommargata',
      'wants to be the way of working for the city',
      ['remit-fits-the-ambition.nobody-answers@city'],
      (copy) => Object.assign(copy.ambition as object, { kind: 'way-of-working-for-the-city' }),
    ],
    [
      'sommargata',
      'wants to develop an area',
      ['remit-fits-the-ambition.ambition-outside@area'],
      (copy) => {
        Object.assign(copy.ambition as object, { kind: 'area-development' })
        copy.responsible.area = structuredClone(copy.responsible.place)
      },
    ],
    [
      'five-phase',
      'claims streets too',
      [
        'purpose-is-clear.no-steps@place',
        'purpose-is-clear.no-initiators@place',
        'purpose-is-clear.no-bodies@place',
        'remit-fits-the-ambition.nobody-answers@place',
      ],
      (copy) => Object.assign(copy, { claims: [claim(['area', 'place'])] }),
    ],
  ])('%s %s: %j', (id, _, expected, change) => {
    expect(appearing(id, change)).toEqual(expected)
  })
})
