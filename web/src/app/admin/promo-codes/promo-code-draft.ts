import { min, required, schema, validate } from '@angular/forms/signals';
import { Movie } from '../../movies/movie';
import { dayAfter, startOfDay } from '../../ui/time';
import { whole } from '../rules';
import { minorUnits } from '../showtimes/typed-money';
import { PromoCodeRequest } from './promo-code';

/** The most that the service takes off, in minor units. */
const MAX_AMOUNT = 1_000_000_000;

export interface PromoCodeDraft {
  code: string;
  kind: 'percent' | 'amount';
  percentOff: number | null;
  /** As typed, in major units. */
  amountOff: string;
  currency: string;
  /** Days where the reader is, both inclusive; empty is without bound. */
  firstDay: string;
  lastDay: string;
  usageLimit: number | null;
  limitPerCustomer: number | null;
  movie: Movie | null;
  theaterId: string;
}

export const NEW_PROMO_CODE: PromoCodeDraft = {
  code: '',
  kind: 'percent',
  percentOff: null,
  amountOff: '',
  currency: 'EUR',
  firstDay: '',
  lastDay: '',
  usageLimit: null,
  limitPerCustomer: null,
  movie: null,
  theaterId: '',
};

export function requestOf(draft: PromoCodeDraft): PromoCodeRequest {
  const isPercent = draft.kind === 'percent';
  return {
    code: draft.code.trim().toUpperCase(),
    percentOff: isPercent ? draft.percentOff : null,
    amountOff: isPercent ? null : minorUnits(draft.amountOff, draft.currency),
    currency: isPercent ? null : draft.currency,
    validFrom: draft.firstDay ? startOfDay(draft.firstDay) : null,
    validUntil: draft.lastDay ? startOfDay(dayAfter(draft.lastDay)) : null,
    usageLimit: draft.usageLimit,
    limitPerCustomer: draft.limitPerCustomer,
    movieId: draft.movie?.id ?? null,
    theaterId: draft.theaterId || null,
    active: true,
  };
}

/** The fields of the service's request that have another name in the form. */
export const RENAMED: Record<string, keyof PromoCodeDraft> = {
  validFrom: 'firstDay',
  validUntil: 'lastDay',
  movieId: 'movie',
};

/** The rules of ticket-service that can be checked before anything is sent. */
export const promoCodeSchema = schema<PromoCodeDraft>((promo) => {
  validate(promo.code, ({ value }) =>
    /^[A-Za-z0-9-]{3,40}$/.test(value().trim())
      ? null
      : { kind: 'code', message: '3 to 40 letters, digits and hyphens.' },
  );
  validate(promo.percentOff, ({ value, valueOf }) => {
    const percent = value();
    if (valueOf(promo.kind) !== 'percent') return null;
    return percent !== null && Number.isInteger(percent) && percent >= 1 && percent <= 100
      ? null
      : { kind: 'percent', message: 'A whole number from 1 to 100.' };
  });
  validate(promo.amountOff, ({ value, valueOf }) => {
    if (valueOf(promo.kind) !== 'amount') return null;
    const currency = valueOf(promo.currency);
    const minor = minorUnits(value(), currency);
    return minor !== null && minor >= 1 && minor <= MAX_AMOUNT
      ? null
      : { kind: 'amount', message: `An amount of ${currency}, more than nothing.` };
  });
  required(promo.currency, { message: 'In which currency?' });
  validate(promo.lastDay, ({ value, valueOf }) =>
    value() && valueOf(promo.firstDay) > value() ? { kind: 'order', message: 'This is before the first day.' } : null,
  );
  for (const limit of [promo.usageLimit, promo.limitPerCustomer]) {
    min(limit, 1, { message: 'At least once, or leave it empty.' });
    whole(limit, 'A whole number.');
  }
});
