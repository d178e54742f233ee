// What appears when there is something to save.

import { plural } from '../core/format.js';
import { button, iconButton } from '../ui/button.js';
import { allStages, canUndo } from './stage.js';

export function saveButtons(view) {
  const total = allStages().reduce((sum, stage) => sum + stage.count, 0);
  if (!total) return [];
  return [
    iconButton('Undo (Ctrl+Z)', 'undo', { disabled: !canUndo(), onclick: () => view.undo() }),
    button(`Save ${plural(total, 'row')}`, { kind: 'primary', icon: 'save', title: 'Review the SQL, then save (Ctrl+S)', onclick: () => view.review() }),
  ];
}
