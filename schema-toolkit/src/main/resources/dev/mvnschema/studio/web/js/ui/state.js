// What stands where there is nothing to show.

import { h } from '../core/dom.js';
import { icon } from './icons.js';

export function emptyState(name, title, text, ...actions) {
  return h('div', { class: 'empty' }, icon(name), h('h2', {}, title), text && h('p', {}, text), actions);
}

export function errorState(error, retry) {
  const next = error.details?.next || [];
  return h(
    'div',
    { class: 'empty', role: 'alert' },
    icon('warning'),
    h('h2', {}, error.message),
    error.details?.detail && h('p', {}, error.details.detail),
    next.map((line) => h('p', {}, line)),
    error.code && h('p', { class: 'mono' }, error.code),
    retry && h('button', { type: 'button', class: 'button', onclick: retry }, 'Try again'),
  );
}
