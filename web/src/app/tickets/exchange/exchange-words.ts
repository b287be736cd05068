import { Problem } from '../../core/problem';
import { isFinal } from '../booking-attempts';

const AS_IT_WAS = 'Nothing was charged, and your booking is as it was.';

const WORDS: Record<string, [title: string, detail: string]> = {
  'payment-declined': ['The card was declined', `${AS_IT_WAS} Choose another card and try again.`],
  'payment-missing': ['Your new seats cost more', 'Choose a card for the difference to go on.'],
  'payment-unavailable': ['The bank cannot be reached', `${AS_IT_WAS} Please try again in a moment.`],
  'seats-unavailable': ['The seats do not answer right now', `${AS_IT_WAS} Please try again in a moment.`],
  'showtime-not-ready': ['The seats do not answer right now', `${AS_IT_WAS} Please try again in a moment.`],
};
/** Nobody knows how the last try ended. */
export const UNKNOWN: Problem = {
  type: '/problems/exchange-unknown',
  code: 'exchange-unknown',
  title: 'No answer',
  status: 0,
  detail: 'We do not know yet whether your change went through. Press the button again: it is paid once at most.',
  errors: [],
  extra: {},
};

const MESSAGES: Record<string, string> = {
  'promo-code-not-for-showtime': 'Your promo code is not for this showtime: please choose another one.',
  'unknown-ticket-type': 'This showtime does not sell your kind of ticket: please choose another one.',
  'nothing-to-exchange': 'These are the seats that you have: choose others.',
  'seat-not-booked': 'Your seats have changed meanwhile: please choose again.',
  'seat-count': 'Your booking has changed meanwhile: please choose again.',
  'showtime-started': 'This showtime has begun: please choose another one.',
  'showtime-cancelled': 'This showtime was cancelled: please choose another one.',
  'hold-expired': 'That took too long, and the new seats went back to the map. Nothing has changed.',
};

const CLOSED: Record<string, string> = {
  'ticket-used': 'Somebody has come in with a ticket of it.',
  'booking-cancelled': 'It is cancelled.',
  'booking-not-confirmed': 'Its payment did not go through, or is not settled yet.',
  'exchange-running': 'A change of it is under way: its page tells how that ends.',
  'counter-booking': 'It was sold at the counter: please ask there.',
};

/** Whether a refusal is about paying, or the moment, and not about the seats: the order may be sent again. */
export function canBeRepeated(problem: Problem): boolean {
  return problem.code in WORDS || problem.code === 'exchange-incomplete' || !isFinal(problem);
}

/** Beside the button that is to be pressed again. */
export function explained(problem: Problem): Problem {
  if (!isFinal(problem)) return UNKNOWN;
  const [title, detail] = WORDS[problem.code] ?? [problem.title, `${problem.detail}.`];
  return { ...problem, title, detail };
}

/** For the choice of seats. */
export function messageOf(problem: Problem): string {
  return MESSAGES[problem.code] ?? CLOSED[problem.code] ?? problem.detail;
}

/** Why a booking stays as it is; null when only its time says so. */
export function closedBecause(reason: string | undefined): string | null {
  return CLOSED[reason ?? ''] ?? null;
}
