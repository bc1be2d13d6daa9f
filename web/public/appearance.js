// Runs before the first paint, so that a chosen theme or size does not flash. Without a choice the system's holds.
(() => {
  const KNOWN = {
    theme: ['light', 'dark'],
    profile: ['projector'],
    palette: ['vivid', 'graded'],
    text: ['large', 'largest'],
    motion: ['less'],
    decimal: ['comma'],
  };
  try {
    const chosen = JSON.parse(localStorage.getItem('descent-lab.appearance') || '{}');
    for (const [key, values] of Object.entries(KNOWN)) {
      if (values.includes(chosen[key])) document.documentElement.dataset[key] = chosen[key];
    }
  } catch {
    // No storage, or something else in it: the system's theme holds.
  }
})();
