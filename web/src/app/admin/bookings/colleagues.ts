import { httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Role, Session, User } from '../../core/auth/session';
import { MAX_PAGE_SIZE, Page } from '../../core/page';

/** Names of who sold: admins may look them up, staff knows itself. A page that shows names provides this. */
@Injectable()
export class Colleagues {
  private readonly me = inject(Session).user;
  private readonly known = [this.with('staff'), this.with('admin')];

  nameOf(id: string): string {
    if (id === this.me()?.id) return 'You';
    const people = this.known.flatMap((found) => (found.hasValue() ? found.value() : []));
    return people.find((person) => person.id === id)?.name ?? `Colleague ${id.slice(-6)}`;
  }

  private with(role: Role) {
    return httpResource<User[]>(
      () => (this.me()?.role === 'admin' ? { url: '/api/users', params: { role, size: MAX_PAGE_SIZE } } : undefined),
      { parse: (answer) => (answer as Page<User>).items },
    );
  }
}
