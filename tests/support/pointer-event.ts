/** @file jsdom has no PointerEvent: without one, what the testing library sends has neither place nor button. */
class PointerOfMouse extends MouseEvent {
  readonly pointerId: number;
  readonly pointerType: string;

  constructor(type: string, init: PointerEventInit = {}) {
    super(type, init);
    this.pointerId = init.pointerId ?? 0;
    this.pointerType = init.pointerType ?? 'mouse';
  }
}

Object.assign(window, {
  PointerEvent: (window as { PointerEvent?: unknown }).PointerEvent ?? PointerOfMouse,
});
