import { ChangeDetectionStrategy, Component, ElementRef, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';
import { Icon, IconName } from '../../ui/icon/icon';
import { Role, Session } from '../auth/session';
import { Online } from '../online';
import { Theme, ThemeChoice } from '../theme';

const WORKPLACES: Record<Role, string | null> = { customer: null, staff: 'Staff', admin: 'Admin' };

/** Header, content and footer around every page; moves the focus to the new page after a navigation. */
@Component({
  selector: 'app-shell',
  imports: [Icon, MatMenuModule, RouterLink, RouterLinkActive, RouterOutlet],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  protected readonly online = inject(Online);
  private readonly router = inject(Router);
  private readonly dialog = inject(MatDialog);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  private readonly navigations = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));
  private readonly url = toSignal(this.navigations.pipe(map((event) => event.urlAfterRedirects)), {
    initialValue: '/',
  });

  protected readonly initial = computed(() => (this.session.user()?.name.trim()[0] ?? '?').toUpperCase());
  /** What the area of those who work here is called for this person; null for customers. */
  protected readonly workplace = computed(() => WORKPLACES[this.session.user()?.role ?? 'customer']);
  protected readonly returnTo = computed(() =>
    this.url() === '/' || this.url().startsWith('/sign-') ? {} : { returnUrl: this.url() },
  );
  protected readonly themeOptions: { choice: ThemeChoice; label: string; icon: IconName }[] = [
    { choice: 'system', label: 'Like the system', icon: 'monitor' },
    { choice: 'dark', label: 'Dark', icon: 'moon' },
    { choice: 'light', label: 'Light', icon: 'sun' },
  ];

  constructor() {
    const path = (url: string) => url.split(/[?#]/)[0];
    this.navigations
      .pipe(
        map((event) => path(event.urlAfterRedirects)),
        pairwise(),
        filter(([before, after]) => before !== after),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.focusPage());
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.focusPage();
  }

  protected async openSearch(): Promise<void> {
    const { SearchDialog } = await import('../../movies/search-dialog/search-dialog');
    this.dialog.open(SearchDialog, {
      ariaLabel: 'Search films',
      panelClass: 'search-panel',
      autoFocus: 'input',
      width: '640px',
    });
  }

  protected async signOut(): Promise<void> {
    await this.router.navigateByUrl('/');
    await this.session.logout();
  }

  private focusPage(): void {
    this.host.nativeElement.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }
}
