import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Session } from '../../core/auth/session';

interface Place {
  readonly path: string;
  readonly name: string;
  /** A line drawing on a 24-px grid. */
  readonly icon: string;
  /** Whether staff works here, too. */
  readonly forStaff?: boolean;
}

const PLACES: readonly Place[] = [
  { path: 'movies', name: 'Films', icon: 'M4 5h16v14H4zM8 5v14m8-14v14M4 9.5h4m-4 5h4m8-5h4m-4 5h4' },
  {
    path: 'theaters',
    name: 'Theaters',
    icon: 'M4 20V9l8-5 8 5v11M2.5 20h19M9 20v-6h6v6M8 10h.01M12 9h.01M16 10h.01',
  },
  { path: 'showtimes', name: 'Showtimes', icon: 'M4 6h16v14H4zM4 10h16M8 3v4m8-4v4M12 13v2.5l2 1' },
  {
    path: 'bookings',
    name: 'Bookings',
    icon: 'M3 8a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v2a2 2 0 0 0 0 4v2a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-2a2 2 0 0 0 0-4V8Zm11-2v12',
    forStaff: true,
  },
  {
    path: 'box-office',
    name: 'Box office',
    icon: 'M3 9h18v11H3zM6 9V4h9v5M9 6.5h3M7 13h10M12 13v3',
    forStaff: true,
  },
  { path: 'door', name: 'Door', icon: 'M6 21V4l9-1.5V21M15 5h4v16M3 21h18M11.5 12v1.5', forStaff: true },
  {
    path: 'promo-codes',
    name: 'Promos',
    icon: 'M12 3l9 9-8.5 9L3 11.5V3h9ZM8 8h.01M10 15l4-4',
  },
  { path: 'reports', name: 'Reports', icon: 'M4 4v16h16M8 16v-4m4 4V8m4 8v-6' },
  {
    path: 'people',
    name: 'People',
    icon: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18.5 14a6.5 6.5 0 0 1 3 6',
  },
];

/** The rail of the admin area; its styles are shared by all of the area's pages and dialogs. */
@Component({
  selector: 'app-admin-layout',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './admin-layout.html',
  styleUrl: './admin-layout.css',
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdminLayout {
  private readonly session = inject(Session);
  protected readonly places = computed(() => {
    const isAdmin = this.session.user()?.role === 'admin';
    return PLACES.filter((place) => isAdmin || place.forStaff);
  });

  /** On a phone the rail is a strip that may be longer than the screen. */
  protected reveal(link: HTMLElement): void {
    link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
