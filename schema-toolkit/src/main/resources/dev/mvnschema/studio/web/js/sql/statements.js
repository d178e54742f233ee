// Takes a text apart into statements, as the server does.

import { tokens } from './highlight.js';

/** @returns {Array<{text: string, start: number, end: number}>} without the semicolons and the space around them */
export function statements(sql) {
  const found = [];
  let start = 0;
  const take = (end) => {
    const raw = sql.slice(start, end);
    const text = raw.trim();
    if (text) {
      const from = start + raw.indexOf(text);
      found.push({ text, start: from, end: from + text.length });
    }
  };
  for (const token of tokens(sql)) {
    if (token.kind === 'other' && token.text === ';') {
      take(token.start);
      start = token.start + 1;
    }
  }
  take(sql.length);
  return found;
}

/** The statement that the cursor is in or right behind; the last one before it otherwise. */
export function statementAt(sql, cursor) {
  const all = statements(sql);
  return all.find((statement) => cursor <= statement.end + 1 && cursor >= statement.start) || all.filter((statement) => statement.start <= cursor).at(-1) || all[0];
}
