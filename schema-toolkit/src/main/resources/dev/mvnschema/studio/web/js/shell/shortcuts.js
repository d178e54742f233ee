// The keys that work everywhere, and the list of all keys.

import { h } from '../core/dom.js';
import { dialog } from '../ui/dialog.js';
import { openPalette } from '../ui/palette.js';

const KEYS = [
  ['Everywhere', [['Ctrl K', 'command palette'], ['Ctrl B', 'find a table'], ['?', 'this list'], ['Escape', 'close, cancel']]],
  ['Grid', [['Arrows', 'move'], ['Shift Arrows', 'select a range'], ['Ctrl Arrows', 'to the edge'], ['Page Up / Down', 'a page'], ['Ctrl Home / End', 'first, last row'], ['Space', 'select the row'], ['/', 'search'], ['Ctrl C', 'copy'], ['Ctrl V', 'paste cells']]],
  ['Editing', [['Enter, F2, typing', 'edit the cell'], ['Enter', 'take the value'], ['Escape', 'leave it'], ['Ctrl Backspace', 'set NULL'], ['Ctrl D', 'duplicate the row'], ['Delete', 'delete the rows'], ['Ctrl Z', 'undo'], ['Ctrl S', 'review and save']]],
  ['SQL', [['Ctrl Enter', 'run the statement at the cursor'], ['Ctrl Shift Enter', 'explain it'], ['Ctrl Space', 'complete']]],
];

export function shortcuts({ sidebar, app }) {
  document.addEventListener('keydown', (event) => {
    const letter = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && letter === 'k') {
      event.preventDefault();
      openPalette();
    } else if ((event.ctrlKey || event.metaKey) && letter === 'b') {
      event.preventDefault();
      app.classList.add('menu-open');
      sidebar.focus();
    } else if (event.key === '?' && !event.target.closest('input, textarea, select')) {
      event.preventDefault();
      showKeys();
    } else if (event.key === 'Escape') app.classList.remove('menu-open');
  });
  document.addEventListener('pointerdown', (event) => {
    if (!event.target.closest('.sidebar, .menu-button')) app.classList.remove('menu-open');
  });
}

export function showKeys() {
  const groups = KEYS.map(([title, keys]) => h('section', {}, h('h2', {}, title), h('dl', { class: 'keys' }, keys.map(([key, what]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)]))));
  dialog({ title: 'Keyboard', body: h('div', { class: 'key-groups' }, groups) });
}
