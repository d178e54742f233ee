// A menu or a small form that opens at an element, closes with Escape or a click elsewhere, and gives the focus back.

import { h } from '../core/dom.js';
import { icon } from './icons.js';

let open = null;

/** @param {Element|{x: number, y: number}} anchor */
export function popover(anchor, content, { role = 'dialog', label = '', onclose } = {}) {
  closePopover();
  const box = h('div', { class: 'menu', role, 'aria-label': label, tabindex: '-1' }, content);
  document.body.append(box);
  place(box, anchor);
  const before = document.activeElement;
  const outside = (event) => {
    if (!box.contains(event.target) && !(anchor.contains && anchor.contains(event.target))) closePopover();
  };
  const keys = (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      closePopover();
      if (before) before.focus({ preventScroll: true });
    }
  };
  box.addEventListener('keydown', keys);
  // At once, not later: a listener that came after a quick end would stay, and close the next one under the pointer.
  document.addEventListener('pointerdown', outside, true);
  open = {
    anchor,
    before,
    close() {
      document.removeEventListener('pointerdown', outside, true);
      box.remove();
      if (onclose) onclose();
    },
  };
  (box.querySelector('[autofocus], input, select, textarea, button:not(:disabled)') || box).focus({ preventScroll: true });
  return box;
}

export function closePopover() {
  const closing = open;
  open = null;
  if (closing) closing.close();
}

function place(box, anchor) {
  const at = anchor.getBoundingClientRect ? anchor.getBoundingClientRect() : { left: anchor.x, bottom: anchor.y, top: anchor.y };
  const below = at.bottom + 4 + box.offsetHeight < innerHeight;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - box.offsetHeight - 4)}px`;
}

/** @param {Array} items {text, icon, hint, danger, disabled, run}, or null for a line */
export function menu(anchor, items, label) {
  if (open && open.anchor === anchor) return closePopover();
  const rows = items.filter((item) => item !== undefined).map((item) => (item === null ? h('div', { class: 'menu-line', role: 'separator' }) : entry(item)));
  const box = popover(anchor, rows, { role: 'menu', label });
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const entries = [...box.querySelectorAll('.menu-item:not(:disabled)')];
    const next = entries.indexOf(document.activeElement) + step;
    entries.at(next % entries.length).focus();
  });
  return box;
}

function entry(item) {
  const run = () => {
    // The focus goes back first: keys go on where they were, unless what runs takes it elsewhere.
    const before = open?.before;
    closePopover();
    if (before?.isConnected) before.focus({ preventScroll: true });
    item.run();
  };
  return h(
    'button',
    { type: 'button', role: item.checked === undefined ? 'menuitem' : 'menuitemcheckbox', 'aria-checked': item.checked === undefined ? null : String(item.checked), class: `menu-item ${item.danger ? 'danger' : ''}`, disabled: item.disabled, onclick: run },
    item.checked ? icon('save') : item.icon && icon(item.icon),
    h('span', {}, item.text),
    item.hint && h('span', { class: 'hint' }, item.hint),
  );
}
