// A plan as a tree: what each step costs, how many rows it expected, and how many came.

import { h } from '../core/dom.js';
import { count, duration } from '../core/format.js';

export function planPanel(outcome) {
  const [plan] = JSON.parse(outcome.rows[0][0]);
  const total = plan['Execution Time'] ?? null;
  const most = total === null ? plan.Plan['Total Cost'] : plan.Plan['Actual Total Time'];
  return h('div', { class: 'plan', tabindex: '0', role: 'region', 'aria-label': 'Plan' },
    h('p', { class: 'muted' }, total === null ? `Estimated cost ${count(Math.round(plan.Plan['Total Cost']))}` : `Planned in ${duration(plan['Planning Time'])}, ran in ${duration(total)}`),
    h('ul', { class: 'plan-tree' }, node(plan.Plan, most, total !== null)));
}

/** @param cap no step weighs more than the one above it: a limit stops those below early */
function node(step, most, measured, cap = most) {
  const children = step.Plans || [];
  const whole = Math.min(cap, weight(step, measured));
  const own = Math.max(0, whole - children.reduce((sum, child) => sum + Math.min(whole, weight(child, measured)), 0));
  const share = most ? own / most : 0;
  const detail = [step['Index Name'] && `using ${step['Index Name']}`, step['Relation Name'] && `on ${step['Relation Name']}${step.Alias && step.Alias !== step['Relation Name'] ? ` ${step.Alias}` : ''}`, step['Join Type'] && step['Join Type'] !== 'Inner' && step['Join Type']].filter(Boolean).join(' ');
  const conditions = ['Index Cond', 'Recheck Cond', 'Hash Cond', 'Merge Cond', 'Join Filter', 'Filter', 'Sort Key', 'Group Key'].filter((name) => step[name]);
  const expected = step['Plan Rows'];
  const came = measured ? step['Actual Rows'] * (step['Actual Loops'] || 1) : null;
  const wrong = came !== null && expected > 0 && (came / expected > 10 || expected / Math.max(1, came) > 10);
  return h('li', {},
    h('div', { class: 'plan-step' },
      h('div', { class: 'plan-title' }, h('b', {}, step['Node Type']), ' ', detail, step['Node Type'] === 'Seq Scan' && expected > 10000 && h('span', { class: 'badge amber' }, 'reads the whole table')),
      h('div', { class: 'plan-numbers' },
        h('meter', { min: '0', max: '1', value: String(share), 'aria-label': 'share of the whole' }),
        h('span', {}, `${Math.round(share * 100)} %`),
        h('span', {}, measured ? duration(step['Actual Total Time'] * (step['Actual Loops'] || 1)) : `cost ${count(Math.round(step['Total Cost']))}`),
        h('span', { class: wrong ? 'plan-wrong' : '' }, came === null ? `${count(expected)} rows expected` : `${count(Math.round(came))} rows, ${count(expected)} expected`)),
      conditions.map((name) => h('div', { class: 'plan-condition' }, `${name}: ${[step[name]].flat().join(', ')}`))),
    children.length > 0 && h('ul', {}, children.map((child) => node(child, most, measured, whole))));
}

const weight = (step, measured) => (measured ? step['Actual Total Time'] * (step['Actual Loops'] || 1) : step['Total Cost']);
