import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Subject } from 'rxjs';
import { Session } from '../../core/auth/session';
import { Live, LiveMessage } from '../../core/live';
import { SeatPage } from './seat-page';

export const SEATS = ['C4', 'C5', 'C6'].map((id) => ({
  id,
  row: 'C',
  number: Number(id.slice(1)),
  kind: 'STANDARD',
  price: 1200,
  state: 'FREE',
  version: 1,
}));

/** The page of seats as specs use it, with the servers' answers in their hands. */
export class SeatPageDriver {
  readonly messages = new Subject<LiveMessage>();
  readonly signedIn = signal(true);
  readonly requireSignIn = vi.fn();
  readonly http: HttpTestingController;
  fixture!: ComponentFixture<SeatPage>;

  constructor() {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Live, useValue: { listen: () => this.messages, connected: signal(true) } },
        { provide: Session, useValue: { signedIn: this.signedIn, requireSignIn: this.requireSignIn } },
      ],
    });
    this.http = TestBed.inject(HttpTestingController);
    vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  }

  async open(seats: object[] = SEATS): Promise<void> {
    this.fixture = TestBed.createComponent(SeatPage);
    this.fixture.componentRef.setInput('showtimeId', 's1');
    this.fixture.detectChanges();
    await this.answerMap(seats);
  }

  async answerMap(seats: object[]): Promise<void> {
    const request: TestRequest = await vi.waitFor(() => this.http.expectOne('/api/seatmaps/s1'));
    request.flush({ showtimeId: 's1', currency: 'EUR', seats });
    this.fixture.detectChanges();
  }

  click(selector: string): void {
    this.fixture.nativeElement.querySelector(selector).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    this.fixture.detectChanges();
  }

  chosen(): string[] {
    return [...this.fixture.nativeElement.querySelectorAll('.stub')].map((stub) => stub.textContent.trim());
  }

  message(): string {
    return this.fixture.nativeElement.querySelector('.message').textContent.trim();
  }
}
