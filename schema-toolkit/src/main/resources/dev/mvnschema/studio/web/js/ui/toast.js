// Short messages in the corner, read out to those who cannot see them.

import { h } from '../core/dom.js';
import { iconButton } from './button.js';

const box = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
document.body.append(box);

export function toast(text, kind = '', millis = 4500) {
  const note = h('div', { class: `toast ${kind}` }, h('p', {}, text), iconButton('Dismiss', 'close', { kind: 'quiet small', onclick: () => note.remove() }));
  box.append(note);
  while (box.children.length > 3) box.firstChild.remove();
  if (kind !== 'red') setTimeout(() => note.remove(), millis);
}

export const failed = (error) => {
  if (error.name !== 'AbortError' && !error.lost) toast([error.code, error.message, error.details?.detail].filter(Boolean).join(' · '), 'red');
};

export async function copyText(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    toast(`${what} copied`, 'green', 1800);
  } catch {
    toast('The browser does not allow copying here.', 'red');
  }
}
