import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { keepUnsaved, warnOfUnsaved, WithForm } from './unsaved';

@Component({ selector: 'app-form-page', template: 'form' })
class FormPage implements WithForm {
  readonly unsaved = signal(false);

  constructor() {
    warnOfUnsaved(this);
  }
}

@Component({ selector: 'app-other-page', template: 'elsewhere' })
class OtherPage {}

describe('a form with unsaved changes', () => {
  let page: FormPage;
  let router: Router;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'form', component: FormPage, canDeactivate: [keepUnsaved] },
          { path: 'other', component: OtherPage },
        ]),
      ],
    });
    router = TestBed.inject(Router);
    page = await (await RouterTestingHarness.create()).navigateByUrl('/form', FormPage);
  });

  async function leaveAnd(answer: string): Promise<void> {
    const left = router.navigateByUrl('/other');
    const button = await vi.waitFor(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-actions button')];
      const found = buttons.find((each) => each.textContent.trim() === answer);
      if (!found) {
        throw new Error(`no button ${answer}`);
      }
      return found;
    });
    button.click();
    await left;
  }

  function isWarnedOnClosing(): boolean {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  }

  it('is left without a question when nothing was changed', async () => {
    expect(isWarnedOnClosing()).toBe(false);
    await router.navigateByUrl('/other');
    expect(router.url).toBe('/other');
  });

  it('stays when the person says so', async () => {
    page.unsaved.set(true);
    await leaveAnd('Stay here');
    expect(router.url).toBe('/form');
    expect(isWarnedOnClosing()).toBe(true);
  });

  it('is left when the person says so, and warns no more', async () => {
    page.unsaved.set(true);
    await leaveAnd('Leave without saving');
    expect(router.url).toBe('/other');
    expect(isWarnedOnClosing()).toBe(false);
  });
});
