import { Problem } from '../core/problem';
import { Seat } from './seat';
import { refusalOf } from './seat-refusal';

describe('refusalOf', () => {
  const seat = (id: string, price = 1200): Seat => ({
    id,
    row: id[0],
    number: Number(id.slice(1)),
    kind: 'STANDARD',
    price,
    state: 'FREE',
    version: 1,
  });
  const room = [1, 2, 3, 4, 5, 6, 7].map((number) => seat(`C${number}`)).concat(seat('D1', 1600), seat('D2', 1600));
  const refused = (code: string, extra: Record<string, unknown>): Problem => ({
    type: `/problems/${code}`,
    code,
    title: '',
    status: 422,
    detail: '',
    errors: [],
    extra,
  });

  it('names each suggestion, and its price when it is another', () => {
    const suggestions = [
      ['C1', 'C2'],
      ['D1', 'D2'],
    ];
    const refusal = refusalOf(refused('lone-seat', { suggestions }), room.slice(1, 3), false, room, 'EUR');

    expect(refusal?.offers.map((offer) => offer.label)).toEqual([
      'C1, C2',
      expect.stringMatching(/^D1, D2 · .*32[.,]00/),
    ]);
    expect(refusal?.offers.map((offer) => offer.seats)).toEqual(suggestions);
  });

  it('names a long row by its ends', () => {
    const suggestions = [['C1', 'C2', 'C3', 'C4']];
    const refusal = refusalOf(refused('lone-seat', { suggestions }), room.slice(1, 5), true, room, 'EUR');

    expect(refusal?.offers).toEqual([{ seats: suggestions[0], accessible: true, label: 'C1 to C4' }]);
  });

  it('offers kept seats to whom they are kept for', () => {
    const refusal = refusalOf(refused('accessible-seat', { seats: ['C1'] }), room.slice(0, 2), false, room, 'EUR');

    expect(refusal?.message).toContain('C1 is kept for guests with a wheelchair');
    expect(refusal?.offers).toEqual([{ seats: ['C1', 'C2'], accessible: true, label: 'That is me' }]);
  });

  it('says what a companion seat goes with, to who has asked for it already', () => {
    const refusal = refusalOf(refused('accessible-seat', { seats: ['C2'] }), room.slice(1, 2), true, room, 'EUR');

    expect(refusal?.message).toContain('C2 can only be booked together with the wheelchair space');
    expect(refusal?.offers).toEqual([]);
  });

  it('leaves other problems to their own words', () => {
    expect(refusalOf(refused('seat-taken', { seats: ['C1'] }), [], false, room, 'EUR')).toBeNull();
  });
});
