import { SeatKind, TicketType } from '../theaters/theater';

export interface Showtime {
  id: string;
  movie: { id: string; title: string; posterUrl?: string | null };
  theater: { id: string; name: string; timezone: string };
  screen: { id: string; name: string };
  /** UTC instants. */
  startsAt: string;
  endsAt: string;
  /** Minor units per kind of seat. */
  prices: Partial<Record<SeatKind, number>>;
  currency: string;
  ticketTypes: TicketType[];
  language?: string | null;
  format?: string | null;
  status: string;
}
