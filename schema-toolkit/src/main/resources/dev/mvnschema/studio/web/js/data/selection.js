// The active cell, the range from it, and the rows with a check mark.

export class Selection {
  constructor(onchange) {
    this.onchange = onchange;
    this.row = 0;
    this.col = 0;
    this.anchor = null;
    this.checked = new Map();
  }

  move(row, col, extend) {
    if (extend && !this.anchor) this.anchor = { row: this.row, col: this.col };
    if (!extend) this.anchor = null;
    this.row = row;
    this.col = col;
    this.onchange();
  }

  /** The corners, the smaller ones first. */
  get range() {
    const other = this.anchor || this;
    return {
      fromRow: Math.min(this.row, other.row),
      toRow: Math.max(this.row, other.row),
      fromCol: Math.min(this.col, other.col),
      toCol: Math.max(this.col, other.col),
    };
  }

  get wide() {
    return this.anchor !== null && (this.anchor.row !== this.row || this.anchor.col !== this.col);
  }

  holds(row, col) {
    if (!this.wide) return false;
    const range = this.range;
    return row >= range.fromRow && row <= range.toRow && col >= range.fromCol && col <= range.toCol;
  }

  toggle(key, row) {
    if (this.checked.has(key)) this.checked.delete(key);
    else this.checked.set(key, row);
    this.onchange();
  }

  clear() {
    this.checked.clear();
    this.anchor = null;
    this.onchange();
  }
}
