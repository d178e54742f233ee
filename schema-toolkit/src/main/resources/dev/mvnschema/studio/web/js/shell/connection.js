// A line at the top while the database does not answer; it asks again until it does, and then the view goes on.

import { h, replace } from '../core/dom.js';
import { get, onConnection } from '../core/api.js';
import { icon } from '../ui/icons.js';

const back = new Set();

/** Called when the database answers again. */
export function onBack(listener) {
  back.add(listener);
  return () => back.delete(listener);
}

export function connectionBanner() {
  const element = h('div', { role: 'alert' });
  let waiting = false;

  async function waitForIt() {
    for (let pause = 500; ; pause = Math.min(4000, pause * 1.5)) {
      await new Promise((done) => { setTimeout(done, pause); });
      try {
        await get('/api/pulse');
        break;
      } catch {
        // Still away.
      }
    }
    waiting = false;
    replace(element);
    element.className = '';
    back.forEach((listener) => listener());
  }

  onConnection((error) => {
    element.className = 'banner red';
    replace(element, icon('warning'), h('span', {}, h('b', {}, error.message), ' Nothing that you have staged is lost; this goes on by itself when it answers.'));
    if (!waiting) {
      waiting = true;
      waitForIt();
    }
  });
  return element;
}
