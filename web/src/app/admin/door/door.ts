import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { nowEvery } from '../../core/now';
import { Online } from '../../core/online';
import { LongStorage } from '../../core/storage';
import { Icon } from '../../ui/icon/icon';
import { DayAndTimePipe } from '../../ui/time';
import { MyTheater } from '../my-theater';
import { Answer, unchecked } from './answer';
import { Scan } from './door-api';
import { DoorCamera } from './door-camera';
import { DoorDesk } from './door-desk';
import { DoorMemory } from './door-memory';
import { signal as tell } from './door-signal';
import { OfflineScans } from './offline-scans';
import { TicketVerifier } from './ticket-verifier';

const DOOR = 'cinema.door';
/** A code that is read again within so many milliseconds is the same showing of it. */
const SAME = 3000;
/** No code of ours is longer. */
const LONGEST = 300;

/** The door: every code gets a big answer, from the service or, without the network, from this device. */
@Component({
  selector: 'app-door',
  imports: [DayAndTimePipe, DoorCamera, Icon],
  providers: [MyTheater],
  templateUrl: './door.html',
  styleUrl: './door.css',
  host: { '(document:keydown)': 'catchKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Door {
  private readonly desk = inject(DoorDesk);
  private readonly memory = inject(DoorMemory);
  private readonly storage = inject(LongStorage);
  protected readonly online = inject(Online);
  protected readonly place = inject(MyTheater);
  protected readonly scans = inject(OfflineScans);
  protected readonly verifier = inject(TicketVerifier);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly door = signal(this.storage.get(DOOR) ?? '');
  /** Asked once: what is remembered is not asked again. */
  protected readonly settling = signal(this.place.remembered() === null);
  protected readonly answer = signal<Answer | null>(null);
  protected readonly busy = signal(false);
  /** Whether somebody who looked at the ticket has let it in. */
  protected readonly trusted = signal(false);
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly longest = LONGEST;
  private readonly beat = nowEvery(15_000);
  private readonly theaterId = computed(() => this.place.remembered() ?? undefined);
  private last = { code: '', at: 0 };
  private line: Promise<void> = Promise.resolve();

  constructor() {
    effect(() => {
      const [online, theaterId] = [this.online.value(), this.theaterId()];
      if (!online) return;
      untracked(() => {
        void this.verifier.refresh();
        if (theaterId) this.memory.refresh(theaterId);
      });
    });
    effect(() => {
      this.beat();
      if (this.online.value()) untracked(() => this.scans.send());
    });
    afterNextRender(() => this.focus());
  }

  protected settle(theaterId: string, door: string): void {
    this.place.choose(theaterId);
    this.door.set(door.trim());
    this.storage.set(DOOR, door.trim());
    this.settling.set(false);
    setTimeout(() => this.focus());
  }

  /** A hand scanner types, and ends with Enter. */
  protected submit(event: Event, field: HTMLInputElement): void {
    event.preventDefault();
    const typed = field.value;
    field.value = '';
    this.scan(typed);
  }

  /** One after the other, each with its answer. */
  protected scan(text: string): void {
    const code = text.trim().toUpperCase().slice(0, LONGEST);
    const again = code === this.last.code && Date.now() - this.last.at < SAME;
    if (!code) return;
    this.last = { code, at: Date.now() };
    if (!again) this.line = this.line.then(() => this.ask(code));
  }

  protected trust(answer: Answer): void {
    this.desk.letIn(this.scanOf(answer.code));
    this.trusted.set(true);
    this.focus();
  }

  protected forget(): void {
    this.scans.dismiss();
    this.focus();
  }

  protected focus(): void {
    this.field()?.nativeElement.focus({ preventScroll: true });
  }

  /** What a scanner types goes to the field, whatever was touched before: its Enter must not press a button. */
  protected catchKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isTyping = target.matches('input, select, textarea') || target.closest('[role=menu], [role=dialog]');
    if (!isTyping && /^[0-9A-Za-z]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) this.focus();
  }

  private async ask(code: string): Promise<void> {
    this.busy.set(true);
    // Whatever goes wrong, the next one in the line is answered.
    const answer = await this.desk
      .decide(this.scanOf(code))
      .catch(() => unchecked(code, 'this device ran into an error'));
    this.busy.set(false);
    this.trusted.set(false);
    this.answer.set(answer);
    this.last.at = Date.now();
    tell(answer.verdict);
  }

  private scanOf(code: string): Scan {
    const [theaterId, door] = [this.theaterId(), this.door()];
    return { code, ...(theaterId && { theaterId }), ...(door && { door }) };
  }
}
