// jsdom has no matchMedia; the theme asks for it when the app starts.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
