import { Injectable, computed, inject, signal } from '@angular/core';
import { LongStorage } from '../../core/storage';
import { DoorApi, TicketKey } from './door-api';
import { TicketClaims, readCode } from './ticket-code';

const KEYS = 'cinema.ticket-keys';
const ALGORITHM = 'Ed25519';

/** Checks signatures of ticket codes without the network, with the keys that it has from before. */
@Injectable({ providedIn: 'root' })
export class TicketVerifier {
  private readonly api = inject(DoorApi);
  private readonly storage = inject(LongStorage);
  private readonly keys = signal<CryptoKey[]>([]);
  private readonly knows = signal(true);

  /** Why it cannot check anything, in words; empty when it can. */
  readonly obstacle = computed(() => {
    if (!this.knows()) return 'this browser cannot check signatures';
    return this.keys().length ? '' : 'the keys have not been read yet';
  });

  /** Takes the newest keys when there is a network, else the ones from before. */
  async refresh(): Promise<void> {
    await this.take(this.storage.getJson<TicketKey[]>(KEYS) ?? []);
    this.api.keys().subscribe({
      next: (keys) => {
        this.storage.setJson(KEYS, keys);
        void this.take(keys);
      },
      error: () => undefined,
    });
  }

  /** `unsigned` is no code that a signature could speak for, `unknown` one that cannot be checked here. */
  async verify(code: string): Promise<TicketClaims | 'unsigned' | 'unknown' | 'forged'> {
    const read = readCode(code);
    if (!read) return 'unsigned';
    if (this.obstacle()) return 'unknown';
    for (const key of this.keys()) {
      if (await crypto.subtle.verify(ALGORITHM, key, read.signature, read.content)) return read.claims;
    }
    return 'forged';
  }

  private async take(keys: readonly TicketKey[]): Promise<void> {
    try {
      // Missing where a page is served without TLS; some browsers do not know the algorithm.
      const imported = keys.map(({ x }) =>
        crypto.subtle.importKey('jwk', { kty: 'OKP', crv: ALGORITHM, x }, ALGORITHM, false, ['verify']),
      );
      this.keys.set(await Promise.all(imported));
    } catch {
      this.knows.set(false);
    }
  }
}
