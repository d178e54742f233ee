// The SQL view: an editor above, what came of it below; the history beside.

import { h, replace, debounce } from '../core/dom.js';
import { post } from '../core/api.js';
import { refresh, studio } from '../core/studio.js';
import { keep, kept } from '../core/storage.js';
import { button, iconButton } from '../ui/button.js';
import { menu } from '../ui/menu.js';
import { emptyState } from '../ui/state.js';
import { toast } from '../ui/toast.js';
import { sqlEditor } from './editor.js';
import { planPanel } from './plan.js';
import { resultPanel } from './result.js';
import { statementAt } from './statements.js';

const HISTORY = 100;
const DDL = /^\s*(create|alter|drop|comment|truncate)\b/i;

export function sqlView(here) {
  const database = studio.info.database;
  const saveSoon = debounce((text) => keep(`sql:${database}`, text), 400);
  const editor = sqlEditor({ text: here.params.get('sql') || kept(`sql:${database}`, ''), onchange: saveSoon, onrun: (plan) => (plan ? run({ plan: true }) : run({})) });
  const results = h('div', { class: 'results' }, emptyState('sql', 'Nothing has run yet', 'Ctrl+Enter runs the statement at the cursor, or what is selected. It can only read, unless you let it write.'));
  const write = h('input', { type: 'checkbox', disabled: studio.info.readOnly });
  const limit = h('select', { class: 'field', 'aria-label': 'Most rows' }, ['100', '1000', '10000'].map((number) => h('option', { value: number }, `${number} rows`)));
  limit.value = '1000';
  const seconds = h('select', { class: 'field', 'aria-label': 'Time limit' }, [['10', '10 s'], ['60', '1 min'], ['600', '10 min']].map(([value, text]) => h('option', { value }, text)));
  seconds.value = '60';
  const runButton = button('Run', { kind: 'primary', icon: 'play', title: 'Ctrl+Enter', onclick: () => run({}) });
  const stopButton = button('Cancel', { icon: 'stop', disabled: true, onclick: () => cancel() });
  const explain = button('Explain', { onclick: () => menu(explain, [
    { text: 'Plan', hint: 'Ctrl Shift ↵', run: () => run({ plan: true }) },
    { text: 'Plan, measured by running it', run: () => run({ plan: true, analyze: true }) },
  ], 'Explain') });
  const history = iconButton('History', 'clock', { onclick: () => showHistory() });
  const writes = h('label', { class: 'check writes', title: studio.info.readOnly ? 'The studio was started read-only' : 'Without it, statements run in a read-only transaction' }, write, 'Allow writes');
  write.addEventListener('change', () => writes.classList.toggle('on', write.checked));
  const open = iconButton('Tables', 'menu', { kind: 'quiet menu-button', onclick: () => document.getElementById('app').classList.add('menu-open') });
  const element = h('div', { class: 'view' },
    h('header', { class: 'bar' }, open, h('h1', {}, 'SQL'), h('span', { class: 'spacer' }), writes, limit, seconds, history, explain, stopButton, runButton),
    h('div', { class: 'sql-split' }, editor.element, results));
  let running = null;

  async function run({ plan = false, analyze = false }) {
    const { area } = editor;
    const selected = area.selectionStart !== area.selectionEnd;
    const part = selected ? { text: area.value.slice(area.selectionStart, area.selectionEnd), start: area.selectionStart } : statementAt(area.value, area.selectionStart);
    if (!part || running) return;
    running = crypto.randomUUID();
    editor.mark(-1);
    runButton.disabled = true;
    stopButton.disabled = false;
    results.setAttribute('aria-busy', 'true');
    replace(results, h('p', { class: 'place', role: 'status' }, 'Running…'));
    remember(part.text);
    try {
      const answer = await post('/api/sql/run', { id: running, sql: part.text, write: write.checked, plan, analyze, limit: Number(limit.value), seconds: Number(seconds.value) });
      replace(results, answer.outcomes.map(plan ? planPanel : resultPanel));
      if (write.checked && answer.outcomes.some((outcome) => DDL.test(outcome.sql))) refresh().catch(() => toast('The tables could not be read anew.', 'red'));
    } catch (error) {
      failedRun(error, part.start);
    } finally {
      running = null;
      runButton.disabled = false;
      stopButton.disabled = true;
      results.removeAttribute('aria-busy');
    }
  }

  function failedRun(error, offset) {
    const { position, detail, hint, sqlState } = error.details || {};
    if (position) editor.mark(offset + position - 1);
    const cancelled = sqlState === '57014';
    replace(results, h('div', { class: 'problem-list', role: 'alert' }, h('b', {}, cancelled ? 'The statement was cancelled.' : error.message), detail && h('p', {}, detail), hint && h('p', {}, `Hint: ${hint}`), h('p', { class: 'mono' }, [error.code, sqlState && `SQLSTATE ${sqlState}`].filter(Boolean).join(' · '))));
  }

  async function cancel() {
    if (running) await post('/api/sql/cancel', { id: running });
  }

  function remember(text) {
    const past = kept(`sql-history:${database}`, []).filter((old) => old.sql !== text);
    keep(`sql-history:${database}`, [{ sql: text, at: Date.now() }, ...past].slice(0, HISTORY));
  }

  function showHistory() {
    const past = kept(`sql-history:${database}`, []);
    if (!past.length) return toast('Nothing has run yet.', '', 1800);
    return menu(history, past.slice(0, 30).map((old) => ({
      text: old.sql.replace(/\s+/g, ' ').slice(0, 60), hint: new Date(old.at).toLocaleTimeString(),
      run: () => {
        editor.set(editor.text.trim() ? `${editor.text.trimEnd()}\n\n${old.sql}` : old.sql);
        editor.area.focus();
      },
    })), 'History');
  }

  return { element, shown: () => editor.area.focus(), close: cancel };
}
