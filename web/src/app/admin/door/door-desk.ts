import { Injectable, inject } from '@angular/core';
import { firstValueFrom, timeout } from 'rxjs';
import { Online } from '../../core/online';
import { problemOf } from '../../core/problem';
import { Answer, admitted, refused, seenHere, signed, stranger, unchecked } from './answer';
import { DoorApi, Scan } from './door-api';
import { DoorMemory } from './door-memory';
import { OfflineScans } from './offline-scans';
import { TicketVerifier } from './ticket-verifier';

/** Milliseconds that somebody at the door waits for the network. */
const PATIENCE = 5000;
/** Answers of a network or a service that is away, not of the door. */
const AWAY = new Set([0, 429, 502, 503, 504]);

/** Decides on one code: the service does when it can be reached, else this device as well as it can. */
@Injectable({ providedIn: 'root' })
export class DoorDesk {
  private readonly api = inject(DoorApi);
  private readonly online = inject(Online);
  private readonly memory = inject(DoorMemory);
  private readonly scans = inject(OfflineScans);
  private readonly verifier = inject(TicketVerifier);
  private readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  async decide(scan: Scan): Promise<Answer> {
    if (!this.online.value()) return this.decideAlone(scan);
    try {
      const admission = await firstValueFrom(this.api.scan(scan).pipe(timeout(PATIENCE)));
      this.memory.see(scan.code, new Date().toISOString());
      return admitted(scan.code, admission);
    } catch (error) {
      // A timeout is no answer of the server.
      const problem = problemOf(error);
      return AWAY.has(problem.status) ? this.decideAlone(scan) : refused(scan.code, problem, this.zone);
    }
  }

  /** Also on the word of somebody who looked at the ticket. */
  letIn(scan: Scan): void {
    const scannedAt = new Date().toISOString();
    this.memory.see(scan.code, scannedAt);
    this.scans.add({ ...scan, scannedAt });
  }

  private async decideAlone(scan: Scan): Promise<Answer> {
    const { code } = scan;
    const before = this.memory.seenAt(code);
    if (before) return seenHere(code, before, this.zone);
    const found = await this.verifier.verify(code);
    switch (found) {
      case 'forged':
        return stranger(code);
      case 'unsigned':
        return /^[0-9A-Z]{26}$/.test(code)
          ? unchecked(code, 'it is of an older kind, without a signature')
          : stranger(code);
      case 'unknown':
        return unchecked(code, this.verifier.obstacle());
    }
    const answer = signed(code, found, this.memory.showtime(found.showtimeId, scan.theaterId ?? ''));
    if (answer.verdict === 'admit') this.letIn(scan);
    return answer;
  }
}
