// A CSV file becomes new rows: first a preview with the columns matched. Few rows are staged like rows written by hand; many go
// straight into the table.

import { h, replace } from '../core/dom.js';
import { count, plural } from '../core/format.js';
import { loadSizes } from '../core/studio.js';
import { button } from '../ui/button.js';
import { dialog } from '../ui/dialog.js';
import { failed, toast } from '../ui/toast.js';
import { needsValue, withMade } from '../edit/made.js';
import { guess, parseCsv } from './csv.js';
import { sendFile } from './import-stream.js';

const MOST_STAGED = 5000;
const SMALL = 2 * 1024 * 1024;
const SEEN = 256 * 1024;
const SHOWN = 8;

export function importDialog(view) {
  const input = h('input', { type: 'file', accept: '.csv,.tsv,.txt,text/csv', class: 'field', 'aria-label': 'CSV file' });
  const preview = h('div', { class: 'import-preview' });
  const take = button('Stage rows', { kind: 'primary', disabled: true, onclick: () => (large ? stream() : stage()) });
  const sending = new AbortController();
  const box = dialog({ title: `Import into ${view.entity.label}`, body: [h('label', { class: 'file-label' }, 'A CSV file whose first line names the columns', input), preview], foot: [take], onclose: () => sending.abort() });
  let file = null;
  let large = false;
  let separator = ',';
  let rows = [];
  let matches = [];

  input.addEventListener('change', async () => {
    [file] = input.files;
    if (!file) return;
    large = file.size > SMALL;
    const text = await (large ? file.slice(0, SEEN) : file).text();
    separator = guess(text);
    const parsed = parseCsv(text, separator);
    const [head = [], ...body] = parsed;
    // The last row of the beginning of a file may be half a row.
    rows = large ? body.slice(0, -1) : body;
    large = large || rows.length > MOST_STAGED;
    matches = head.map((name) => match(view.entity, name));
    show(head);
  });

  function show(head) {
    const used = matches.filter(Boolean);
    const missing = view.entity.columns.filter((column) => needsValue(column) && !used.includes(column));
    const selects = head.map((name, index) => h('th', { scope: 'col' }, h('div', {}, name), chooser(head, name, index)));
    replace(preview,
      h('p', {}, large ? `${file.name}, ${megabytes(file.size)}: too many rows to be staged. They are written at once, all of them in one transaction or none.` : plural(rows.length, 'row')),
      used.length === 0 && h('p', { class: 'form-error', role: 'alert' }, 'No column of the file has the name of a column of the table.'),
      missing.length > 0 && h('p', { class: 'form-error' }, `Required and not in the file: ${missing.map((column) => column.label).join(', ')}`),
      h('div', { class: 'table-scroll preview' }, h('table', { class: 'table' }, h('thead', {}, h('tr', {}, selects)), h('tbody', {}, rows.slice(0, SHOWN).map((row) => h('tr', {}, head.map((name, index) => h('td', {}, row[index] ?? h('span', { class: 'null' }, 'NULL')))))))),
      rows.length > SHOWN && h('p', { class: 'muted' }, large ? 'and more rows' : `and ${plural(rows.length - SHOWN, 'more row')}`),
      large && h('pre', { class: 'sql-block' }, `COPY "${view.entity.schema}"."${view.entity.table}" (${used.map((column) => `"${column.name}"`).join(', ')})`));
    take.disabled = used.length === 0 || rows.length === 0;
    take.textContent = large ? `Import ${megabytes(file.size)}` : `Stage ${plural(rows.length, 'row')}`;
  }

  function chooser(head, name, index) {
    const select = h('select', { class: 'field', 'aria-label': `Column for ${name}` }, h('option', { value: '' }, 'leave out'), view.entity.columns.filter((column) => !column.computed).map((column) => h('option', { value: column.name }, column.label)));
    select.value = matches[index]?.name || '';
    select.addEventListener('change', () => {
      matches[index] = view.entity.columns.find((column) => column.name === select.value);
      show(head);
    });
    return select;
  }

  async function stage() {
    const sets = rows.map((row) => Object.fromEntries(matches.flatMap((column, index) => (column ? [[column.name, row[index] ?? null]] : [])).filter(([name, value]) => value !== null || view.entity.byName.get(name).nullable)));
    try {
      view.stage.addDrafts((await withMade(view.entity, sets)).reverse());
    } catch (error) {
      return failed(error);
    }
    box.close();
    view.grid.element.focus();
    return toast(`${plural(sets.length, 'row')} staged: look at them, then save.`, 'green');
  }

  async function stream() {
    const bar = h('progress', { max: String(file.size), value: 0, 'aria-label': 'Sent' });
    const said = h('p', { class: 'muted', role: 'status' }, 'Sending…');
    take.disabled = true;
    input.disabled = true;
    replace(preview, bar, said);
    try {
      const target = { entity: view.entity.id, separator, columns: matches.map((column) => column?.name ?? null) };
      const written = await sendFile(file, target, (sent, read) => {
        bar.value = sent;
        said.textContent = `${count(read)} rows, ${megabytes(sent)} of ${megabytes(file.size)}`;
      }, sending.signal);
      box.close();
      toast(`${plural(written, 'row')} imported`, 'green', 4000);
      await view.reload();
      loadSizes().catch(failed);
    } catch (error) {
      input.disabled = false;
      input.value = '';
      if (error.name === 'AbortError') toast('The import was cancelled: nothing was written.', '', 4000);
      replace(preview, h('div', { class: 'problem-list', role: 'alert' }, h('p', {}, error.message), error.details?.detail && h('p', {}, error.details.detail)));
    }
  }
}

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function match(entity, name) {
  const wanted = (name || '').trim().toLowerCase().replaceAll(/[\s_]/g, '');
  return entity.columns.find((column) => !column.computed && [column.name, column.label].some((known) => known.toLowerCase().replaceAll('_', '') === wanted));
}
