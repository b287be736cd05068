/** One shape of a drawn poster, in figure colour on the ground. */
export interface Shape {
  d: string;
  opacity: number;
  /** Line width; without it the shape is filled. */
  line?: number;
}

export type Random = () => number;
export type Composition = (random: Random) => Shape[];

/** The drawing's size; titles stand below {@link ART_FOOT}. */
export const WIDTH = 240;
export const HEIGHT = 360;
const ART_FOOT = 232;

/** A low sun over hills. */
const horizon: Composition = (random) => {
  const x = 60 + random() * 120;
  const y = 84 + random() * 44;
  const shapes: Shape[] = [
    { d: circle(x, y, 40 + random() * 22), opacity: 0.95 },
    { d: circle(x, y, 84 + random() * 18), opacity: 0.14 },
  ];
  for (let i = 0; i < 3; i++) {
    const base = 142 + i * 30;
    const bend = (random() - 0.5) * 70;
    const end = base + (random() - 0.5) * 36;
    shapes.push({
      d: `M0 ${base}C70 ${base - 40 + bend} 150 ${base + 34 - bend} ${WIDTH} ${end}V${HEIGHT}H0Z`,
      opacity: 0.2 + i * 0.08,
    });
  }
  return shapes;
};

/** Beams from above that meet on the floor. */
const spotlight: Composition = (random) => {
  const foot = 90 + random() * 60;
  const shapes: Shape[] = [
    { d: `M0 ${ART_FOOT - 14}H${WIDTH}`, opacity: 0.35, line: 1.5 },
    { d: ellipse(foot, ART_FOOT - 14, 62, 11), opacity: 0.9 },
  ];
  const beams = 2 + Math.floor(random() * 2);
  for (let i = 0; i < beams; i++) {
    const top = (WIDTH / (beams + 1)) * (i + 1) + (random() - 0.5) * 70;
    shapes.push({ d: `M${top - 5} 0H${top + 5}L${foot + 62} ${ART_FOOT - 14}H${foot - 62}Z`, opacity: 0.2 });
  }
  shapes.push({ d: circle(foot, 154, 12), opacity: 1 });
  shapes.push({ d: `M${foot - 15} ${ART_FOOT - 14}v-32a15 15 0 0 1 30 0v32Z`, opacity: 1 });
  return shapes;
};

/** Tiles of quarter circles, discs and squares. */
const grid: Composition = (random) => {
  const size = WIDTH / 5;
  const shapes: Shape[] = [];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 5; column++) {
      const x = column * size;
      const y = 14 + row * size;
      const opacity = [0.18, 0.45, 0.95][Math.floor(random() * 3)];
      shapes.push({ d: tile(x, y, size, Math.floor(random() * 6)), opacity });
    }
  }
  return shapes;
};

/** Stacked waves, nearer ones thicker. */
const wave: Composition = (random) => {
  const lift = 12 + random() * 20;
  const shift = random() * 60;
  return Array.from({ length: 9 }, (_, i) => {
    const y = 40 + i * 22;
    const high = lift * (0.5 + i / 9);
    const d = `M${-80 + shift} ${y}q30 ${-high} 60 0t60 0 60 0 60 0 60 0 60 0`;
    return { d, opacity: 0.25 + i * 0.08, line: 2 + i * 1.1 };
  });
};

/** Rules and a mark: the title does the work. */
const typeOnly: Composition = (random) => {
  const left = random() > 0.5;
  const shapes: Shape[] = [
    { d: `M16 18H224M16 24H${90 + random() * 100}`, opacity: 0.9, line: 2 },
    { d: `M16 326H224`, opacity: 0.5, line: 1 },
  ];
  const x = left ? 30 : 210;
  for (let i = 0; i < 3; i++) shapes.push({ d: circle(x + (left ? i : -i) * 14, 46, 5), opacity: 0.95 - i * 0.3 });
  return shapes;
};

/** Rings with a slice moved aside. */
const rings: Composition = (random) => {
  const x = 76 + random() * 88;
  const y = 116;
  const cut = 24 + random() * 36;
  const shapes: Shape[] = [{ d: circle(x, y, 22), opacity: 1 }];
  for (let i = 1; i < 5; i++) {
    const r = 22 + i * 19;
    shapes.push({
      d: `M${x - r} ${y}A${r} ${r} 0 0 1 ${x + r} ${y}`,
      opacity: 0.85 - i * 0.14,
      line: 9 - i,
    });
    shapes.push({
      d: `M${x - r + cut} ${y + 10}A${r} ${r} 0 0 0 ${x + r + cut} ${y + 10}`,
      opacity: 0.5 - i * 0.08,
      line: 9 - i,
    });
  }
  return shapes;
};

export const COMPOSITIONS = { horizon, spotlight, grid, wave, 'type-only': typeOnly, circle: rings } as const;

export type CompositionName = keyof typeof COMPOSITIONS;

function circle(x: number, y: number, r: number): string {
  return ellipse(x, y, r, r);
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function tile(x: number, y: number, s: number, kind: number): string {
  switch (kind) {
    case 0:
      return `M${x} ${y}h${s}a${s} ${s} 0 0 1 ${-s} ${s}Z`;
    case 1:
      return `M${x} ${y}a${s} ${s} 0 0 0 ${s} ${s}v${-s}Z`;
    case 2:
      return `M${x + s} ${y + s}h${-s}a${s} ${s} 0 0 1 ${s} ${-s}Z`;
    case 3:
      return `M${x + s} ${y + s}a${s} ${s} 0 0 0 ${-s} ${-s}v${s}Z`;
    case 4:
      return circle(x + s / 2, y + s / 2, s / 2);
    default:
      return `M${x} ${y}h${s}v${s}h${-s}Z`;
  }
}
