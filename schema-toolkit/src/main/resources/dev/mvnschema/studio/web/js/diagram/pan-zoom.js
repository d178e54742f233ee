// Moves and scales a layer inside a window: with the mouse, two fingers, the wheel, the keys.

const MOST = 3;
const LEAST = 0.08;
/** What the buttons for the zoom need at the bottom. */
const FOOT = 52;

export class PanZoom {
  constructor(canvas, layer, onzoom) {
    Object.assign(this, { canvas, layer, onzoom, scale: 1, x: 0, y: 0, fingers: new Map(), moved: false });
    canvas.addEventListener('pointerdown', (event) => this.down(event));
    canvas.addEventListener('pointermove', (event) => this.move(event));
    ['pointerup', 'pointercancel'].forEach((name) => canvas.addEventListener(name, (event) => this.up(event)));
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    canvas.addEventListener('keydown', (event) => this.key(event));
    this.observer = new ResizeObserver(() => this.untouched && this.fit());
    this.observer.observe(canvas);
  }

  close() {
    this.observer.disconnect();
  }

  draw() {
    this.layer.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    this.onzoom(this.scale);
  }

  fit() {
    const drawing = this.layer.firstElementChild;
    if (!drawing) return;
    const width = Number(drawing.getAttribute('width'));
    const height = Number(drawing.getAttribute('height'));
    const box = this.canvas.getBoundingClientRect();
    const free = box.height - FOOT;
    this.scale = Math.max(LEAST, Math.min(1.2, box.width / width, free / height));
    this.x = (box.width - width * this.scale) / 2;
    this.y = (free - height * this.scale) / 2;
    this.draw();
    this.untouched = true;
  }

  /** @param {{x: number, y: number}} [at] the point that stays where it is; the middle without */
  zoom(by, at) {
    const box = this.canvas.getBoundingClientRect();
    const point = at || { x: box.width / 2, y: box.height / 2 };
    const next = Math.max(LEAST, Math.min(MOST, this.scale * by));
    this.x = point.x - ((point.x - this.x) * next) / this.scale;
    this.y = point.y - ((point.y - this.y) * next) / this.scale;
    this.scale = next;
    this.untouched = false;
    this.draw();
  }

  center(element) {
    const box = this.canvas.getBoundingClientRect();
    const target = element.getBoundingClientRect();
    this.x += box.left + box.width / 2 - (target.left + target.width / 2);
    this.y += box.top + box.height / 2 - (target.top + target.height / 2);
    this.untouched = false;
    this.draw();
  }

  down(event) {
    if (event.target.closest('.zoom')) return;
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.moved = false;
  }

  move(event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const others = [...this.fingers].filter(([id]) => id !== event.pointerId).map(([, finger]) => finger);
    if (!this.moved && Math.hypot(event.clientX - before.x, event.clientY - before.y) < 4) return;
    if (!this.moved) {
      this.canvas.setPointerCapture(event.pointerId);
      this.canvas.classList.add('panning');
      this.moved = true;
    }
    if (others.length) {
      const box = this.canvas.getBoundingClientRect();
      const apart = (finger) => Math.hypot(finger.x - others[0].x, finger.y - others[0].y);
      this.zoom(apart({ x: event.clientX, y: event.clientY }) / Math.max(1, apart(before)), { x: (event.clientX + others[0].x) / 2 - box.left, y: (event.clientY + others[0].y) / 2 - box.top });
    } else {
      this.x += event.clientX - before.x;
      this.y += event.clientY - before.y;
      this.untouched = false;
      this.draw();
    }
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  up(event) {
    this.fingers.delete(event.pointerId);
    this.canvas.classList.remove('panning');
  }

  wheel(event) {
    event.preventDefault();
    const box = this.canvas.getBoundingClientRect();
    this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), { x: event.clientX - box.left, y: event.clientY - box.top });
  }

  key(event) {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) {
      this.x += step[0];
      this.y += step[1];
      this.draw();
    } else if (event.key === '+' || event.key === '=') this.zoom(1.25);
    else if (event.key === '-') this.zoom(1 / 1.25);
    else if (event.key === '0') this.fit();
    else return;
    this.untouched = event.key === '0';
    event.preventDefault();
  }
}
