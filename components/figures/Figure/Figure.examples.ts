import type { FigureProps } from './Figure.tsx'

/** Every state of a field, with real figures; names are what the reader sees. Feeds the tests and the screenshots. */
export const figureExamples: Readonly<Record<string, FigureProps>> = {
  settled: { language: 'en', label: 'Exports, November', state: 'settled', printed: '+6.7%', exact: '6.7', growth: '6.7', size: 'second', under: 'US$312.3bn' },
  provisional: { language: 'en', label: 'Exports, December', state: 'provisional', printed: '+10.7%', exact: '10.7', growth: '10.7', mark: 'p', size: 'second', under: 'US$335.6bn' },
  revised: { language: 'en', label: 'Exports, March 2023', state: 'revised', printed: '+10.9%', exact: '10.9', growth: '10.9', mark: 'r', was: '+14.8', revisedOn: '7 July 2026', size: 'second', under: 'US$302.4bn' },
  corrected: { language: 'en', label: 'Surplus, December', state: 'corrected', printed: 'US$104.8bn', exact: '104.84', was: 'US$108.4bn', stamp: '14:20', reason: 'The error was ours: two digits were swapped.', size: 'second' },
  withdrawn: { language: 'en', label: 'Exports, December', state: 'withdrawn', printed: '+10.7%', exact: '10.7', growth: '10.7', stamp: '14:05', size: 'second' },
  blank: { language: 'en', label: 'Exports, December', state: 'blank', printed: null, why: 'expected +7.3, out 11:00', size: 'second', under: 'expected +7.3, out 11:00' },
  fresh: { language: 'en', label: 'Exports, December', state: 'fresh', printed: '+10.7%', exact: '10.7', growth: '10.7', mark: 'p', size: 'key', under: 'US$335.6bn', vintage: 214 },
  stale: { language: 'en', label: 'Exports, December', state: 'stale', printed: '+10.7%', exact: '10.7', growth: '10.7', mark: 'p', size: 'second', stale: 'Heard nothing for 4 min. Figure of 11:00' },
  notPublished: { language: 'en', label: 'Exports, January', state: 'none', printed: null, why: 'not published', size: 'second', under: 'January and February come together' },
  firstPrintNotHeld: { language: 'en', label: 'Exports, January–February 2014', state: 'first-print-not-held', printed: '−1.6%', exact: '-1.6', growth: '-1.6', mark: '°', size: 'second', under: 'US$321.2bn' },
  chinese: { language: 'zh', label: '12月出口，按美元计，同比', state: 'fresh', printed: '+10.7%', exact: '10.7', growth: '10.7', mark: 'p', size: 'key', under: '3,356亿美元', vintage: 214 },
}
