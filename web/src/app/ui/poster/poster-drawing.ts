import { duotoneOf } from './poster-palette';
import { hashOf, randomOf } from './poster-random';
import { COMPOSITIONS, CompositionName, Shape } from './poster-shapes';

/** What a poster is drawn from. */
export interface PosterSubject {
  id: string;
  title: string;
  genres?: readonly string[] | null;
  director?: string | null;
  releaseDate?: string | null;
  posterUrl?: string | null;
}

export interface Drawing {
  composition: CompositionName;
  ground: string;
  figure: string;
  shapes: Shape[];
  /** The title's lines with their baselines. */
  lines: { text: string; y: number }[];
  fontSize: number;
  /** Director and year. */
  credit: string;
}

const NAMES = Object.keys(COMPOSITIONS) as CompositionName[];
const TITLE_WIDTH = 208;
const TITLE_FOOT = 318;
/** Width of an average letter of the display face, in em. */
const LETTER = 0.53;

/** The same film gets the same poster each time: everything follows from the hash of its id. */
export function drawPoster(film: PosterSubject): Drawing {
  const hash = hashOf(film.id);
  const composition = NAMES[hash % NAMES.length];
  const inks = duotoneOf(film.genres?.[0], hash);
  const inverted = ((hash >>> 8) & 3) === 0;
  const typeOnly = composition === 'type-only';
  const { lines, size } = setTitle(film.title, typeOnly ? 7 : 4, typeOnly ? 56 : 36);
  const step = size * 1.02;
  const first = typeOnly ? 78 + size : TITLE_FOOT - (lines.length - 1) * step;
  return {
    composition,
    ground: inverted ? inks.light : inks.dark,
    figure: inverted ? inks.dark : inks.light,
    shapes: COMPOSITIONS[composition](randomOf(hash)),
    lines: lines.map((text, i) => ({ text, y: first + i * step })),
    fontSize: size,
    credit: [film.director, film.releaseDate?.slice(0, 4)].filter(Boolean).join(' · '),
  };
}

/** The largest type in which the title fits the width and the number of lines. */
function setTitle(title: string, maxLines: number, largest: number): { lines: string[]; size: number } {
  for (let size = largest; size > 14; size -= 2) {
    const lines = wrap(title, Math.floor(TITLE_WIDTH / (size * LETTER)));
    if (lines && lines.length <= maxLines) return { lines, size };
  }
  const lines = wrap(title, 28) ?? [title.slice(0, 27) + '…'];
  return { lines: lines.slice(0, maxLines), size: 14 };
}

/** Null when a word alone is wider than the line. */
function wrap(title: string, letters: number): string[] | null {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    if (word.length > letters) return null;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
