import type { Fault } from './fault.ts'

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  kr: 1,
  sek: 1,
  kronor: 1,
  ':-': 1,
  tkr: 1e3,
  kkr: 1e3,
  mkr: 1e6,
  msek: 1e6,
  mnkr: 1e6,
}
const MOST = 1e12

/**
 * Whole Swedish kronor of `1 250 000,50 kr`, `1.250.000`, `1,5 mkr` or a number. A single dot before three digits parts
 * thousands, as Swedes and Germans write; two decimals or fewer are decimals.
 */
export function readMoney(cell: string | number): number | { readonly fault: Fault['key'] } {
  const amount = typeof cell === 'number' ? cell : amountOf(cell)
  if (amount === null || !Number.isFinite(amount)) return { fault: 'import.row.money' }
  return amount < 0 || amount > MOST ? { fault: 'import.row.money-range' } : Math.round(amount)
}

function amountOf(text: string): number | null {
  const [, digits = '', unit = ''] =
    /^(-?[\d\s.,'’]+?)\s*(:-|[a-z]*)\.?$/.exec(text.toLowerCase().replace(/−/g, '-').trim()) ?? []
  const scale = UNITS[unit]
  const plain = plainDigits(digits.replace(/[\s'’]/g, ''))
  return scale === undefined || plain === null ? null : Number(plain) * scale
}

function plainDigits(digits: string): string | null {
  if (/^-?\d+$/.test(digits)) return digits
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(digits) || /^-?\d{1,3}(,\d{3}){2,}$/.test(digits))
    return digits.replaceAll(',', '')
  return /^-?\d+[.,]\d+$/.test(digits) ? digits.replace(',', '.') : null
}
