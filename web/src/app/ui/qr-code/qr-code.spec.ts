import { TestBed } from '@angular/core/testing';
import jsQR from 'jsqr';
import { QrCode } from './qr-code';

const SCALE = 4;

/** What a scanner sees: the drawing as pixels. */
function scanned(svg: SVGElement): string | undefined {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]) * SCALE;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  const ink = svg.querySelector('path[fill="#000"]')?.getAttribute('d') ?? '';
  for (const [, x, y] of ink.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < SCALE; dy++) {
      const start = ((Number(y) * SCALE + dy) * size + Number(x) * SCALE) * 4;
      for (let dx = 0; dx < SCALE; dx++) pixels.fill(0, start + dx * 4, start + dx * 4 + 3);
    }
  }
  return jsQR(pixels, size, size)?.data;
}

describe('A QR code', () => {
  async function draw(text: string): Promise<SVGElement> {
    const fixture = TestBed.createComponent(QrCode);
    fixture.componentRef.setInput('text', text);
    fixture.componentRef.setInput('label', 'QR code of seat C4');
    await fixture.whenStable();
    return fixture.nativeElement.querySelector('svg');
  }

  it('holds its text', async () => {
    const longest = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(6).slice(0, 176);

    expect(scanned(await draw(longest))).toBe(longest);
  });

  it('stays small for the longest ticket code', async () => {
    const svg = await draw('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(6).slice(0, 176));

    expect(svg.getAttribute('viewBox')).toBe('0 0 53 53');
  });

  it('has a name', async () => {
    const svg = await draw('A');

    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe('QR code of seat C4');
  });
});
