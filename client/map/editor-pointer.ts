/**
 * Pointer events of the editor's map as steps of its gestures. Where nothing of ours is under the pointer the events are
 * MapLibre's, which pans and zooms; what is taken hold of is kept from it. Moves are answered once a frame.
 */
import {
  type GestureEffect,
  type GestureEvent,
  type GestureState,
  gestureStep,
  HOLD_MS,
  SLIP_PX,
} from '../state/editor-gesture.ts';
import { type Handle, type PointerKind, REACH_PX } from '../state/editor-handles.ts';
import { type Pixel, pixelsBetween } from '../state/editor-screen.ts';

export interface PointerFacts {
  pixel: Pixel;
  kind: PointerKind;
  /** Beside what is selected. */
  shift: boolean;
}

export interface PointerHost {
  handleAt(pixel: Pixel, reachPx: number): Handle | null;
  /** Whether lines are sketched: presses on the ground are the sketch's. */
  isSketching(): boolean;
  /** The pointer moved with nothing held; null when it left. */
  onHover(facts: PointerFacts | null, handle: Handle | null): void;
  onEffect(effect: GestureEffect, facts: PointerFacts, handle: Handle | null): void;
  onDrag(facts: PointerFacts): void;
  /** A stroke of the pen where lines are sketched. */
  onInk(stroke: readonly Pixel[], isWhole: boolean): void;
  /** Keeps MapLibre from panning, or lets it again. */
  holdMap(held: boolean): void;
}

/** So long after the pen was there a touch is the hand that holds it. */
const PALM_MS = 2_500;

export class EditorPointer {
  /** What the pointer is, and whether the key that switches joining off is held. */
  kind: PointerKind = 'mouse';
  alt = false;
  private readonly element: HTMLElement;
  private readonly host: PointerHost;
  private readonly down = new Set<number>();
  private state: GestureState = 'rest';
  private handle: Handle | null = null;
  private active: { id: number; kind: PointerKind; at: Pixel } | null = null;
  private ink: Pixel[] | null = null;
  private manyFingers = false;
  private penAt = Number.NEGATIVE_INFINITY;
  private hold: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private waiting: PointerFacts | null = null;
  private readonly stop = new AbortController();

  constructor(element: HTMLElement, host: PointerHost) {
    this.element = element;
    this.host = host;
    // Captured: before MapLibre and the sketch, which listen on the canvas.
    const on = { capture: true, signal: this.stop.signal };
    element.addEventListener('pointerdown', (event) => this.press(event), on);
    element.addEventListener('pointermove', (event) => this.move(event), on);
    element.addEventListener('pointerup', (event) => this.release(event), on);
    element.addEventListener('pointercancel', (event) => this.lose(event), on);
    element.addEventListener('pointerleave', () => this.leave(), { signal: this.stop.signal });
    // What is held by a finger is neither a scroll nor a click of an emulated mouse.
    element.addEventListener('touchstart', (event) => this.isHeld && event.preventDefault(), { ...on, passive: false });
    element.addEventListener('contextmenu', (event) => this.menu(event), on);
  }

  /** Gives up whatever is held. False: nothing was. */
  cancel(): boolean {
    const held = this.state === 'dragging' || this.ink !== null;
    this.dropInk();
    this.step('cancel', this.waiting ?? { pixel: this.active?.at ?? [0, 0], kind: 'mouse', shift: false });
    this.host.holdMap(false);
    return held;
  }
  remove(): void {
    this.stop.abort();
    clearTimeout(this.hold);
    cancelAnimationFrame(this.frame);
  }

  private get isHeld(): boolean {
    return this.state === 'held' || this.state === 'dragging' || this.ink !== null;
  }

  private press(event: PointerEvent): void {
    const facts = this.factsOf(event);
    this.down.add(event.pointerId);
    if (facts.kind === 'pen') this.penAt = event.timeStamp;
    else if (this.isPalm(event)) return;
    if (this.down.size > 1) {
      this.manyFingers = true;
      if (this.ink === null) this.step('second-finger', facts);
      this.host.holdMap(this.ink !== null);
      return;
    }
    if (event.button !== 0) return;
    this.manyFingers = false;
    this.active = { id: event.pointerId, kind: facts.kind, at: facts.pixel };
    const handle = this.host.handleAt(facts.pixel, REACH_PX[facts.kind]);
    this.handle = handle;
    this.step(handle === null ? 'press-ground' : 'press-handle', facts);
    if (handle !== null) {
      this.element.setPointerCapture(event.pointerId);
      this.host.holdMap(true);
      // A mouse has a button of its own for the menu.
      if (facts.kind !== 'mouse')
        this.hold = setTimeout(() => {
          this.step('hold', facts);
          this.host.holdMap(false);
        }, HOLD_MS);
    } else if (facts.kind === 'pen' && this.host.isSketching()) {
      this.ink = [facts.pixel];
      this.host.holdMap(true);
    }
  }

  private move(event: PointerEvent): void {
    const facts = this.factsOf(event);
    if (facts.kind === 'pen') this.penAt = event.timeStamp;
    if (this.active !== null && event.pointerId !== this.active.id) return;
    if (this.active !== null) {
      if (this.ink !== null) this.ink.push(...inkOf(event, this.element));
      else if (pixelsBetween(facts.pixel, this.active.at) > SLIP_PX[facts.kind]) {
        clearTimeout(this.hold);
        this.step('slip', facts);
      }
    }
    this.waiting = facts;
    this.frame ||= requestAnimationFrame(() => this.answer());
  }

  private answer(): void {
    this.frame = 0;
    const facts = this.waiting;
    this.waiting = null;
    if (facts === null) return;
    if (this.ink !== null) this.host.onInk(this.ink, false);
    else if (this.state === 'dragging') this.host.onDrag(facts);
    else if (this.state === 'rest' || this.state === 'over') {
      this.handle = facts.kind === 'touch' ? null : this.host.handleAt(facts.pixel, REACH_PX[facts.kind]);
      this.step(this.handle === null ? 'leave' : 'enter', facts);
      this.host.onHover(facts, this.handle);
    }
  }

  private release(event: PointerEvent): void {
    const facts = this.factsOf(event);
    this.down.delete(event.pointerId);
    // A tap of two fingers, or of the hand that holds the pen, draws no point.
    if (this.manyFingers || (facts.kind === 'touch' && this.isPalm(event))) event.stopPropagation();
    if (event.pointerId === this.active?.id) {
      clearTimeout(this.hold);
      // The last move may still wait for its frame, and what is dropped must be what is shown.
      if (this.state === 'dragging') this.host.onDrag(facts);
      const stroke = this.ink;
      this.ink = null;
      if (stroke !== null && stroke.length > 2 && spanOf(stroke) > SLIP_PX.pen) this.host.onInk(stroke, true);
      this.active = null;
      this.step('release', facts);
      this.host.holdMap(false);
    } else if (this.down.size === 0) this.step('release', facts);
  }

  private lose(event: PointerEvent): void {
    this.down.delete(event.pointerId);
    if (event.pointerId !== this.active?.id) return;
    this.dropInk();
    this.active = null;
    clearTimeout(this.hold);
    this.step('cancel', this.factsOf(event));
    this.host.holdMap(false);
  }

  private leave(): void {
    if (this.active !== null) return;
    this.waiting = null;
    this.handle = null;
    if (this.state === 'over') this.state = 'rest';
    this.host.onHover(null, null);
  }

  private menu(event: MouseEvent): void {
    event.preventDefault();
    if (this.host.isSketching() || this.active?.kind === 'touch') return;
    const pixel = pixelOf(event, this.element);
    const handle = this.host.handleAt(pixel, REACH_PX.mouse);
    if (handle !== null) this.host.onEffect('menu', { pixel, kind: 'mouse', shift: false }, handle);
  }

  private step(event: GestureEvent, facts: PointerFacts): void {
    const { to, effect } = gestureStep(this.state, event);
    this.state = to;
    if (event === 'hold' || event === 'second-finger') clearTimeout(this.hold);
    if (effect !== undefined) this.host.onEffect(effect, facts, this.handle);
  }

  private isPalm(event: PointerEvent): boolean {
    return event.pointerType === 'touch' && event.timeStamp - this.penAt < PALM_MS;
  }
  private dropInk(): void {
    if (this.ink === null) return;
    this.ink = null;
    this.host.onInk([], false);
  }
  private factsOf(event: PointerEvent): PointerFacts {
    const kind = event.pointerType === 'pen' || event.pointerType === 'touch' ? event.pointerType : 'mouse';
    this.kind = kind;
    this.alt = event.altKey;
    return { pixel: pixelOf(event, this.element), kind, shift: event.shiftKey };
  }
}

function pixelOf(event: MouseEvent, element: HTMLElement): Pixel {
  const { left, top } = element.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

/** A pen tells of more places than the screen has frames. */
function inkOf(event: PointerEvent, element: HTMLElement): Pixel[] {
  const all = event.getCoalescedEvents?.() ?? [];
  return (all.length > 0 ? all : [event]).map((one) => pixelOf(one, element));
}

function spanOf(stroke: readonly Pixel[]): number {
  return Math.max(...stroke.map((pixel) => pixelsBetween(pixel, stroke[0]!)));
}
