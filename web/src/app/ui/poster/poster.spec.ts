import { TestBed } from '@angular/core/testing';
import { drawPoster } from './poster-drawing';
import { Poster } from './poster';

describe('a film that is drawn twice on a page', () => {
  it('has ids of its own in each drawing', () => {
    const id = Array.from({ length: 20 }, (_, i) => `film-${i}`).find(
      (candidate) => drawPoster({ id: candidate, title: 'M' }).composition !== 'type-only',
    );
    const ids = [1, 2].map(() => {
      const poster = TestBed.createComponent(Poster);
      poster.componentRef.setInput('movie', { id, title: 'M' });
      poster.detectChanges();
      const gradient = poster.nativeElement.querySelector('linearGradient').id as string;
      expect(poster.nativeElement.querySelector('rect').getAttribute('fill')).toBe(`url(#${gradient})`);
      return gradient;
    });

    expect(ids[0]).not.toBe(ids[1]);
  });
});
