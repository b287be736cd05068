import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { baseURL } from './browser.ts';
import type { Page } from 'playwright-core';

/** The public API, for what a test needs before a person comes in. */
export async function api<T>(path: string, init: RequestInit & { token?: string } = {}): Promise<T> {
  const response = await fetch(baseURL + path, {
    ...init,
    headers: {
      'Content-Type': 'application/json',
      ...(init.token ? { Authorization: `Bearer ${init.token}` } : {}),
      ...init.headers,
    },
  });
  assert.ok(response.ok, `${init.method ?? 'GET'} ${path}: ${response.status} ${await response.clone().text()}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export interface Showtime {
  id: string;
  startsAt: string;
  movie: { id: string; title: string };
  theater: { id: string; name: string };
  currency: string;
}

interface Seat {
  id: string;
  row: string;
  number: number;
  kind: string;
  state: string;
}

/** Each test takes a showtime for itself, so that tests do not meet on the same seats. */
const taken = new Set<string>();

/** @param kind of which there are four neighbours */
export async function showtimeOfMyOwn(currency?: string, kind = 'STANDARD'): Promise<Showtime> {
  const { items } = await api<{ items: Showtime[] }>('/api/showtimes?size=100');
  const tomorrow = Date.now() + 24 * 3600_000;
  for (const showtime of items) {
    const fits = Date.parse(showtime.startsAt) > tomorrow && (!currency || showtime.currency === currency);
    if (fits && !taken.has(showtime.id)) {
      const seats = await seatsOf(showtime.id);
      if (seats.every((seat) => seat.state === 'FREE') && runIn(seats, kind)) {
        taken.add(showtime.id);
        return showtime;
      }
    }
  }
  throw new Error('no showtime with all seats free');
}

/** The home page of tomorrow, in the theater that it shows first: late in the evening nothing is left of today. */
export async function homeOfTomorrow(): Promise<string> {
  const { items } = await api<{ items: { timezone: string }[] }>('/api/theaters?size=100');
  assert.ok(items[0], 'there is no theater');
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: items[0].timezone, dateStyle: 'short' });
  return `/?date=${date.format(Date.now() + 24 * 3600_000)}`;
}

export async function seatsOf(showtimeId: string): Promise<Seat[]> {
  return (await api<{ seats: Seat[] }>(`/api/seatmaps/${showtimeId}`)).seats;
}

/** Two neighbours that nobody has. Neither the two nor the first of them leave a single seat alone. */
export async function pairOf(showtimeId: string, kind = 'STANDARD'): Promise<[string, string]> {
  const [first, second] = await runOf(showtimeId, kind);
  return [first, second];
}

/** At least four free neighbours, from the end of their row or an aisle on. */
export async function runOf(showtimeId: string, kind = 'STANDARD'): Promise<string[]> {
  const run = runIn(await seatsOf(showtimeId), kind);
  assert.ok(run, 'no four neighbours are free');
  return run.map((seat) => seat.id);
}

function runIn(seats: Seat[], kind: string): Seat[] | undefined {
  const free = seats.filter((seat) => seat.state === 'FREE' && seat.kind === kind);
  const from = (seat: Seat): Seat[] => {
    const next = free.find((other) => other.row === seat.row && other.number === seat.number + 1);
    return next ? [seat, ...from(next)] : [seat];
  };
  const starts = free.filter((seat) => !free.some((other) => other.row === seat.row && other.number === seat.number - 1));
  return starts.map(from).find((run) => run.length >= 4);
}

export async function wheelchairSpaceOf(showtimeId: string): Promise<string> {
  const space = (await seatsOf(showtimeId)).find(({ kind }) => kind === 'WHEELCHAIR');
  assert.ok(space, 'no wheelchair space');
  return space.id;
}

export interface Person {
  name: string;
  email: string;
  password: string;
}

export function somebody(name: string): Person {
  return { name, email: `${name.toLowerCase()}-${randomUUID()}@example.org`, password: `a long phrase ${randomUUID()}` };
}

/** Signs up on the page and ends where the person wanted to go. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: `Account of ${person.name}` }).waitFor();
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /^Account of / }).waitFor();
}

/** For what a test needs of the API as somebody. */
export async function tokenOf(email: string, password: string): Promise<string> {
  const body = JSON.stringify({ email, password });
  return (await api<{ accessToken: string }>('/api/auth/login', { method: 'POST', body })).accessToken;
}

/** Sells two seats at the box office; answers them and the booking's reference. */
export async function sellForCash(page: Page, showtimeId: string): Promise<{ seats: string[]; reference: string }> {
  await page.goto(`/admin/box-office/${showtimeId}`);
  await page.getByRole('grid', { name: 'Seat map' }).waitFor();
  const seats = await pairOf(showtimeId);
  await choose(page, seats);
  await page.getByRole('button', { name: 'To the till' }).click();
  await page.getByRole('button', { name: 'Cash' }).click();
  await page.getByRole('heading', { name: `Sold: ${seats.join(', ')}` }).waitFor();
  const reference = await page.locator('.sold a').innerText();
  return { seats, reference };
}

export function seat(page: Page, id: string) {
  return page.getByRole('grid', { name: 'Seat map' }).locator(`[data-seat="${id}"]`);
}

/** Opens the showtime's seats and waits until the map is there. */
export async function openSeats(page: Page, showtimeId: string): Promise<void> {
  await page.goto(`/showtimes/${showtimeId}`);
  await page.getByRole('grid', { name: 'Seat map' }).waitFor();
}

export async function choose(page: Page, ids: string[]): Promise<void> {
  for (const id of ids) {
    await seat(page, id).click();
    await page.locator(`[data-seat="${id}"][data-state="yours"]`).first().waitFor();
  }
}

/** Chooses these seats and says so: the answer may be another than the checkout. */
export async function continueWith(page: Page, showtimeId: string, ids: string[]): Promise<void> {
  await openSeats(page, showtimeId);
  await choose(page, ids);
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function toCheckout(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { level: 1, name: 'Checkout' }).waitFor();
}

/** From the seats of a showtime to its paid booking, on whose page this ends. */
export async function book(page: Page, showtimeId: string, ids: string[]): Promise<void> {
  await openSeats(page, showtimeId);
  await choose(page, ids);
  await toCheckout(page);
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('heading', { name: 'Enjoy the film!' }).waitFor();
}

/** From a booking's page to its map, with these seats chosen. */
export async function chooseOthers(page: Page, ids: string[]): Promise<void> {
  await page.getByRole('link', { name: 'Change seats or time' }).click();
  await page.getByRole('grid', { name: 'Seat map' }).waitFor();
  await choose(page, ids);
}

/** Waits for the price: the page is whole then, and its button says what is paid. */
export async function payable(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay .*\d/ }).waitFor();
}
