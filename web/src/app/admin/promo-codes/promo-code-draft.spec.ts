import { Injector, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { NEW_PROMO_CODE, PromoCodeDraft, promoCodeSchema, requestOf } from './promo-code-draft';

const HALF: PromoCodeDraft = { ...NEW_PROMO_CODE, code: ' half ', percentOff: 50 };

describe('a new promo code', () => {
  function flaws(draft: PromoCodeDraft): (string | undefined)[] {
    const made = form(signal(draft), promoCodeSchema, { injector: TestBed.inject(Injector) });
    return made()
      .errorSummary()
      .map(({ message }) => message);
  }

  it('takes a percentage off, without limits when none are given', () => {
    expect(flaws(HALF)).toEqual([]);
    expect(requestOf(HALF)).toEqual({
      code: 'HALF',
      percentOff: 50,
      amountOff: null,
      currency: null,
      validFrom: null,
      validUntil: null,
      usageLimit: null,
      limitPerCustomer: null,
      movieId: null,
      theaterId: null,
      active: true,
    });
  });

  it('takes an amount off in its currency, and its last day counts', () => {
    const draft: PromoCodeDraft = {
      ...HALF,
      kind: 'amount',
      amountOff: '5,50',
      firstDay: '2026-11-27',
      lastDay: '2026-11-27',
    };

    expect(flaws(draft)).toEqual([]);
    expect(requestOf(draft)).toMatchObject({
      percentOff: null,
      amountOff: 550,
      currency: 'EUR',
      validFrom: new Date('2026-11-27T00:00').toISOString(),
      validUntil: new Date('2026-11-28T00:00').toISOString(),
    });
  });

  it.each<[Partial<PromoCodeDraft>, string]>([
    [{ code: 'A' }, '3 to 40 letters, digits and hyphens.'],
    [{ code: 'HALF PRICE' }, '3 to 40 letters, digits and hyphens.'],
    [{ percentOff: 0 }, 'A whole number from 1 to 100.'],
    [{ percentOff: 101 }, 'A whole number from 1 to 100.'],
    [{ percentOff: null }, 'A whole number from 1 to 100.'],
    [{ kind: 'amount', amountOff: '0' }, 'An amount of EUR, more than nothing.'],
    [{ kind: 'amount', amountOff: 'five' }, 'An amount of EUR, more than nothing.'],
    [{ firstDay: '2026-11-28', lastDay: '2026-11-27' }, 'This is before the first day.'],
    [{ usageLimit: 0 }, 'At least once, or leave it empty.'],
    [{ limitPerCustomer: 1.5 }, 'A whole number.'],
  ])('is refused with %j', (changes, message) => {
    expect(flaws({ ...HALF, ...changes })).toEqual([message]);
  });
});
