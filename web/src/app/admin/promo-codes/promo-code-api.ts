import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { Page } from '../../core/page';
import { PromoCode, PromoCodeRequest } from './promo-code';

@Injectable({ providedIn: 'root' })
export class PromoCodeApi {
  private readonly http = inject(HttpClient);

  /** The newest first. */
  page(of: () => { page: number; size: number }) {
    return httpResource<Page<PromoCode>>(() => ({ url: '/api/admin/promo-codes', params: of() }));
  }

  create(promo: PromoCodeRequest): Observable<PromoCode> {
    return this.http.post<PromoCode>('/api/admin/promo-codes', promo);
  }

  /** Everything else stays as it was read. */
  switch(promo: PromoCode, active: boolean): Observable<PromoCode> {
    return this.http.put<PromoCode>(`/api/admin/promo-codes/${promo.id}`, { ...promo, active });
  }
}
