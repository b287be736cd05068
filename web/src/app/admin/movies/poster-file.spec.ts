import { POSTER_BYTES, posterFlaw } from './poster-file';

describe('a poster file', () => {
  const file = (type: string, size: number) => ({ name: 'poster.png', type, size });

  it('is a picture of at most 5 MiB', () => {
    expect(posterFlaw(file('image/png', POSTER_BYTES))).toBeNull();
    expect(posterFlaw(file('image/webp', 1))).toBeNull();
  });

  it('is refused in words when it is something else', () => {
    expect(posterFlaw(file('image/svg+xml', 10))).toContain('JPEG, PNG or WebP');
    expect(posterFlaw(file('image/png', POSTER_BYTES + 1))).toContain('at most 5 MiB');
    expect(posterFlaw(file('image/png', 0))).toContain('empty');
  });
});
