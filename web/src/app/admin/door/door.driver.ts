import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Online } from '../../core/online';
import { Door } from './door';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TICKET = '0190a1b2-0000-7000-8000-00000000000a';
export const SHOWTIME = {
  id: '0190a1b2-0000-7000-8000-00000000000b',
  movie: { id: 'm1', title: 'Metropolis' },
  theater: { id: 't1', name: 'Odeon', timezone: 'Europe/Madrid' },
  screen: { id: 'c1', name: 'Screen 1' },
  startsAt: '2026-11-27T19:15:00Z',
  endsAt: '2026-11-27T22:00:00Z',
};

/** Keys and codes as ticket-service makes them. */
export class Signer {
  private constructor(private readonly pair: CryptoKeyPair) {}

  static async create(): Promise<Signer> {
    return new Signer((await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair);
  }

  async jwk(): Promise<object> {
    const { x } = await crypto.subtle.exportKey('jwk', this.pair.publicKey);
    return { kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: 'k1', x };
  }

  async code(seat: string, showtimeId = SHOWTIME.id): Promise<string> {
    const content = new Uint8Array([1, ...hex(TICKET), ...hex(showtimeId), 0, 0, 0, 0, 1, 0, 1, ...text(seat)]);
    const signature = await crypto.subtle.sign('Ed25519', this.pair.privateKey, content);
    return base32([...content, ...new Uint8Array(signature)]);
  }
}

/** The door as specs use it, with the servers' answers and the network in their hands. */
export class DoorDriver {
  readonly online = signal(true);
  readonly http: HttpTestingController;
  fixture!: ComponentFixture<Door>;

  constructor() {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Online, useValue: { value: this.online.asReadonly() } },
      ],
    });
    this.http = TestBed.inject(HttpTestingController);
  }

  /** At a door that was set up before. */
  async open(keys: object[] = []): Promise<void> {
    localStorage.setItem('cinema.workplace', 't1');
    localStorage.setItem('cinema.door', 'Main entrance');
    this.fixture = TestBed.createComponent(Door);
    document.body.append(this.fixture.nativeElement);
    (await this.asked('/api/theaters')).flush({ items: [SHOWTIME.theater] });
    (await this.asked('/api/showtimes')).flush({ items: [SHOWTIME] });
    (await this.asked('/api/tickets/keys')).flush({ keys });
    await this.settle();
  }

  asked(url: string): Promise<TestRequest> {
    return vi.waitFor(() => {
      this.fixture.detectChanges();
      return this.http.expectOne((request) => request.url === url);
    });
  }

  /** Not `whenStable()`: the door's heart beats on. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.fixture.detectChanges();
  }

  /** Types as a hand scanner does. */
  async scan(code: string): Promise<void> {
    const field: HTMLInputElement = this.fixture.nativeElement.querySelector('#ticket-code');
    field.value = code;
    this.fixture.nativeElement.querySelector('.code').dispatchEvent(new Event('submit', { cancelable: true }));
    await this.settle();
  }

  async answer(): Promise<{ verdict: string; text: string }> {
    await this.settle();
    const answer: HTMLElement = this.fixture.nativeElement.querySelector('.answer');
    const verdict = ['admit', 'refuse', 'unsure', 'none'].find((name) => answer.classList.contains(name)) ?? '';
    return { verdict, text: answer.textContent.replace(/\s+/g, ' ').trim() };
  }

  text(): string {
    return this.fixture.nativeElement.textContent.replace(/\s+/g, ' ');
  }

  click(name: RegExp): void {
    const buttons: HTMLButtonElement[] = [...this.fixture.nativeElement.querySelectorAll('button')];
    const found = buttons.find((each) => name.test(each.textContent));
    if (!found) throw new Error(`no button ${name} in ${this.text()}`);
    found.click();
    this.fixture.detectChanges();
  }
}

function hex(id: string): number[] {
  return (id.replaceAll('-', '').match(/../g) ?? []).map((byte) => parseInt(byte, 16));
}

function text(seat: string): number[] {
  return [...seat].map((char) => char.charCodeAt(0));
}

function base32(bytes: number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const fives = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0').match(/.{5}/g) ?? [];
  return fives.map((five) => ALPHABET[parseInt(five, 2)]).join('');
}
