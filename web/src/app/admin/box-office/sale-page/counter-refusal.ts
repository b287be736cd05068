import { Problem } from '../../../core/problem';
import { Seat } from '../../../seats/seat';
import { listed } from '../../../seats/seat-choice';
import { SeatRefusal, refusalOf } from '../../../seats/seat-refusal';

/** As `refusalOf`, in words for whoever sells to somebody else. */
export function counterRefusalOf(
  problem: Problem,
  chosen: Seat[],
  accessible: boolean,
  seats: Seat[],
  currency: string,
): SeatRefusal | null {
  if (problem.code !== 'accessible-seat' || accessible) return refusalOf(problem, chosen, accessible, seats, currency);
  const kept = (problem.extra['seats'] as string[] | undefined) ?? [];
  return {
    message: `${listed(kept)} ${kept.length === 1 ? 'is' : 'are'} kept for guests with a wheelchair and who comes with them.`,
    offers: [{ seats: chosen.map((seat) => seat.id), accessible: true, label: 'It is for such a guest' }],
  };
}
