import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { Period } from './period';
import { GroupBy, OccupancyReport, ReportKind, RevenueReport } from './report';

export interface ReportQuery extends Period {
  readonly groupBy: GroupBy;
}

/** Reads; an undefined query asks for nothing. */
@Injectable({ providedIn: 'root' })
export class ReportApi {
  private readonly http = inject(HttpClient);

  revenue(of: () => ReportQuery | undefined) {
    return httpResource<RevenueReport>(() => this.request('revenue', of()));
  }

  occupancy(of: () => ReportQuery | undefined) {
    return httpResource<OccupancyReport>(() => this.request('occupancy', of()));
  }

  csv(kind: ReportKind, query: ReportQuery): Observable<Blob> {
    return this.http.get(`/api/reports/${kind}`, { params: { ...query, format: 'csv' }, responseType: 'blob' });
  }

  private request(kind: ReportKind, query: ReportQuery | undefined) {
    return query && { url: `/api/reports/${kind}`, params: { ...query } };
  }
}
