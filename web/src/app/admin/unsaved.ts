import { DestroyRef, inject } from '@angular/core';
import { CanDeactivateFn } from '@angular/router';
import { EMPTY } from 'rxjs';
import { Confirm } from './confirm-dialog/confirm';

/** A page with a form. */
export interface WithForm {
  /** Whether something was changed that leaving the page would lose. */
  unsaved(): boolean;
}

/** Asks before the page is left for another one of the app. */
export const keepUnsaved: CanDeactivateFn<WithForm> = (page) =>
  !page.unsaved() ||
  inject(Confirm).ask({
    title: 'Leave without saving?',
    message: 'What you changed on this page is lost then.',
    confirm: 'Leave without saving',
    dismiss: 'Stay here',
    destructive: true,
    run: () => EMPTY,
  });

/** Lets the browser ask before the tab is closed or loaded anew. */
export function warnOfUnsaved(page: WithForm): void {
  const warn = (event: BeforeUnloadEvent) => {
    if (page.unsaved()) event.preventDefault();
  };
  addEventListener('beforeunload', warn);
  inject(DestroyRef).onDestroy(() => removeEventListener('beforeunload', warn));
}
