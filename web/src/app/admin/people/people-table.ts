import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { MatPaginatorModule, PageEvent } from '@angular/material/paginator';
import { MatSnackBar } from '@angular/material/snack-bar';
import { debounceTime, distinctUntilChanged, skip } from 'rxjs';
import { Role, Session } from '../../core/auth/session';
import { Notice } from '../../ui/notice';
import { Confirm } from '../confirm-dialog/confirm';
import { latest } from '../../core/latest';
import { LoadError } from '../load-error/load-error';
import { queryState } from '../query-state';
import { PeopleApi, Person } from './people-api';

const ROLES: readonly { role: Role; name: string; may: string }[] = [
  { role: 'customer', name: 'Customer', may: 'books seats and sees only their own bookings' },
  {
    role: 'staff',
    name: 'Staff',
    may: 'also sells at the box office, checks tickets at the door and sees all bookings',
  },
  { role: 'admin', name: 'Admin', may: 'also runs the programme, prices, reports and everybody’s roles' },
];

@Component({
  selector: 'app-people-table',
  imports: [LoadError, MatPaginatorModule, Notice],
  templateUrl: './people-table.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PeopleTable {
  private readonly api = inject(PeopleApi);
  private readonly confirm = inject(Confirm);
  private readonly snacks = inject(MatSnackBar);
  private readonly query = queryState();
  protected readonly me = inject(Session).user;

  protected readonly roles = ROLES;
  protected readonly q = this.query.text('q');
  protected readonly role = this.query.text('role');
  protected readonly size = this.query.whole('size', 20);
  private readonly page = this.query.whole('page', 0);
  protected readonly filtered = computed(() => this.q() !== '' || this.role() !== '');
  protected readonly people = this.api.page(() => ({
    q: this.q(),
    role: this.role(),
    page: this.page(),
    size: this.size(),
  }));
  protected readonly shown = latest(this.people);
  protected readonly typed = signal(this.q());
  private readonly days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

  constructor() {
    toObservable(this.typed)
      .pipe(skip(1), debounceTime(250), distinctUntilChanged(), takeUntilDestroyed())
      .subscribe((q) => this.query.set({ q: q.trim(), page: null }));
  }

  protected joined(person: Person): string {
    return person.createdAt ? this.days.format(new Date(person.createdAt)) : '';
  }

  protected filterBy(role: string): void {
    this.query.set({ role, page: null });
  }

  protected turn({ pageIndex, pageSize }: PageEvent): void {
    this.query.set({ page: pageIndex || null, size: pageSize });
  }

  protected clear(): void {
    this.typed.set('');
    this.query.set({ q: null, role: null, page: null });
  }

  /** The list shows the old role until the change is made. */
  protected async change(person: Person, chooser: HTMLSelectElement): Promise<void> {
    const role = chooser.value as Role;
    chooser.value = person.role;
    const { name, may } = ROLES.find((option) => option.role === role) ?? ROLES[0];
    const self = person.id === this.me()?.id;
    const done = await this.confirm.ask({
      title: `Make ${person.name} ${role === 'admin' ? 'an admin' : role === 'staff' ? 'staff' : 'a customer'}?`,
      message:
        `${name}: ${may}. It holds from the next time they sign in or their session is renewed, 15 minutes at most.` +
        (self && role !== 'admin' ? ' This is your own account: you will lose the admin area.' : ''),
      confirm: 'Change role',
      destructive: self && role !== 'admin',
      run: () => this.api.changeRole(person.id, role),
      explain: (problem) =>
        problem.code === 'last-admin'
          ? `${person.name} is the only admin. Make somebody else an admin first, or nobody could run the cinema.`
          : null,
    });
    if (done) {
      this.snacks.open(`${person.name} is now ${name.toLowerCase()}`, undefined, { duration: 3000 });
      this.people.reload();
    }
  }
}
