const SMALL_WORDS = new Set(['och', 'i', 'på', 'vid', 'av', 'till', 'm', 'fl', 'by', 'norr', 'söder', 'om'])

/**
 * A name as people write it. Registers shout ("TYGELSJÖ VÅNG"): a name wholly in capitals gets them at the start of its words only;
 * any other is left as it is.
 */
export function readableName(name: string): string {
  const trimmed = name.trim().replace(/\s+/g, ' ')
  if (trimmed.length < 4 || trimmed !== trimmed.toLocaleUpperCase('sv')) return trimmed
  return trimmed
    .toLocaleLowerCase('sv')
    .split(' ')
    .map((word, i) => (i > 0 && SMALL_WORDS.has(word) ? word : capitalised(word)))
    .join(' ')
}

/** Also after a hyphen: Skåne-Tranås. */
function capitalised(word: string): string {
  return word.replace(/(^|-)\p{L}/gu, (start) => start.toLocaleUpperCase('sv'))
}
