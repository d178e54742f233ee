// The keys of the grid.

import { paste } from './paste.js';

export function gridKeys(view, grid) {
  view.element.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      view.review();
    }
  });
  grid.element.addEventListener('paste', (event) => {
    if (event.target !== grid.element) return;
    event.preventDefault();
    paste(view, event.clipboardData.getData('text/plain'));
  });
  grid.element.addEventListener('keydown', (event) => {
    if (event.target !== grid.element) return;
    const handled = command(view, grid, event) || motion(view, grid, event) || typed(view, event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function command(view, grid, event) {
  const { selection } = view;
  if (event.ctrlKey || event.metaKey) {
    switch (event.key.toLowerCase()) {
      case 'c': view.copy(); return true;
      case 'z': view.undo(); return true;
      case 'd': view.duplicate(); return true;
      case 'a': view.checkAll(); return true;
      case 'backspace': view.setNull(); return true;
      default: return false;
    }
  }
  switch (event.key) {
    case 'Enter': view.enter(); return true;
    case 'F2': view.edit(); return true;
    case ' ': view.check(selection.row, event.shiftKey); return true;
    case 'Delete': view.removeSelected(); return true;
    case 'Escape': return view.escape();
    case 'ContextMenu': view.cellMenu(); return true;
    default: return false;
  }
}

function motion(view, grid, event) {
  const { selection, columns } = view;
  const page = Math.max(1, Math.floor(grid.scroller.view / 32) - 1);
  const far = event.ctrlKey || event.metaKey;
  const lastCol = columns.shown.length - 1;
  let { row, col } = selection;
  switch (event.key) {
    case 'ArrowDown': row = far ? grid.count - 1 : row + 1; break;
    case 'ArrowUp': row = far ? 0 : row - 1; break;
    case 'ArrowRight': col = far ? lastCol : col + 1; break;
    case 'ArrowLeft': col = far ? 0 : col - 1; break;
    case 'PageDown': row += page; break;
    case 'PageUp': row -= page; break;
    case 'Home': col = 0; if (far) row = 0; break;
    case 'End': col = lastCol; if (far) row = grid.count - 1; break;
    default: return false;
  }
  row = Math.max(0, Math.min(grid.count - 1, row));
  col = Math.max(0, Math.min(lastCol, col));
  grid.show(row, col);
  selection.move(row, col, event.shiftKey);
  return true;
}

/** Typing into a cell replaces its value. */
function typed(view, event) {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === '/') {
    view.focusSearch();
    return true;
  }
  return view.edit(event.key);
}
