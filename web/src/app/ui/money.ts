import { Pipe, PipeTransform } from '@angular/core';

/** Minor units (cents, yen) in the reader's way of writing: 1250 EUR is "12,50 €" or "€12.50". */
export function formatMoney(minor: number, currency: string, locale?: string): string {
  return format(minor, currency, locale, {});
}

/** For screen readers: "14 euros", "12.50 euros". */
export function spokenMoney(minor: number, currency: string): string {
  return format(minor, currency, 'en', { currencyDisplay: 'name', trailingZeroDisplay: 'stripIfInteger' });
}

function format(minor: number, currency: string, locale: string | undefined, options: Intl.NumberFormatOptions) {
  const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency, ...options });
  return formatter.format(minor / 10 ** fractionDigits(currency));
}

function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

@Pipe({ name: 'money' })
export class MoneyPipe implements PipeTransform {
  transform(minor: number | null | undefined, currency: string | null | undefined): string {
    return minor == null || !currency ? '' : formatMoney(minor, currency);
  }
}
