// The mouse and the finger on the grid.

import { popupAt } from './cell-menu.js';

export function gridMouse(view, grid) {
  const place = (event) => {
    const cell = event.target.closest('.cell[data-number]');
    return cell && { number: Number(cell.dataset.number), col: Number(cell.dataset.col) };
  };
  let dragging = false;

  grid.body.addEventListener('pointerdown', (event) => {
    const at = place(event);
    if (!at || event.target.closest('button, input, .nested')) return;
    if (event.pointerType === 'mouse' && event.button === 0) {
      dragging = true;
      event.preventDefault();
    }
    grid.element.focus({ preventScroll: true });
    view.selection.move(at.number, at.col, event.shiftKey);
  });
  grid.body.addEventListener('pointerover', (event) => {
    const at = dragging && place(event);
    if (at && (event.buttons & 1)) view.selection.move(at.number, at.col, true);
  });
  addEventListener('pointerup', () => { dragging = false; });
  grid.body.addEventListener('dblclick', (event) => {
    if (place(event) && !event.target.closest('button, input, .nested')) view.edit();
  });
  grid.body.addEventListener('contextmenu', (event) => {
    const at = place(event);
    if (!at) return;
    event.preventDefault();
    if (!view.selection.holds(at.number, at.col)) view.selection.move(at.number, at.col, false);
    popupAt(view, { x: event.clientX, y: event.clientY, bottom: event.clientY, top: event.clientY });
  });
}
