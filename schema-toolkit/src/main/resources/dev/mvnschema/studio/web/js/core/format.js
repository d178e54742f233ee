// Numbers and durations for people.

const whole = new Intl.NumberFormat('en');

export const count = (number) => whole.format(number);

export const about = (total) => (total.exact ? count(total.rows) : `~${short(total.rows)}`);

export function short(number) {
  return new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(number);
}

export const plural = (number, noun) => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;

export function duration(millis) {
  if (millis < 1) return '<1 ms';
  if (millis < 1000) return `${Math.round(millis)} ms`;
  return `${(millis / 1000).toFixed(millis < 10000 ? 2 : 1)} s`;
}
