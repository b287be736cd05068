import { Problem } from '../../core/problem';
import { Showtime } from '../../showtimes/showtime';
import { clockTime, dayAndTime } from '../../ui/time';
import { Admission } from './door-api';
import { TicketClaims } from './ticket-code';

/** What the door says to one code: come in, stop, or that somebody has to look. */
export interface Answer {
  code: string;
  verdict: 'admit' | 'refuse' | 'unsure';
  headline: string;
  seat?: string;
  film?: string;
  when?: string;
  detail?: string;
}

const HEADLINES: Record<string, string> = {
  replaced: 'Replaced by a newer ticket',
  cancelled: 'Cancelled',
  'wrong-theater': 'Another theater',
  'wrong-showtime': 'Another film',
  'too-early': 'Too early',
  'too-late': 'Too late',
};

export function admitted(code: string, { seat, seatLost, type, showtime }: Admission): Answer {
  return {
    code,
    verdict: 'admit',
    headline: 'Come in',
    seat,
    film: showtime.movie.title,
    when: `${dayAndTime(showtime.startsAt, showtime.theater.timezone)}, ${showtime.screen.name}`,
    detail: [
      type === 'ADULT' ? '' : `Ticket type ${type}: may need a proof.`,
      seatLost ? 'The room has no such seat any more: find another one.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

export function refused(code: string, problem: Problem, zone: string): Answer {
  const { extra } = problem;
  if (problem.code === 'ticket-used') {
    const door = extra['door'] ? ` at ${extra['door']}` : '';
    const detail = `Came in ${dayAndTime(String(extra['usedAt']), zone)}${door}. Booking ${extra['reference']}.`;
    return { code, verdict: 'refuse', headline: 'Used before', seat: String(extra['seat']), detail };
  }
  if (problem.code === 'ticket-invalid') {
    if (extra['reason'] === 'unknown') return stranger(code);
    const headline = HEADLINES[String(extra['reason'])] ?? 'Not valid';
    return { code, verdict: 'refuse', headline, detail: problem.detail };
  }
  if (problem.status === 400) return stranger(code);
  return { code, verdict: 'unsure', headline: problem.title, detail: problem.detail };
}

export function stranger(code: string): Answer {
  return { code, verdict: 'refuse', headline: 'No ticket of ours', detail: 'The cinema did not make this code.' };
}

/** Without the network: a code that came in at this door. */
export function seenHere(code: string, at: string, zone: string): Answer {
  const detail = `This device let it in at ${clockTime(at, zone)}.`;
  return { code, verdict: 'refuse', headline: 'Used before', detail };
}

/** Without the network: signed by us. Only a showtime that is on here makes it certain. */
export function signed(code: string, { seat, reference }: TicketClaims, showtime: Showtime | undefined): Answer {
  if (!showtime) {
    const detail = `A ticket of ours (booking ${reference}), but for no film that this device knows to be on here now.`;
    return { code, verdict: 'unsure', headline: 'Look at the ticket', seat, detail };
  }
  return {
    code,
    verdict: 'admit',
    headline: 'Come in',
    seat,
    film: showtime.movie.title,
    when: `${dayAndTime(showtime.startsAt, showtime.theater.timezone)}, ${showtime.screen.name}`,
    detail: 'Checked without the network: the signature is ours.',
  };
}

export function unchecked(code: string, why: string): Answer {
  const detail = `This cannot be checked without the network: ${why}.`;
  return { code, verdict: 'unsure', headline: 'Look at the ticket', detail };
}
