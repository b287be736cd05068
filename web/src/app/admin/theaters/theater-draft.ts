import { applyEach, max, maxLength, min, pattern, required, schema, validate } from '@angular/forms/signals';
import { Theater, TicketType } from '../../theaters/theater';
import { filled, whole } from '../rules';

export interface TicketTypeDraft {
  code: string;
  name: string;
  percentOff: number | null;
}

export interface TheaterDraft {
  name: string;
  address: string;
  city: string;
  timezone: string;
  currency: string;
  ticketTypes: TicketTypeDraft[];
}

export interface TheaterRequest {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly timezone: string;
  readonly currency: string;
  readonly openingHours?: unknown;
  readonly ticketTypes: readonly TicketType[];
}

export function newTheater(): TheaterDraft {
  return {
    name: '',
    address: '',
    city: '',
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: 'EUR',
    ticketTypes: [{ code: 'ADULT', name: 'Adult', percentOff: 0 }],
  };
}

export function draftOf(theater: Theater): TheaterDraft {
  return {
    name: theater.name,
    address: theater.address,
    city: theater.city,
    timezone: theater.timezone,
    currency: theater.currency ?? 'EUR',
    ticketTypes: (theater.ticketTypes ?? []).map((type) => ({ ...type })),
  };
}

/** The opening hours are not edited here: they are sent back as they were. */
export function requestOf(draft: TheaterDraft, saved: Theater | undefined): TheaterRequest {
  return {
    name: draft.name.trim(),
    address: draft.address.trim(),
    city: draft.city.trim(),
    timezone: draft.timezone,
    currency: draft.currency,
    ...(saved?.openingHours ? { openingHours: saved.openingHours } : {}),
    ticketTypes: draft.ticketTypes.map((type) => ({
      code: type.code,
      name: type.name.trim(),
      percentOff: type.percentOff ?? 0,
    })),
  };
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');
export const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** The rules of theater-service, so that most mistakes show before anything is sent. */
export const theaterSchema = schema<TheaterDraft>((theater) => {
  filled(theater.name, 'A theater needs a name.', 100);
  filled(theater.address, 'Where do people find it?', 200);
  filled(theater.city, 'Which city is it in?', 100);
  required(theater.timezone, { message: 'Choose a time zone.' });
  required(theater.currency, { message: 'Choose a currency.' });
  validate(theater.timezone, ({ value }) =>
    isZone(value()) ? null : { kind: 'zone', message: 'Choose a time zone such as Europe/Madrid.' },
  );
  validate(theater.currency, ({ value }) =>
    CURRENCIES.includes(value()) ? null : { kind: 'currency', message: 'Choose a currency such as EUR.' },
  );
  maxLength(theater.ticketTypes, 20, { message: 'At most 20 ticket types.' });
  applyEach(theater.ticketTypes, (type) => {
    required(type.code, { message: 'A code, such as CHILD.' });
    pattern(type.code, /^[A-Z_]{2,20}$/, { message: '2 to 20 capital letters or _.' });
    validate(type.code, ({ value, valueOf }) =>
      valueOf(theater.ticketTypes).filter((other) => other.code === value()).length > 1
        ? { kind: 'twice', message: `${value()} is used twice.` }
        : null,
    );
    filled(type.name, 'A name that customers read.', 50);
    required(type.percentOff, { message: 'How many percent less?' });
    min(type.percentOff, 0, { message: 'From 0 to 100.' });
    max(type.percentOff, 100, { message: 'From 0 to 100.' });
    whole(type.percentOff, 'Whole percents only.');
  });
});
