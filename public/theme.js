// Before the first paint: the chosen theme, from its mirror (see src/data/theme.ts).
try {
  const theme = localStorage.getItem('aura-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // No storage here: the system's theme holds.
}
