export interface TicketType {
  code: string;
  name: string;
  /** 0–100, taken off the seat's price. */
  percentOff: number;
}

export interface Theater {
  id: string;
  name: string;
  address: string;
  city: string;
  /** IANA zone: all of the theater's times are shown in it. */
  timezone: string;
  /** ISO 4217. */
  currency?: string;
  openingHours?: unknown;
  ticketTypes?: TicketType[];
}

export type SeatKind = 'STANDARD' | 'PREMIUM' | 'WHEELCHAIR' | 'COMPANION';

export interface Screen {
  id: string;
  theaterId: string;
  name: string;
  formats: string[];
  capacity: number;
  /** After a film; null when as long as is usual in the chain. */
  cleaningMinutes: number | null;
  layout: { rows: { label: string; seats: { number: number; kind: SeatKind | null }[] }[] };
}
