import { describe, expect, it } from 'vitest';
import { ErrandBox } from '#main/app/errand-box.ts';

describe('what is asked of the desk of the main window', () => {
  it('is announced, kept until the desk is there, and answered once', () => {
    let announced = 0;
    const errand = new ErrandBox(() => (announced += 1));
    expect(errand.take()).toBeNull();
    errand.ask({ kind: 'command', id: 'nav.tasks' });
    errand.ask({ kind: 'address', hash: '#/clients' });
    expect(announced).toBe(2);
    expect(errand.take()).toEqual({ kind: 'address', hash: '#/clients' });
    expect(errand.take()).toBeNull();
  });
});
