// Filters as the server takes them: {and|or: [node, …]}, where a node is a condition on a column, on a relation, or SQL.

export const equalsFilter = (pairs) => ({ and: pairs.map(([column, value]) => ({ column, op: 'equals', value })) });

/** @returns {{mode: 'and'|'or', nodes: Array}} */
export function parseFilter(text) {
  if (!text) return { mode: 'and', nodes: [] };
  try {
    const filter = JSON.parse(text);
    if (Array.isArray(filter.and)) return { mode: 'and', nodes: filter.and };
    if (Array.isArray(filter.or)) return { mode: 'or', nodes: filter.or };
    return { mode: 'and', nodes: [filter] };
  } catch {
    return { mode: 'and', nodes: [] };
  }
}

export const formatFilter = ({ mode, nodes }) => (nodes.length ? JSON.stringify({ [mode]: nodes }) : '');

export const toRequest = ({ mode, nodes }) => (nodes.length ? { [mode]: nodes } : undefined);

/** `-created_at,name` */
export function parseSort(text, entity) {
  return (text || '').split(',').filter(Boolean)
    .map((part) => ({ column: part.replace(/^-/, ''), desc: part.startsWith('-') }))
    .filter((sort) => entity.byName.has(sort.column));
}

export const formatSort = (sorts) => sorts.map((sort) => (sort.desc ? '-' : '') + sort.column).join(',');

/** Which operators a column has, and what stands for them. */
const COMPARE = [['equals', '='], ['not', '≠'], ['in', 'in'], ['notIn', 'not in'], ['lt', '<'], ['lte', '≤'], ['gt', '>'], ['gte', '≥'], ['between', 'between']];
const TEXT = [['contains', 'contains'], ['startsWith', 'starts with'], ['endsWith', 'ends with'], ['equals', '='], ['not', '≠'], ['in', 'in'], ['notIn', 'not in'], ['lt', '<'], ['lte', '≤'], ['gt', '>'], ['gte', '≥'], ['between', 'between'], ['search', 'full text'], ['matches', 'matches']];
const NULLS = [['isNull', 'is null'], ['isNotNull', 'is not null']];
const LIST = [['has', 'has'], ['hasEvery', 'has every'], ['hasSome', 'has some'], ['isEmpty', 'is empty'], ['isNotEmpty', 'is not empty'], ['equals', '=']];
const JSON_OPS = [['pathEquals', 'at path ='], ['pathNot', 'at path ≠'], ['pathExists', 'has path'], ['stringContains', 'at path contains'], ['stringStartsWith', 'at path starts with'], ['stringEndsWith', 'at path ends with'], ['arrayContains', 'at path has'], ['arrayStartsWith', 'at path begins with'], ['arrayEndsWith', 'at path ends in'], ['pathIsNull', 'at path null'], ['isJsonNull', 'is JSON null'], ['isAnyNull', 'is null or JSON null'], ['pathLt', 'at path <'], ['pathLte', 'at path ≤'], ['pathGt', 'at path >'], ['pathGte', 'at path ≥'], ['contains', 'text contains'], ['equals', '='], ['not', '≠']];

export function operatorsOf(column) {
  const nulls = column.nullable ? NULLS : [];
  if (column.list) return [...LIST, ...nulls];
  switch (column.kind) {
    case 'text': return [...TEXT, ...nulls];
    case 'boolean': return [['equals', '='], ['not', '≠'], ...nulls];
    case 'enum': return [['equals', '='], ['not', '≠'], ['in', 'in'], ['notIn', 'not in'], ...nulls];
    case 'json': return [...JSON_OPS, ...nulls];
    case 'bytes': return [['equals', '='], ['not', '≠'], ...nulls];
    case 'uuid': return [...COMPARE, ['startsWith', 'starts with'], ...nulls];
    default: return [...COMPARE, ['contains', 'contains'], ...nulls];
  }
}

export const WITHOUT_VALUE = new Set(['isNull', 'isNotNull', 'isEmpty', 'isNotEmpty', 'pathExists', 'pathIsNull', 'isJsonNull', 'isAnyNull']);
export const WITH_VALUES = new Set(['in', 'notIn', 'hasEvery', 'hasSome']);
export const WITH_PATH = new Set(['pathEquals', 'pathNot', 'pathExists', 'stringContains', 'stringStartsWith', 'stringEndsWith', 'arrayContains', 'arrayStartsWith', 'arrayEndsWith', 'pathIsNull', 'pathLt', 'pathLte', 'pathGt', 'pathGte']);
export const WITH_BOUNDS = new Set(['between']);
export const WITH_COLUMN = new Set(['equals', 'not', 'lt', 'lte', 'gt', 'gte']);
export const WITH_CASE = new Set(['contains', 'startsWith', 'endsWith', 'matches', 'stringContains', 'stringStartsWith', 'stringEndsWith']);

/** A node in words: [what, operator, value]. */
export function describe(entity, node) {
  if (node.sql !== undefined) return ['SQL', '', node.sql];
  if (node.not) {
    const [what, operator, value] = describe(entity, node.not);
    return [`not ${what}`, operator, value];
  }
  if (node.child) return [node.label || node.child, node.quantifier, inner(node.where)];
  if (node.link) return [node.label || node.link, node.isNot ? 'is not' : 'is', inner(node.where)];
  if (node.and || node.or) return ['group', '', `${(node.and || node.or).length} conditions`];
  const column = entity.byName.get(node.column);
  const operator = column && operatorsOf(column).find(([id]) => id === node.op);
  const path = node.path && node.path.length ? `.${node.path.join('.')}` : '';
  return [(column ? column.label : node.column) + path, operator ? operator[1] : node.op, WITHOUT_VALUE.has(node.op) ? '' : node.other ? entity.byName.get(node.other)?.label : node.values ? node.values.join(node.op === 'between' ? ' and ' : ', ') : node.value ?? 'null'];
}

const inner = (where) => (where ? `${where.column} ${where.op} ${where.values || where.value || ''}` : '');
