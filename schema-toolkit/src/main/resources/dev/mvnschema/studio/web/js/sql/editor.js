// A text field with colours behind it, and a list of completions.

import { h, replace } from '../core/dom.js';
import { completions } from './complete.js';
import { highlighted } from './highlight.js';

/** @returns {{element, area, text, set: function(string), mark: function(number)}} */
export function sqlEditor({ text, onchange, onrun }) {
  const paint = h('pre', { class: 'sql-paint', 'aria-hidden': 'true' });
  const area = h('textarea', { class: 'sql-area', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'off', 'aria-label': 'SQL', 'aria-autocomplete': 'list', 'aria-controls': 'completions', placeholder: 'SELECT …   Ctrl+Enter runs the statement at the cursor, Ctrl+Space completes' });
  const list = h('div', { class: 'menu completions', id: 'completions', role: 'listbox', 'aria-label': 'Completions', hidden: true });
  const element = h('div', { class: 'sql-editor' }, paint, area, list);
  let shown = null;
  let chosen = 0;
  let wrongAt = -1;

  function draw() {
    const parts = highlighted(area.value);
    replace(paint, parts, '\n');
    if (wrongAt >= 0) underline(paint, wrongAt);
    paint.style.transform = `translate(${-area.scrollLeft}px, ${-area.scrollTop}px)`;
  }

  function close() {
    shown = null;
    list.hidden = true;
    area.removeAttribute('aria-activedescendant');
  }

  function suggest(force) {
    const found = completions(area.value, area.selectionStart);
    const word = area.value.slice(found.from, area.selectionStart);
    if (!found.options.length || (!force && word.length < 1 && area.value[found.from - 1] !== '.')) return close();
    if (!force && found.options.length === 1 && found.options[0].insert.toLowerCase() === word.toLowerCase()) return close();
    shown = found;
    chosen = 0;
    replace(list, found.options.map((option, index) => h('div', { class: 'menu-item', role: 'option', id: `completion-${index}`, onpointerdown: (event) => { event.preventDefault(); accept(index); } }, h('span', { class: `completion ${option.kind}` }, option.text), h('span', { class: 'hint' }, option.hint))));
    const place = caret(area, found.from);
    list.hidden = false;
    list.style.left = `${Math.min(place.x, innerWidth - 300)}px`;
    list.style.top = `${place.y}px`;
    return choose(0);
  }

  function choose(index) {
    chosen = (index + shown.options.length) % shown.options.length;
    [...list.children].forEach((entry, at) => entry.setAttribute('aria-selected', String(at === chosen)));
    list.children[chosen].scrollIntoView({ block: 'nearest' });
    area.setAttribute('aria-activedescendant', `completion-${chosen}`);
  }

  function accept(index) {
    const option = shown.options[index];
    area.setRangeText(option.insert, shown.from, area.selectionStart, 'end');
    close();
    changed(false);
    area.focus();
  }

  function changed(typing = true) {
    wrongAt = -1;
    draw();
    onchange(area.value);
    if (typing) suggest(false);
  }

  area.addEventListener('input', () => changed());
  area.addEventListener('scroll', draw);
  area.addEventListener('blur', close);
  area.addEventListener('click', close);
  area.addEventListener('keydown', (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key === 'Enter') {
      event.preventDefault();
      close();
      onrun(event.shiftKey);
    } else if (control && event.key === ' ') {
      event.preventDefault();
      suggest(true);
    } else if (shown && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (shown && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      accept(chosen);
    } else if (shown && event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && !event.shiftKey && area.selectionStart !== area.value.length) {
      event.preventDefault();
      area.setRangeText('  ', area.selectionStart, area.selectionEnd, 'end');
      changed(false);
    }
  });
  area.value = text;
  draw();
  return {
    element,
    area,
    get text() { return area.value; },
    set(value) {
      area.value = value;
      changed(false);
    },
    mark(position) {
      wrongAt = position;
      draw();
    },
  };
}

/** Where a place of the text stands on the screen. */
function caret(area, position) {
  const before = area.value.slice(0, position).split('\n');
  const style = getComputedStyle(area);
  const line = parseFloat(style.lineHeight);
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.font = style.font;
  const box = area.getBoundingClientRect();
  return {
    x: box.left + parseFloat(style.paddingLeft) + canvas.measureText(before.at(-1)).width - area.scrollLeft,
    y: box.top + parseFloat(style.paddingTop) + before.length * line - area.scrollTop + 4,
  };
}

/** Marks the word at a place of the painted text. */
function underline(paint, position) {
  const walker = document.createTreeWalker(paint, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (position < at + node.length) {
      const range = document.createRange();
      const word = /^\w+|^\W/.exec(node.data.slice(position - at))[0];
      range.setStart(node, position - at);
      range.setEnd(node, position - at + word.length);
      range.surroundContents(h('span', { class: 'sql-wrong' }));
      return;
    }
    at += node.length;
  }
}
