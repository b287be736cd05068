import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { Role, User } from '../../core/auth/session';
import { Page } from '../../core/page';

export interface Person extends User {
  readonly createdAt?: string;
}

export interface PeopleFilter {
  readonly q: string;
  readonly role: string;
  readonly page: number;
  readonly size: number;
}

@Injectable({ providedIn: 'root' })
export class PeopleApi {
  private readonly http = inject(HttpClient);

  page(of: () => PeopleFilter) {
    return httpResource<Page<Person>>(() => {
      const { q, role, page, size } = of();
      return { url: '/api/users', params: { page, size, ...(q && { q }), ...(role && { role }) } };
    });
  }

  changeRole(id: string, role: Role): Observable<Person> {
    return this.http.put<Person>(`/api/users/${id}/role`, { role });
  }
}
