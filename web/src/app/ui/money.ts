import { Pipe, PipeTransform } from '@angular/core';

/** Minor units (cents, yen) in the reader's way of writing: 1250 EUR is "12,50 €" or "€12.50". */
export function formatMoney(minor: number, currency: string, locale?: string): string {
  return format(minor, currency, locale, {});
}

/** For screen readers: "14 euros", "12.50 euros". */
export function spokenMoney(minor: number, currency: string): string {
  return format(minor, currency, 'en', { currencyDisplay: 'name', trailingZeroDisplay: 'stripIfInteger' });
}

/** Digits after the decimal mark of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function fractionDigits(currency: string): number {
  return formatterOf(currency, 'en', {}).digits;
}

function format(minor: number, currency: string, locale: string | undefined, options: Intl.NumberFormatOptions) {
  const { formatter, digits } = formatterOf(currency, locale, options);
  return formatter.format(minor / 10 ** digits);
}

interface Formatter {
  formatter: Intl.NumberFormat;
  digits: number;
}

/** Making a formatter costs far more than using it, and a seat map uses hundreds. */
const formatters = new Map<string, Formatter>();

function formatterOf(currency: string, locale: string | undefined, options: Intl.NumberFormatOptions): Formatter {
  const key = `${currency} ${locale} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) {
    const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency, ...options });
    // Of the currency itself: options may leave needless digits out.
    const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
    known = { formatter, digits: maximumFractionDigits ?? 2 };
    formatters.set(key, known);
  }
  return known;
}

@Pipe({ name: 'money' })
export class MoneyPipe implements PipeTransform {
  transform(minor: number | null | undefined, currency: string | null | undefined): string {
    return minor == null || !currency ? '' : formatMoney(minor, currency);
  }
}
