/* Sets theme, density and language before the first paint; a file of its own because the policy forbids inline scripts. */
(function () {
  var root = document.documentElement;
  var saved = {};
  try {
    saved = JSON.parse(localStorage.getItem('tb.preferences') || '{}') || {};
  } catch (_) {
    saved = {};
  }
  var dark = saved.theme === 'dark' || (saved.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  root.dataset.density = saved.density === 'compact' ? 'compact' : 'comfortable';
  root.lang = saved.language === 'bn' ? 'bn' : 'en';
})();
