/**
 * The paper's colour, light and dark, as tokens.css has it: a browser colours its own frame with it before it has read any
 * style.
 */
export const PAPER = { light: '#fbfaf6', dark: '#111a18' } as const
