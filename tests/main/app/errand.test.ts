import { describe, expect, it } from 'vitest';
import { Errand } from '#main/app/errand.ts';

describe('what a click on a notification asks', () => {
  it('is announced, kept until the desk is there, and answered once', () => {
    let announced = 0;
    const errand = new Errand(() => (announced += 1));
    expect(errand.take()).toBeNull();
    errand.ask('nav.tasks');
    errand.ask('reminders.open');
    expect(announced).toBe(2);
    expect(errand.take()).toBe('reminders.open');
    expect(errand.take()).toBeNull();
  });
});
