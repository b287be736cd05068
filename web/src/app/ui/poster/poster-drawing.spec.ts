import { drawPoster } from './poster-drawing';
import { duotoneOf } from './poster-palette';
import { COMPOSITIONS } from './poster-shapes';

const FILM = { id: '00000000-0000-7000-8000-0000000000a1', title: 'Metropolis', genres: ['Drama'] };

describe('drawn posters', () => {
  it('are the same each time', () => {
    expect(drawPoster(FILM)).toEqual(drawPoster({ ...FILM }));
  });

  it('use all six compositions', () => {
    const used = new Set(Array.from({ length: 200 }, (_, i) => drawPoster({ ...FILM, id: `film-${i}` }).composition));

    expect([...used].sort()).toEqual(Object.keys(COMPOSITIONS).sort());
  });

  it('take their inks from the genre', () => {
    const drama = duotoneOf('Drama', 1);
    const { ground, figure } = drawPoster(FILM);

    expect([ground, figure].sort()).toEqual([drama.dark, drama.light].sort());
    expect(duotoneOf('Thriller/Suspense', 1)).toEqual(duotoneOf('thriller', 2));
  });

  it('keep the whole title, however long its words', () => {
    const title = 'The Englishman Who Went Up a Hill But Came Down a Mountain';
    for (let i = 0; i < 50; i++) {
      const { lines } = drawPoster({ id: `x${i}`, title });
      expect(lines.map(({ text }) => text).join(' ')).toBe(title);
    }
    expect(drawPoster({ id: '1', title: 'Donaudampfschifffahrtsgesellschaft' }).lines.length).toBeGreaterThan(0);
  });

  it('credit the director and the year', () => {
    const { credit } = drawPoster({ ...FILM, director: 'Fritz Lang', releaseDate: '1927-01-10' });

    expect(credit).toBe('Fritz Lang · 1927');
    expect(drawPoster(FILM).credit).toBe('');
  });
});
