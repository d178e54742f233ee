// Colours for SQL: a small reader of PostgreSQL's tokens.

import { h } from '../core/dom.js';

export const KEYWORDS = new Set(`all alter analyze and any as asc begin between by case cast check coalesce collate column commit constraint create cross current_date
current_timestamp default delete desc distinct do drop else end except exists explain extract false fetch filter first following for foreign from full function grant group having
ilike in index inner insert intersect interval into is join key last lateral left like limit natural not null nulls offset on only or order outer over partition preceding primary
references restrict returning revoke right rollback row rows savepoint schema select set similar some start table then to transaction true truncate type union unique update
using values verbose view when where window with within without recursive ordinality materialized refresh vacuum show reset`.split(/\s+/));

const TOKEN = /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|((?:\b[eE])?'(?:[^']|'')*(?:'|$)|\$(\w*)\$[\s\S]*?(?:\$\3\$|$))|("(?:[^"]|"")*(?:"|$))|(\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b)|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(\s+|[\s\S])/gy;

/** @returns {Array<{kind: string, text: string, start: number}>} kinds: comment, string, quoted, number, keyword, name, other */
export function tokens(sql) {
  const found = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(sql); match; match = TOKEN.exec(sql)) {
    const [text, comment, string, , quoted, number, word] = match;
    const kind = comment ? 'comment' : string ? 'string' : quoted ? 'quoted' : number ? 'number' : word ? (KEYWORDS.has(word.toLowerCase()) ? 'keyword' : 'name') : 'other';
    found.push({ kind, text, start: match.index });
    if (TOKEN.lastIndex >= sql.length) break;
  }
  return found;
}

export function highlighted(sql) {
  return tokens(sql).map(({ kind, text }) => (kind === 'other' || kind === 'name' || kind === 'quoted' ? text : h('span', { class: `sql-${kind}` }, text)));
}
