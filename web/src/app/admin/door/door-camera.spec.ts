import { ComponentFixture, TestBed } from '@angular/core/testing';
import { DoorCamera } from './door-camera';

describe('the camera of the door', () => {
  let fixture: ComponentFixture<DoorCamera>;
  let seen: string[];
  const stopped = vi.fn();

  afterEach(() => {
    fixture.destroy();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    stopped.mockClear();
  });

  function give(getUserMedia: () => Promise<unknown>): void {
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        detect = async () => [{ rawValue: 'ABC' }];
      },
    );
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  }

  async function open(): Promise<HTMLElement> {
    fixture = TestBed.createComponent(DoorCamera);
    seen = [];
    fixture.componentInstance.seen.subscribe((code) => seen.push(code));
    await fixture.whenStable();
    return fixture.nativeElement;
  }

  it('says what is in front of it, until it is switched off', async () => {
    give(async () => ({ getTracks: () => [{ stop: stopped }] }));
    const page = await open();
    page.querySelector('button')?.click();
    await vi.waitFor(() => expect(seen).toContain('ABC'));
    await fixture.whenStable();
    expect(page.querySelector('button')?.textContent).toContain('Camera off');
    page.querySelector('button')?.click();

    expect(stopped).toHaveBeenCalledOnce();
  });

  it('is given back when the page is left', async () => {
    give(async () => ({ getTracks: () => [{ stop: stopped }] }));
    (await open()).querySelector('button')?.click();
    await vi.waitFor(() => expect(seen).toContain('ABC'));
    fixture.destroy();

    expect(stopped).toHaveBeenCalledOnce();
  });

  it('is given back when the page was left before it was allowed', async () => {
    let allow: (stream: unknown) => void = () => undefined;
    give(() => new Promise((resolve) => (allow = resolve)));
    (await open()).querySelector('button')?.click();
    fixture.destroy();
    allow({ getTracks: () => [{ stop: stopped }] });

    await vi.waitFor(() => expect(stopped).toHaveBeenCalledOnce());
  });

  it('says what to do when it may not be used', async () => {
    give(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const page = await open();
    page.querySelector('button')?.click();

    await vi.waitFor(() => expect(page.querySelector('[role=alert]')?.textContent).toContain('Allow it for this page'));
  });

  it('is not offered where the browser cannot read codes', async () => {
    expect((await open()).querySelector('button')).toBeNull();
  });
});
