// Which rows are in sight. A browser's elements end at some million pixels: a longer list moves under the window in larger steps
// when the bar is dragged, and pixel by pixel with the wheel, a finger, or the keyboard.

export const ROW = 32;
const MOST_PIXELS = 8_000_000;

export class Scroller {
  constructor(element, body, headHeight, onchange) {
    this.element = element;
    this.body = body;
    this.headHeight = headHeight;
    this.onchange = onchange;
    this.count = 0;
    this.extra = null;
    this.top = 0;
    this.lastScroll = 0;
    element.addEventListener('scroll', () => this.scrolled());
  }

  /** @param {{index: number, height: number}|null} extra space that is open behind one row */
  layout(count, extra) {
    this.count = count;
    this.extra = extra;
    this.body.style.height = `${Math.min(this.full, MOST_PIXELS)}px`;
    this.top = Math.max(0, Math.min(this.top, this.furthest));
  }

  get full() {
    return this.count * ROW + (this.extra ? this.extra.height : 0);
  }

  get view() {
    return Math.max(ROW, this.element.clientHeight - this.headHeight);
  }

  get furthest() {
    return Math.max(0, this.full - this.view);
  }

  get furthestScroll() {
    return Math.max(1, Math.min(this.full, MOST_PIXELS) - this.view);
  }

  get scaled() {
    return this.full > MOST_PIXELS;
  }

  scrolled() {
    const at = this.element.scrollTop;
    if (!this.scaled) {
      this.top = at;
    } else if (at !== this.lastScroll) {
      const step = at - this.lastScroll;
      const jump = Math.abs(step) > 2 * this.view;
      this.top = jump ? (at / this.furthestScroll) * this.furthest : this.top + step;
      this.top = Math.max(0, Math.min(this.top, this.furthest));
      this.keepEndsTogether(at);
    }
    this.lastScroll = this.element.scrollTop;
    this.onchange();
  }

  /** The bar reaches its end when the list does, and not before. */
  keepEndsTogether(at) {
    const early = (at <= 0 && this.top > 0) || (at >= this.furthestScroll && this.top < this.furthest);
    const late = (this.top <= 0 && at > 0) || (this.top >= this.furthest && at < this.furthestScroll);
    if (early || late) this.moveBar();
  }

  moveBar() {
    this.element.scrollTop = this.scaled ? Math.round((this.top / Math.max(1, this.furthest)) * this.furthestScroll) : this.top;
    this.lastScroll = this.element.scrollTop;
  }

  position(index) {
    return index * ROW + (this.extra && index > this.extra.index ? this.extra.height : 0);
  }

  /** Where a row stands in the body. */
  y(index) {
    return this.element.scrollTop - this.top + this.position(index);
  }

  indexAt(pixel) {
    const extra = this.extra;
    if (!extra || pixel < (extra.index + 1) * ROW) return Math.floor(pixel / ROW);
    return Math.max(extra.index, Math.floor((pixel - extra.height) / ROW));
  }

  /** The rows in sight, and a few around them. */
  range(around = 6) {
    return {
      from: Math.max(0, this.indexAt(this.top) - around),
      to: Math.min(this.count - 1, this.indexAt(this.top + this.view) + around),
    };
  }

  /** Brings a row into sight, by as little as possible; or to the top. */
  show(index, atTop = false) {
    const y = this.position(index);
    if (atTop || y < this.top) this.top = y;
    else if (y + ROW > this.top + this.view) this.top = y + ROW - this.view;
    else return;
    this.top = Math.max(0, Math.min(this.top, this.furthest));
    this.moveBar();
    this.onchange();
  }
}
