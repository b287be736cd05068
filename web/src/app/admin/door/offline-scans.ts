import { Injectable, inject, signal } from '@angular/core';
import { Subscription } from 'rxjs';
import { problemOf } from '../../core/problem';
import { LongStorage } from '../../core/storage';
import { DoorApi, MAX_SCANS, OfflineScan, ScanReport } from './door-api';

const WAITING = 'cinema.scans';
const FINDINGS = 'cinema.scan-findings';

/** Keeps what was scanned without the network, over reloads, until it was sent; and what the cinema found odd in it. */
@Injectable({ providedIn: 'root' })
export class OfflineScans {
  private readonly api = inject(DoorApi);
  private readonly storage = inject(LongStorage);
  private readonly queue = signal(this.storage.getJson<OfflineScan[]>(WAITING) ?? []);
  private readonly odd = signal(this.storage.getJson<ScanReport[]>(FINDINGS) ?? []);
  private readonly refusal = signal('');
  private sending?: Subscription;

  readonly waiting = this.queue.asReadonly();
  /** Double entries and invalid tickets among what was let in. */
  readonly findings = this.odd.asReadonly();
  /** Why what waits was not taken, when it is not for want of a network. */
  readonly problem = this.refusal.asReadonly();

  add(scan: OfflineScan): void {
    this.keep([...this.queue(), scan]);
  }

  /** Does nothing while it is at it; what cannot be sent waits for the next call. */
  send(): void {
    const scans = this.queue().slice(0, MAX_SCANS);
    if (!scans.length || (this.sending && !this.sending.closed)) return;
    this.sending = this.api.report(scans).subscribe({
      next: (reports) => {
        this.refusal.set('');
        this.keep(this.queue().slice(scans.length));
        this.note([...this.odd(), ...reports.filter(({ result }) => result !== 'ADMITTED')]);
      },
      error: (error: unknown) => {
        const { status, detail } = problemOf(error);
        this.refusal.set(status >= 400 && status < 500 ? detail : '');
      },
      complete: () => {
        this.sending = undefined;
        this.send();
      },
    });
  }

  dismiss(): void {
    this.note([]);
  }

  private keep(scans: OfflineScan[]): void {
    this.queue.set(scans);
    this.storage.setJson(WAITING, scans);
  }

  private note(reports: ScanReport[]): void {
    this.odd.set(reports);
    this.storage.setJson(FINDINGS, reports);
  }
}
