/** As the service keeps it; absent is without limit. */
export interface PromoCode {
  readonly id: string;
  readonly code: string;
  readonly percentOff?: number | null;
  /** Minor units of `currency`, off the booking. */
  readonly amountOff?: number | null;
  readonly currency?: string | null;
  /** UTC instants; the second one is the first at which it is not valid any more. */
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
  readonly usageLimit?: number | null;
  readonly limitPerCustomer?: number | null;
  readonly movieId?: string | null;
  readonly theaterId?: string | null;
  readonly active: boolean;
  readonly used: number;
}

export type PromoCodeRequest = Omit<PromoCode, 'id' | 'used'>;

/** What stands in the way of using it now, in a word. */
export type PromoCodeState = 'Off' | 'Over' | 'Used up' | 'Not yet' | 'Valid';

export function stateOf(promo: PromoCode, now: Date): PromoCodeState {
  if (!promo.active) return 'Off';
  if (promo.validUntil && new Date(promo.validUntil) <= now) return 'Over';
  if (promo.usageLimit && promo.used >= promo.usageLimit) return 'Used up';
  if (promo.validFrom && new Date(promo.validFrom) > now) return 'Not yet';
  return 'Valid';
}
