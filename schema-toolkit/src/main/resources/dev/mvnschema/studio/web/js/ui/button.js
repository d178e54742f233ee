// Buttons with an icon, a text, or both. One without a text carries its name for those who cannot see the icon.

import { h } from '../core/dom.js';
import { icon } from './icons.js';

export function button(text, { icon: name, kind = '', ...props } = {}) {
  return h('button', { type: 'button', class: `button ${kind}`.trim(), ...props }, name && icon(name), text);
}

export function iconButton(label, name, { kind = 'quiet', ...props } = {}) {
  return h('button', { type: 'button', class: `button icon-only ${kind}`.trim(), 'aria-label': label, title: label, ...props }, icon(name));
}
