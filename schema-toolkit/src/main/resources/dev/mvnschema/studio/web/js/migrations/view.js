// The history of the migrations, as schema:status tells it; drift is asked for apart, because it replays them.

import { h, replace } from '../core/dom.js';
import { get } from '../core/api.js';
import { duration, plural } from '../core/format.js';
import { note, link } from '../core/router.js';
import { button, iconButton } from '../ui/button.js';
import { emptyState, errorState } from '../ui/state.js';
import { copyText } from '../ui/toast.js';
import { highlighted } from '../sql/highlight.js';

const COLOURS = { applied: 'green', pending: 'amber', failed: 'red', edited: 'red', missing: 'red', 'out-of-order': 'red' };
const VERDICTS = { 'up-to-date': 'green', pending: 'amber', 'failed-or-edited': 'red', drift: 'red' };

export function migrationsView(here) {
  const list = h('ol', { class: 'migrations' });
  const head = h('div', { class: 'migrations-head' });
  const drift = h('div');
  const detail = h('section', { class: 'migration-detail', 'aria-label': 'Migration' });
  const check = button('Check for drift', { icon: 'refresh', onclick: () => checkDrift() });
  const open = iconButton('Tables', 'menu', { kind: 'quiet menu-button', onclick: () => document.getElementById('app').classList.add('menu-open') });
  const element = h('div', { class: 'view' }, h('header', { class: 'bar' }, open, h('h1', {}, 'Migrations'), h('span', { class: 'spacer' }), check), h('div', { class: 'migrations-split' }, h('div', { class: 'migrations-list' }, head, drift, list), detail));
  let chosen = here.params.get('file');

  async function load() {
    try {
      const status = await get('/api/migrations');
      show(status);
      const first = status.migrations.find((migration) => migration.file === chosen) || status.migrations.at(-1);
      if (first) select(first);
      else replace(detail, emptyState('migrations', 'There is no migration yet', 'mvn schema:migrate-dev writes the first one from the schema.'));
    } catch (error) {
      replace(list, errorState(error, load));
    }
  }

  function show(status) {
    replace(head, h('span', { class: `badge ${VERDICTS[status.verdict] || ''}` }, status.verdict.replaceAll('-', ' ')), h('p', {}, status.summary));
    replace(list, [...status.migrations].reverse().map((migration) => h('li', {}, entry(migration))));
  }

  function entry(migration) {
    return h('button', { type: 'button', class: 'migration', dataset: { file: migration.file }, onclick: () => select(migration) },
      h('span', { class: 'migration-name' }, migration.description || migration.file), h('span', { class: `badge ${COLOURS[migration.state] || ''}` }, migration.state),
      h('span', { class: 'migration-meta' }, [migration.version, migration.appliedAt && when(migration.appliedAt), migration.tookMillis !== null && duration(migration.tookMillis), migration.appliedBy && `by ${migration.appliedBy}`].filter(Boolean).join(' · ')));
  }

  async function select(migration) {
    chosen = migration.file;
    note(link('migrations', '', { file: chosen }));
    list.querySelectorAll('.migration').forEach((other) => other.setAttribute('aria-current', String(other.dataset.file === chosen)));
    replace(detail, h('p', { class: 'place' }, 'Loading…'));
    try {
      const { sql } = await get(`/api/migrations/sql?file=${encodeURIComponent(migration.file)}`);
      replace(detail, h('div', { class: 'mini-head' }, h('code', {}, migration.file), h('span', { class: 'spacer' }), button('Copy', { kind: 'quiet small', icon: 'copy', onclick: () => copyText(sql, 'SQL') })), h('pre', { class: 'migration-sql', tabindex: '0' }, highlighted(sql)));
    } catch (error) {
      replace(detail, error.status === 404 ? emptyState('warning', 'The file is not in the directory', 'The database remembers this migration, but its file is missing here.') : errorState(error, () => select(migration)));
    }
  }

  async function checkDrift() {
    check.disabled = true;
    replace(drift, h('p', { class: 'place', role: 'status' }, 'Replaying the migrations into a shadow database…'));
    try {
      const status = await get('/api/migrations/drift');
      show(status);
      replace(drift, !status.driftChecked ? h('p', { class: 'place' }, 'Drift could not be checked.') : status.drift.length === 0 ? h('p', { class: 'drift-none', role: 'status' }, 'No drift: the database is what the applied migrations make.')
        : h('div', { class: 'problem-list', role: 'alert' }, h('b', {}, `Drift: ${plural(status.drift.length, 'difference')}`), h('ul', {}, status.drift.map((line) => h('li', {}, line)))));
    } catch (error) {
      replace(drift, h('div', { class: 'problem-list', role: 'alert' }, error.message));
    } finally {
      check.disabled = false;
    }
  }

  return { element, shown: load, back: load };
}

const when = (instant) => new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
