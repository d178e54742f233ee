// Before anything is written: the SQL, and what deleting does to other tables. Then all of it in one transaction.

import { h, replace } from '../core/dom.js';
import { post } from '../core/api.js';
import { loadSizes, studio } from '../core/studio.js';
import { plural } from '../core/format.js';
import { button } from '../ui/button.js';
import { dialog } from '../ui/dialog.js';
import { failed, toast } from '../ui/toast.js';
import { highlighted } from '../sql/highlight.js';
import { allStages } from './stage.js';

export async function review(view) {
  const stages = allStages();
  if (!stages.length) return toast('There is nothing to save.', '', 1800);
  const request = { changes: stages.map(changesOf) };
  const total = stages.reduce((sum, stage) => sum + stage.count, 0);
  let preview;
  try {
    preview = await post('/api/changes/preview', request);
  } catch (error) {
    return failed(error);
  }
  const problems = h('div', { role: 'alert' });
  const save = button(`Save ${plural(total, 'row')}`, { kind: 'primary', icon: 'save', onclick: () => run() });
  const discard = button('Discard all', { kind: 'danger', onclick: () => {
    stages.forEach((stage) => stage.clear());
    box.close();
    toast('All changes were taken back. Ctrl+Z brings those of a table again.', '', 4000);
  } });
  const box = dialog({
    title: `Save ${plural(total, 'row')} in ${plural(stages.length, 'table')}`,
    body: [problems, effects(preview.effects), h('pre', { class: 'sql-block' }, preview.statements.map((statement) => [highlighted(statement), ';\n'])), h('p', { class: 'muted' }, 'All of it in one transaction, or nothing.')],
    foot: [discard, h('span', { class: 'spacer' }), button('Not yet', { onclick: () => box.close() }), save],
  });

  async function run() {
    save.disabled = true;
    try {
      await post('/api/changes/save', request);
      stages.forEach((stage) => {
        stage.take({ updates: [], deletes: [], drafts: [] });
        stage.past = [];
        stage.report([]);
        stage.kept();
      });
      box.close();
      toast(`${plural(total, 'row')} saved`, 'green', 2500);
      await view.reload();
      loadSizes().catch(failed);
    } catch (error) {
      save.disabled = false;
      save.focus();
      const found = error.details?.problems || [];
      stages.forEach((stage) => stage.report(found.filter((problem) => problem.entity === stage.entity.id)));
      replace(problems, h('div', { class: 'problem-list' }, h('b', {}, 'Nothing was saved.'), found.length ? found.map(problemLine) : h('p', {}, error.message)));
    }
  }
  return undefined;
}

function problemLine(problem) {
  const entity = studio.entities.get(problem.entity);
  const column = entity && problem.column && entity.byName.get(problem.column);
  return h('p', {}, h('b', {}, [entity?.label, column?.label].filter(Boolean).join('.')), ' ', problem.message, problem.detail && h('span', { class: 'muted' }, ` ${problem.detail}`), ' ', h('code', {}, problem.code));
}

function effects(found) {
  if (!found.length) return null;
  const words = { CASCADE: 'deleted, too', 'SET NULL': 'reference set to NULL', 'SET DEFAULT': 'reference set to its default', RESTRICT: 'forbids it', 'NO ACTION': 'forbids it' };
  return h('div', { class: 'effects' }, h('b', {}, 'Deleting has effects on other tables:'), h('ul', {}, found.map((effect) => {
    const forbids = effect.action === 'RESTRICT' || effect.action === 'NO ACTION';
    return h('li', { class: forbids ? 'forbids' : '' }, `${plural(effect.rows, 'row')} of ${effect.label}: ${words[effect.action]} `, h('code', {}, `ON DELETE ${effect.action}`));
  })));
}

function changesOf(stage) {
  return {
    entity: stage.entity.id,
    inserts: [...stage.drafts].reverse().map((draft) => ({ id: draft.id, set: draft.set })),
    updates: [...stage.updates].filter(([id]) => !stage.deletes.has(id)).map(([id, update]) => ({ id, key: update.key, version: update.version, set: update.set })),
    deletes: [...stage.deletes].map(([id, removed]) => ({ id, key: removed.key, version: removed.version })),
  };
}

