// What may come next: tables, columns of the tables in the statement, keywords.

import { studio } from '../core/studio.js';
import { KEYWORDS, tokens } from './highlight.js';
import { statementAt } from './statements.js';

const PLAIN = /^[a-z_][a-z0-9_]*$/;
const MOST = 40;

export const quoted = (name) => (PLAIN.test(name) && !KEYWORDS.has(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** @returns {{from: number, options: Array<{text, insert, hint}>}} from: where the word begins that is replaced */
export function completions(sql, cursor) {
  const before = sql.slice(0, cursor);
  const [, owner, word] = /(?:("[^"]+"|[\w$]+)\.)?("?[\w$]*)$/.exec(before);
  const from = cursor - word.length;
  const wanted = word.replace('"', '').toLowerCase();
  const statement = statementAt(sql, cursor);
  const used = tablesOf(statement ? statement.text : '');
  const options = owner ? ofOwner(owner.replaceAll('"', ''), used) : [...columnsOf(used.map((use) => use.entity)), ...tables(), ...words(wanted)];
  const seen = new Set();
  return {
    from,
    options: options
      .filter((option) => option.text.toLowerCase().includes(wanted) && !seen.has(option.insert) && seen.add(option.insert))
      .sort((a, b) => Number(b.text.toLowerCase().startsWith(wanted)) - Number(a.text.toLowerCase().startsWith(wanted)))
      .slice(0, MOST),
  };
}

function ofOwner(owner, used) {
  const use = used.find((found) => found.alias === owner || found.entity.table === owner);
  if (use) return columnsOf([use.entity]);
  return tables().filter((option) => option.schema === owner).map((option) => ({ ...option, insert: quoted(option.entity.table) }));
}

function columnsOf(entities) {
  return entities.flatMap((entity) => entity.columns.map((column) => ({ text: column.name, insert: quoted(column.name), hint: `${column.type}${entities.length > 1 ? ` · ${entity.table}` : ''}`, kind: 'column' })));
}

function tables() {
  return [...studio.entities.values()].map((entity) => {
    const outside = entity.schema !== studio.info.defaultSchema;
    return { text: entity.table, insert: (outside ? `${quoted(entity.schema)}.` : '') + quoted(entity.table), hint: entity.label === entity.table ? 'table' : entity.label, schema: entity.schema, entity, kind: 'table' };
  });
}

const words = (wanted) => (wanted ? [...KEYWORDS].filter((word) => word.startsWith(wanted)).map((word) => ({ text: word.toUpperCase(), insert: word.toUpperCase(), hint: '', kind: 'keyword' })) : []);

/** The tables that a statement names, with their aliases. */
function tablesOf(sql) {
  const parts = tokens(sql).filter((token) => token.kind !== 'comment' && token.text.trim() !== '');
  const bare = (token) => (token ? token.text.replace(/^"|"$/g, '') : '');
  const found = [];
  parts.forEach((token, index) => {
    const entity = [...studio.entities.values()].find((known) => known.table === bare(token));
    if (!entity || !['name', 'quoted', 'keyword'].includes(token.kind)) return;
    let next = index + 1;
    if (parts[next] && parts[next].text.toLowerCase() === 'as') next++;
    const alias = parts[next] && ['name', 'quoted'].includes(parts[next].kind) ? bare(parts[next]) : '';
    found.push({ entity, alias });
  });
  return found;
}
