import { LANGUAGES, type Language, translator } from '../../../platform/i18n/index.ts'
import type { PageAssets } from '../../assets.ts'
import type { Frame } from '../frame.ts'

/** Addresses as they look, for pages that are rendered without a build. */
const UNBUILT: PageAssets = {
  stylesheet: '/assets/styles.css',
  face: '/assets/face.woff2',
  icon: '/assets/icon.svg',
  scripts: {
    main: '/assets/main.js',
    'keep-words': '/assets/keep-words.js',
    'submit-once': '/assets/submit-once.js',
    'draw-boundary': '/assets/draw-boundary.js',
    'live-review': '/assets/live-review.js',
  },
}

/** The frame of the gallery's pages: a demonstration town. */
export function frameFor(language: Language, assets: PageAssets = UNBUILT): Frame {
  return {
    language,
    t: translator(language),
    municipality: language === 'ar' ? 'مالمو' : 'Malmö',
    demo: true,
    assets,
    languages: LANGUAGES.map((it) => ({ language: it, href: `?sprak=${it}` })),
    address: 'https://medverka.example/sv/sida',
    account: { kind: 'sign-in', href: '/logga-in' },
    links: {
      home: '/',
      places: '/platser',
      undertakings: '/utvecklingsarbeten',
      models: '/samverkansmodeller',
      accessibility: '/tillganglighet',
      about: '/om',
      glossary: '/ordlista',
      privacy: '/uppgifter',
    },
  }
}
