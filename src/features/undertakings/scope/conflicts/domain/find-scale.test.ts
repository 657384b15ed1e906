import { describe, expect, it } from 'vitest'
import { findScaleClaims } from './find-scale.ts'

const scales = (text: string, language = 'sv', isLimit = false) =>
  findScaleClaims(text, language, isLimit).map(({ scale }) => scale)

describe('a sentence that tells the scale of the work', () => {
  it.each([
    ['sv', 'Arbetet gäller hela staden.', 'city'],
    ['sv', 'Belysningen ska bytas i hela staden.', 'city'],
    ['sv', 'Vi vill utveckla mötesplatser i hela kommunen.', 'city'],
    ['sv', 'Det här omfattar hela stan.', 'city'],
    ['sv', 'Hela staden ska bli tryggare att gå i.', 'city'],
    ['sv', 'Hela staden.', 'city'],
    ['sv', 'Arbetet är stadsövergripande.', 'city'],
    ['sv', 'En plan för hela staden.', 'city'],
    ['sv', 'Vi ska skriva en plan för hela staden.', 'city'],
    ['sv', 'Samtliga stadsdelar ska få en lekplats.', 'city'],
    ['sv', 'Arbetet omfattar hela stadsdelen.', 'area'],
    ['sv', 'Hela bostadsområdet ska få nya lampor.', 'area'],
    ['sv', 'Vi vill rusta upp hela området.', 'area'],
    ['sv', 'Arbetet gäller stadsdelen.', 'area'],
    ['sv', 'Arbetet gäller bara torget.', 'place'],
    ['sv', 'Det gäller gatan utanför skolan.', 'place'],
    ['sv', 'Arbetet avser Lilla torget.', 'place'],
    ['sv', 'Det omfattar den gamla innergården.', 'place'],
    ['sv', 'Inte hela staden, utan det gäller bara gatan.', 'place'],
    ['sv', 'Arbetet görs oavsett skala.', 'any'],
    ['sv', 'Samverkan oavsett storlek.', 'any'],
    ['en', 'The work covers the whole city.', 'city'],
    ['en', 'We want to plant trees across the entire municipality.', 'city'],
    ['en', 'The whole neighbourhood will be renewed.', 'area'],
    ['en', 'This concerns only the square.', 'place'],
    ['en', 'The work is about the street.', 'place'],
    ['en', 'Our model should be used for collaboration regardless of size.', 'any'],
    ['ar', 'يشمل العمل المدينة كلها.', 'city'],
    ['ar', 'نريد تطوير كل الحي.', 'area'],
    ['ar', 'العمل يقتصر على هذا الشارع، وهو يخص الشارع فقط.', 'place'],
  ])('%s: %s', (language, sentence, scale) => {
    expect(scales(sentence, language)[0]).toBe(scale)
  })

  it.each([
    ['sv', 'Bara Storgatan.', 'place'],
    ['sv', 'Arbetet är begränsat till torget.', 'place'],
    ['sv', 'Endast bostadsområdet.', 'area'],
    ['en', 'Limited to the square.', 'place'],
    ['ar', 'الساحة فقط.', 'place'],
  ])('%s, as a delimitation: %s', (language, sentence, scale) => {
    expect(scales(sentence, language, true)).toEqual([scale])
  })
})

describe('a sentence that only mentions what is larger or smaller', () => {
  it.each([
    // Denied.
    ['sv', 'Arbetet gäller inte hela staden.'],
    ['sv', 'Vi ska börja här utan att byta i hela staden.'],
    ['sv', 'Det gäller inte bara torget.'],
    ['en', 'It does not cover the whole city.'],
    ['ar', 'العمل لا يشمل المدينة كلها.'],
    // Compared.
    ['sv', 'Här ska det vara lika ljust som i hela staden.'],
    ['sv', 'Gatan är mörkare än i hela stadsdelen.'],
    ['en', 'The square should be as safe as the whole city.'],
    // For whom, and from where.
    ['sv', 'Torget ska bli en mötesplats för hela staden.'],
    ['sv', 'Hit ska folk komma från hela kommunen.'],
    ['sv', 'Parken ska bli till glädje för hela stadsdelen.'],
    ['en', 'The library should be open to people from the whole city.'],
    ['ar', 'نريد ملعبًا للأطفال من كل المدينة.'],
    // A fact, not a plan.
    ['sv', 'Bristen på lekplatser finns i hela staden.'],
    ['sv', 'Torget är känt i hela staden.'],
    ['sv', 'Det är ett problem i hela staden, men vi vill börja här.'],
    // Later, elsewhere.
    ['sv', 'Senare kan det införas i hela staden.'],
    ['sv', 'Gatan ska bli en förebild i hela kommunen.'],
    ['en', 'Later it will perhaps be introduced in the whole city.'],
    // Something smaller within it.
    ['sv', 'Gatan ska bli trygg att gå på.'],
    ['sv', 'Barn leker på gatan och på torget.'],
    ['sv', 'Bara parken är öppen på kvällen.'],
    ['sv', 'Vi vill rusta upp hela området runt lekplatsen.'],
    ['sv', 'Vi går på gatan varje dag.'],
    ['sv', 'Stadsdelen har tre skolor.'],
    ['en', 'Children play in the street.'],
    ['ar', 'يلعب الأطفال في الشارع.'],
    // The size of something else.
    ['sv', 'Föreningar oavsett storlek får vara med.'],
    ['sv', 'Föreningar med lokal oavsett storlek är med.'],
    ['sv', 'Alla lägenheter, oavsett storlek, får nya fönster.'],
    ['en', 'Companies regardless of size may join.'],
    // Nothing at all; another language.
    ['sv', ''],
    ['so', 'Magaalada oo dhan.'],
  ])('%s: %s', (language, sentence) => {
    expect(scales(sentence, language)).toEqual([])
  })
})

describe('a text', () => {
  it('is read sentence by sentence, and the larger of two in one sentence counts', () => {
    const text = 'Arbetet gäller gatan. Det gäller gator, och arbetet omfattar hela staden.\nGatan är mörk.'
    expect(findScaleClaims(text, 'sv')).toEqual([
      { scale: 'place', quote: 'Arbetet gäller gatan.' },
      { scale: 'city', quote: 'Det gäller gator, och arbetet omfattar hela staden.' },
    ])
  })

  it('of any length is read in time that grows with it', () => {
    const long = 'Arbetet gäller den gamla lilla hela '.repeat(2000)
    const begun = performance.now()
    findScaleClaims(long, 'sv', true)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
