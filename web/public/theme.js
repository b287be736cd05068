// Runs before the first paint, so that a chosen theme does not flash into place.
try {
  var theme = localStorage.getItem('cinema.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme stays.
}
