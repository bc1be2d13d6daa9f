// Runs before the first paint, so that a chosen theme does not flash. Without a choice the system's theme holds.
(() => {
  try {
    const { theme, profile } = JSON.parse(localStorage.getItem('descent-lab.appearance') || '{}');
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (profile === 'projector') root.dataset.profile = profile;
  } catch {
    // No storage, or something else in it: the system's theme holds.
  }
})();
