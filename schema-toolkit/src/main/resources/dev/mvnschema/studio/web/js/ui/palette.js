// Ctrl+K: every table, view and command by its name.

import { h, replace } from '../core/dom.js';
import { icon } from './icons.js';

const sources = [];

/** @param {Function} source gives [{text, icon, hint, run}] when the palette opens */
export function addCommands(source) {
  sources.push(source);
}

export function removeCommands(source) {
  const at = sources.indexOf(source);
  if (at >= 0) sources.splice(at, 1);
}

let backdrop = null;

export function openPalette() {
  if (backdrop) return closePalette();
  const before = document.activeElement;
  const commands = sources.flatMap((source) => source());
  let shown = [];
  let chosen = 0;
  const list = h('div', { class: 'palette-list', role: 'listbox', id: 'palette-list', 'aria-label': 'Commands' });
  const input = h('input', { class: 'palette-input', placeholder: 'Go to a table, run a command…', 'aria-label': 'Command', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': 'palette-list', autocomplete: 'off', spellcheck: 'false' });

  function run(command) {
    closePalette();
    if (before && before.isConnected) before.focus({ preventScroll: true });
    command.run();
  }

  function render() {
    const entries = shown.map((command, index) =>
      h('div', { class: 'menu-item', role: 'option', id: `palette-${index}`, 'aria-selected': String(index === chosen), onclick: () => run(command), onpointermove: () => choose(index) },
        icon(command.icon || 'right'), h('span', {}, command.text), command.hint && h('span', { class: 'hint' }, command.hint)));
    replace(list, entries.length ? entries : h('p', { class: 'empty' }, 'Nothing has this name.'));
    choose(chosen);
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((entry, at) => entry.setAttribute('aria-selected', String(at === index)));
    list.children[index]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `palette-${index}`);
  }

  input.addEventListener('input', () => {
    shown = matching(commands, input.value).slice(0, 60);
    chosen = 0;
    render();
  });
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) {
      event.preventDefault();
      choose((chosen + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && shown[chosen]) {
      event.preventDefault();
      run(shown[chosen]);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      closePalette();
      if (before && before.isConnected) before.focus({ preventScroll: true });
    }
  });
  backdrop = h('div', { class: 'backdrop' }, h('div', { class: 'dialog palette', role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Command palette' }, input, list));
  backdrop.addEventListener('pointerdown', (event) => event.target === backdrop && closePalette());
  document.body.append(backdrop);
  shown = matching(commands, '').slice(0, 60);
  render();
  input.focus();
}

export function closePalette() {
  if (backdrop) backdrop.remove();
  backdrop = null;
}

/** The letters in their order; the tighter and the earlier they stand, the better. */
function matching(commands, typed) {
  const wanted = typed.toLowerCase().replace(/\s+/g, '');
  return commands
    .map((command) => ({ command, score: score(command.text.toLowerCase(), wanted) }))
    .filter((found) => found.score !== null)
    .sort((a, b) => a.score - b.score)
    .map((found) => found.command);
}

function score(text, wanted) {
  let at = -1;
  let sum = 0;
  for (const letter of wanted) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return null;
    sum += next - at - 1;
    at = next;
  }
  return sum;
}
