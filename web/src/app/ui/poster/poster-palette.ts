/** Two inks per genre: the drawing has no third colour. */
export interface Duotone {
  dark: string;
  light: string;
}

const BY_GENRE: Record<string, Duotone> = {
  action: { dark: '#2b0b0a', light: '#ff6a3d' },
  adventure: { dark: '#0a2a2b', light: '#f4bd50' },
  animation: { dark: '#14235c', light: '#ffd166' },
  'black comedy': { dark: '#17150f', light: '#efe6cf' },
  comedy: { dark: '#3d1c00', light: '#ffc83a' },
  concert: { dark: '#1a0836', light: '#9d82ff' },
  crime: { dark: '#101418', light: '#d9a441' },
  documentary: { dark: '#0c2436', light: '#a4d4e4' },
  drama: { dark: '#171a33', light: '#ecb18c' },
  family: { dark: '#0f3047', light: '#ffb38a' },
  fantasy: { dark: '#1c1140', light: '#8fe3cf' },
  horror: { dark: '#140507', light: '#ef4b4b' },
  musical: { dark: '#2a0a3c', light: '#f5a3f0' },
  mystery: { dark: '#0d1b2a', light: '#c8b6ff' },
  romance: { dark: '#3d0f26', light: '#ffa3b1' },
  'romantic comedy': { dark: '#451329', light: '#ffa994' },
  'science fiction': { dark: '#06182c', light: '#5fd0ff' },
  thriller: { dark: '#07171a', light: '#4fd0bf' },
  war: { dark: '#1d1f12', light: '#c9c58a' },
  western: { dark: '#30170a', light: '#eda765' },
};

const OTHERS: Duotone[] = [
  { dark: '#10203a', light: '#f2a65a' },
  { dark: '#22112f', light: '#8ad6c0' },
  { dark: '#122a20', light: '#f3d36b' },
];

/** "Thriller/Suspense" takes thriller's inks; an unknown genre takes some by the film's hash. */
export function duotoneOf(genre: string | undefined, hash: number): Duotone {
  const name = (genre ?? '').toLowerCase();
  return BY_GENRE[name] ?? BY_GENRE[name.split(/[/&,]/)[0].trim()] ?? OTHERS[hash % OTHERS.length];
}
