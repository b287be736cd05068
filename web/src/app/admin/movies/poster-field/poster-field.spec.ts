import { ComponentFixture, TestBed } from '@angular/core/testing';
import { PosterField } from './poster-field';

describe('PosterField', () => {
  let field: ComponentFixture<PosterField>;

  beforeEach(() => {
    // jsdom has neither.
    Object.assign(URL, { createObjectURL: () => 'blob:poster', revokeObjectURL: () => undefined });
    field = TestBed.createComponent(PosterField);
    field.componentRef.setInput('file', new File(['%PDF'], 'leaflet.png', { type: 'image/png' }));
    field.detectChanges();
  });

  it('says at once that a file is no image, and does not keep it', () => {
    const element = field.nativeElement as HTMLElement;
    element.querySelector('img')?.dispatchEvent(new Event('error'));
    field.detectChanges();

    expect(element.querySelector('[role=alert]')?.textContent).toContain('leaflet.png is not an image');
    expect(element.querySelector('img')).toBeNull();
    expect(field.componentInstance.file()).toBeNull();
  });
});
