import { SeatKind } from '../theaters/theater';

export type SeatState = 'FREE' | 'HELD' | 'SOLD' | 'BLOCKED';

export interface Seat {
  /** Row and number, `C4`. */
  id: string;
  row: string;
  number: number;
  kind: SeatKind;
  /** Minor units. */
  price: number;
  state: SeatState;
  /** Grows with each change of the state. */
  version: number;
}

export interface SeatMapView {
  showtimeId: string;
  currency: string;
  seats: Seat[];
}

export type SeatDelta = Pick<Seat, 'id' | 'state' | 'version'>;

export interface Hold {
  id: string;
  showtimeId: string;
  seats: string[];
  /** Minor units. */
  total: number;
  currency: string;
  /** UTC instant. */
  expiresAt: string;
  status?: 'ACTIVE' | 'CONFIRMED' | 'RELEASED' | 'EXPIRED';
  /** Whether its one extension is used. */
  extended?: boolean;
}

/** A wheelchair space or a seat beside one: kept for who asks for it. */
export function isAccessible({ kind }: Pick<Seat, 'kind'>): boolean {
  return kind === 'WHEELCHAIR' || kind === 'COMPANION';
}

/** The most seats in one hold. */
export const MAX_SEATS = 10;

export const KIND_NAMES: Record<SeatKind, string> = {
  STANDARD: 'Standard',
  PREMIUM: 'Premium',
  WHEELCHAIR: 'Wheelchair space',
  COMPANION: 'Companion',
};
