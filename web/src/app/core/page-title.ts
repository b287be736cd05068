import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';

const BRAND = 'Marquee';

/** "Checkout · Marquee"; pages that know better (a film's title) call {@link show}. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.show(this.buildTitle(state));
  }

  show(page: string | undefined): void {
    this.title.setTitle(page ? `${page} · ${BRAND}` : BRAND);
  }
}
