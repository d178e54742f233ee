// A CSV file becomes new rows: first a preview with the columns matched, then they are staged like rows written by hand.

import { h, replace } from '../core/dom.js';
import { plural } from '../core/format.js';
import { button } from '../ui/button.js';
import { dialog } from '../ui/dialog.js';
import { toast } from '../ui/toast.js';
import { parseCsv } from './csv.js';

const MOST = 5000;
const SHOWN = 8;

export function importDialog(view) {
  const file = h('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', class: 'field', 'aria-label': 'CSV file' });
  const preview = h('div');
  const take = button('Stage rows', { kind: 'primary', disabled: true, onclick: () => stage() });
  const box = dialog({ title: `Import into ${view.entity.label}`, body: [h('label', { class: 'file-label' }, 'A CSV file whose first line names the columns', file), preview], foot: [take] });
  let rows = [];
  let matches = [];

  file.addEventListener('change', async () => {
    const parsed = parseCsv(await file.files[0].text());
    const [head = [], ...body] = parsed;
    rows = body;
    matches = head.map((name) => match(view.entity, name));
    show(head);
  });

  function show(head) {
    const used = matches.filter(Boolean);
    const missing = view.entity.columns.filter((column) => !column.nullable && !column.default && !column.computed && !used.includes(column));
    const trouble = rows.length > MOST ? `At most ${plural(MOST, 'row')} can be staged at once; this file has ${plural(rows.length, 'row')}.` : used.length === 0 ? 'No column of the file has the name of a column of the table.' : '';
    const selects = head.map((name, index) => {
      const select = h('select', { class: 'field', 'aria-label': `Column for ${name}` }, h('option', { value: '' }, 'leave out'), view.entity.columns.filter((column) => !column.computed).map((column) => h('option', { value: column.name }, column.label)));
      select.value = matches[index]?.name || '';
      select.addEventListener('change', () => {
        matches[index] = view.entity.columns.find((column) => column.name === select.value);
        show(head);
      });
      return h('th', { scope: 'col' }, h('div', {}, name), select);
    });
    replace(preview, h('p', {}, plural(rows.length, 'row')), trouble && h('p', { class: 'form-error', role: 'alert' }, trouble),
      missing.length > 0 && h('p', { class: 'form-error' }, `Required and not in the file: ${missing.map((column) => column.label).join(', ')}`),
      h('div', { class: 'table-scroll preview' }, h('table', { class: 'table' }, h('thead', {}, h('tr', {}, selects)), h('tbody', {}, rows.slice(0, SHOWN).map((row) => h('tr', {}, head.map((name, index) => h('td', {}, row[index] ?? h('span', { class: 'null' }, 'NULL')))))))),
      rows.length > SHOWN && h('p', { class: 'muted' }, `and ${plural(rows.length - SHOWN, 'more row')}`));
    take.disabled = Boolean(trouble) || rows.length === 0;
    take.textContent = `Stage ${plural(rows.length, 'row')}`;
  }

  function stage() {
    const sets = rows.map((row) => Object.fromEntries(matches.flatMap((column, index) => (column ? [[column.name, row[index] ?? null]] : [])).filter(([name, value]) => value !== null || view.entity.byName.get(name).nullable)));
    view.stage.addDrafts(sets.reverse());
    box.close();
    view.grid.element.focus();
    toast(`${plural(sets.length, 'row')} staged: look at them, then save.`, 'green');
  }
}

function match(entity, name) {
  const wanted = (name || '').trim().toLowerCase().replaceAll(/[\s_]/g, '');
  return entity.columns.find((column) => !column.computed && [column.name, column.label].some((known) => known.toLowerCase().replaceAll('_', '') === wanted));
}
