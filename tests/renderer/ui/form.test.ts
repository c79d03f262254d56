import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createForm } from '#renderer/ui/index.ts';

const Schema = z.strictObject({
  name: z.string().min(1),
  email: z.email(),
  age: z.number().max(120).nullable(),
});

function aForm(onsubmit: (values: z.output<typeof Schema>) => Promise<void> = () => Promise.resolve()) {
  const sent = vi.fn(onsubmit);
  const form = createForm({
    schema: Schema,
    initial: { name: '', email: '', age: null as number | null },
    onsubmit: sent,
  });
  return { form, sent };
}

describe('a form', () => {
  it('says nothing of a field before it was left', () => {
    const { form } = aForm();
    expect(form.isValid).toBe(false);
    expect(form.error('name')).toBeUndefined();
    form.touch('name');
    expect(form.error('name')).toBe('À compléter.');
    expect(form.error('email')).toBeUndefined();
  });

  it('says everything when it is sent incomplete, and sends nothing', async () => {
    const { form, sent } = aForm();
    form.values.email = 'zoe@';
    form.values.age = 300;
    expect(await form.submit()).toBe(false);
    expect(form.error('name')).toBe('À compléter.');
    expect(form.error('email')).toContain('Adresse e-mail incomplète');
    expect(form.error('age')).toBe('Au plus 120.');
    expect(sent).not.toHaveBeenCalled();
  });

  it('takes its sentence back as soon as the value is right', async () => {
    const { form } = aForm();
    await form.submit();
    form.values.name = 'DURAND';
    flushSync();
    expect(form.error('name')).toBeUndefined();
  });

  it('sends what the schema read, once, and is busy meanwhile', async () => {
    let finish: () => void = () => undefined;
    const { form, sent } = aForm(() => new Promise((resolve) => (finish = resolve)));
    Object.assign(form.values, { name: 'DURAND', email: 'zoe@exemple.test' });
    const first = form.submit();
    expect(form.isBusy).toBe(true);
    expect(await form.submit()).toBe(false);
    finish();
    expect(await first).toBe(true);
    expect(form.isBusy).toBe(false);
    expect(sent.mock.calls).toEqual([[{ name: 'DURAND', email: 'zoe@exemple.test', age: null }]]);
  });

  it('puts the answer of main on the fields it names, until they change hands', async () => {
    const { form } = aForm(() =>
      Promise.reject(Object.assign(new Error(), { fields: { name: 'Déjà pris.' } })),
    );
    Object.assign(form.values, { name: 'DURAND', email: 'zoe@exemple.test' });
    expect(await form.submit()).toBe(false);
    expect(form.error('name')).toBe('Déjà pris.');
    expect(form.values.name).toBe('DURAND');
    form.touch('name');
    expect(form.error('name')).toBeUndefined();
  });

  it('hands other failures to its caller, and can be sent again', async () => {
    const { form } = aForm(() => Promise.reject(new Error('disk-full')));
    Object.assign(form.values, { name: 'DURAND', email: 'zoe@exemple.test' });
    await expect(form.submit()).rejects.toThrow('disk-full');
    expect(form.isBusy).toBe(false);
  });
});
