import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import { Problem } from '../../../core/problem';
import { KIND_NAMES } from '../../../seats/seat';
import { Showtime } from '../../../showtimes/showtime';
import { Icon } from '../../../ui/icon/icon';
import { MoneyPipe } from '../../../ui/money';
import { DayAndTimePipe } from '../../../ui/time';
import { Booking } from '../../booking';
import { CardField } from '../../checkout/card-field';
import { ExchangePlan } from '../exchange-price';

/** What a change means, ticket by ticket and in money, before it is made. */
@Component({
  selector: 'app-exchange-confirm',
  imports: [CardField, DayAndTimePipe, Icon, MoneyPipe],
  templateUrl: './exchange-confirm.html',
  styleUrl: './exchange-confirm.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExchangeConfirm {
  readonly booking = input.required<Booking>();
  readonly showtime = input.required<Showtime>();
  readonly plan = input.required<ExchangePlan>();
  /** Minor units, negative when money goes back; null where only the cinema knows it. */
  readonly difference = input.required<number | null>();
  readonly busy = input.required<boolean>();
  /** In words for here. */
  readonly problem = input.required<Problem | null>();
  readonly card = model.required<string>();
  readonly confirmed = output();
  readonly back = output();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly toPay = computed(() => Math.max(this.difference() ?? 0, 0));
  protected readonly toRefund = computed(() => Math.max(-(this.difference() ?? 0), 0));
  protected readonly moves = computed(() => this.booking().showtime.id !== this.showtime().id);
  protected readonly kinds = KIND_NAMES;

  constructor() {
    afterNextRender(() => {
      scrollTo({ top: 0 });
      this.heading().nativeElement.focus({ preventScroll: true });
    });
  }

  protected typeName(code: string): string {
    return this.showtime().ticketTypes.find((type) => type.code === code)?.name ?? 'Adult';
  }
}
