// A window over the page that keeps the focus inside.

import { h } from '../core/dom.js';
import { iconButton } from './button.js';

const open = new Set();

/** All of them: the page behind them goes. */
export function closeDialogs() {
  open.forEach((close) => close());
}

/** @returns {{close: Function, box: Element}} */
export function dialog({ title, body, foot = [], kind = '', onclose }) {
  const before = document.activeElement;
  const heading = `dialog-${Date.now()}`;
  const box = h(
    'div',
    { class: `dialog ${kind}`.trim(), role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': heading },
    h('div', { class: 'dialog-head' }, h('h2', { id: heading }, title), h('span', { class: 'spacer' }), iconButton('Close', 'close', { onclick: () => close() })),
    h('div', { class: 'dialog-body', tabindex: '0' }, body),
    foot.length > 0 && h('div', { class: 'dialog-foot' }, foot),
  );
  const backdrop = h('div', { class: 'backdrop' }, box);
  // On the document: a button that is disabled while it works loses the focus, and Escape must close all the same.
  const escape = (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  document.addEventListener('keydown', escape, true);
  function close() {
    open.delete(close);
    document.removeEventListener('keydown', escape, true);
    backdrop.remove();
    if (onclose) onclose();
    if (before && before.isConnected) before.focus({ preventScroll: true });
  }
  backdrop.addEventListener('pointerdown', (event) => event.target === backdrop && close());
  backdrop.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') keepInside(box, event);
  });
  document.body.append(backdrop);
  open.add(close);
  (box.querySelector('[autofocus]') || box.querySelector('.dialog-foot .primary') || box.querySelector('button, input')).focus();
  return { close, box };
}

export function keepInside(box, event) {
  const stops = [...box.querySelectorAll('button:not(:disabled), input, select, textarea, a[href], [tabindex="0"]')].filter((stop) => stop.offsetParent);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement === edge) {
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0]).focus();
  }
}
