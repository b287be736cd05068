import { fractionDigits } from '../../ui/money';

/**
 * Reads what a person types (`12`, `12,5`, `12.50`) as minor units, or null when it is not an amount of that currency.
 * Thousands marks are refused: `1.200` could be either.
 */
export function minorUnits(typed: string, currency: string): number | null {
  const digits = fractionDigits(currency);
  const match = /^(\d{1,7})(?:[.,](\d*))?$/.exec(typed.trim());
  if (!match) {
    return null;
  }
  const [, whole, fraction = ''] = match;
  if (fraction.length > digits) {
    return null;
  }
  return Number(whole + fraction.padEnd(digits, '0'));
}

/** Minor units as the plain text that a person would type, in the currency's full digits: `12.50`. */
export function majorUnits(minor: number, currency: string): string {
  const digits = fractionDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
