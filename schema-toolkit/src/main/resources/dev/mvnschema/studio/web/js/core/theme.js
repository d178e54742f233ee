// Light, dark, or what the system says.

import { keep, kept } from './storage.js';

export const themes = ['system', 'light', 'dark'];

export function theme() {
  return kept('theme', 'system');
}

export function setTheme(chosen) {
  keep('theme', chosen);
  applyTheme();
}

export function applyTheme() {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
