import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import {
  Checkbox,
  Combobox,
  DateField,
  MoneyField,
  RadioGroup,
  SelectField,
  Switch,
  TextField,
} from '#renderer/ui/index.ts';
import { readDate } from './scenes/sheet-scene.ts';

const text = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

/** What a screen reader adds after the name of a control. */
const describedBy = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent?.trim());

describe('a labelled field', () => {
  it('is named by its label alone, even when it is required', () => {
    render(TextField, { props: { label: 'Nom', value: '', required: true } });
    expect(text('Nom').required).toBe(true);
  });

  it('says its hint, its error and its doubt to everyone', () => {
    render(TextField, {
      props: {
        label: 'E-mail',
        value: 'x',
        hint: 'Un seul.',
        error: 'Incomplète.',
        warning: 'Inhabituelle.',
      },
    });
    expect(describedBy(text('E-mail'))).toEqual(['Un seul.', 'Incomplète.', 'Inhabituelle.']);
    expect(text('E-mail').getAttribute('aria-invalid')).toBe('true');
  });

  it('is not invalid for a mere doubt', () => {
    render(TextField, { props: { label: 'E-mail', value: 'x', warning: 'Inhabituelle.' } });
    expect(text('E-mail').hasAttribute('aria-invalid')).toBe(false);
    expect(describedBy(text('E-mail'))).toEqual(['Inhabituelle.']);
  });
});

describe('a date field', () => {
  const date = (value: string | null = null) => {
    const format = (iso: string) => iso.split('-').reverse().join('/');
    render(DateField, { props: { label: 'Naissance', value, parse: readDate, format } });
    return text('Naissance');
  };

  it('shows what is known of a partial date', () => {
    expect(date('1985-03').value).toBe('03/1985');
  });

  it('keeps what was typed and says why it is not a date, until it is one', async () => {
    const user = userEvent.setup();
    const input = date('1985-03-12');
    await user.clear(input);
    await user.type(input, '31/02');
    await user.tab();
    expect(input.value).toBe('31/02');
    expect(describedBy(input)).toEqual(['Date impossible.']);
    await user.type(input, '/2000', { initialSelectionStart: 5 });
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('may be empty', async () => {
    const user = userEvent.setup();
    const input = date('1985');
    await user.clear(input);
    await user.tab();
    expect(input.value).toBe('');
    expect(describedBy(input)).toEqual([]);
  });
});

describe('an amount field', () => {
  it.each([
    ['1234,5', '1\u202f234,50'],
    ['1 234.56 €', '1\u202f234,56'],
    ['12', '12,00'],
  ])('typed « %s » reads « %s » once left', async (typed, written) => {
    const user = userEvent.setup();
    render(MoneyField, { props: { label: 'Prime', value: null } });
    await user.type(text('Prime'), typed);
    await user.tab();
    expect(text('Prime').value).toBe(written);
  });

  it('says when it is not an amount, and keeps the text', async () => {
    const user = userEvent.setup();
    render(MoneyField, { props: { label: 'Prime', value: 1200 } });
    await user.clear(text('Prime'));
    await user.type(text('Prime'), 'douze');
    await user.tab();
    expect(text('Prime').value).toBe('douze');
    expect(describedBy(text('Prime'))[0]).toContain('Montant non compris');
  });
});

describe('a combobox', () => {
  const TOWNS = [
    { value: '38185', label: 'Grenoble', hint: '38000' },
    { value: '42218', label: 'Saint-Étienne', hint: '42000' },
    { value: '38563', label: 'Voiron', hint: '38500' },
  ];

  function town(props: object = {}) {
    const onpick = vi.fn();
    render(Combobox, { props: { label: 'Commune', value: '', options: TOWNS, onpick, ...props } });
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Commune' });
    return { input, onpick, user: userEvent.setup() };
  }
  const proposals = () =>
    screen.queryAllByRole('option', { hidden: true }).map((option) => option.textContent?.trim());

  it('proposes what contains the typed letters, whatever the accents', async () => {
    const { input, user } = town();
    await user.type(input, 'etie');
    expect(proposals()).toEqual(['Saint-Étienne 42000']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
  });

  it('takes a proposal with the arrows and Entrée', async () => {
    const { input, user, onpick } = town();
    await user.type(input, 'o');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onpick).toHaveBeenCalledOnce();
    expect(TOWNS.map(({ label }) => label)).toContain(input.value);
    await waitFor(() => expect(proposals()).toEqual([]));
  });

  it('takes the same proposal twice in a row', async () => {
    const { input, user, onpick } = town();
    await user.type(input, 'gren');
    await user.keyboard('{ArrowDown}{Enter}');
    await user.clear(input);
    await user.type(input, 'gren');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(input.value).toBe('Grenoble');
    expect(onpick).toHaveBeenCalledTimes(2);
  });

  it('keeps a text that is not proposed', async () => {
    const { input, user, onpick } = town();
    await user.type(input, 'Île inconnue');
    await user.tab();
    expect(input.value).toBe('Île inconnue');
    expect(onpick).not.toHaveBeenCalled();
  });

  it('asks for other proposals when it is given a way to', async () => {
    const onquery = vi.fn();
    const { input, user } = town({ onquery });
    await user.type(input, 'zz');
    expect(onquery).toHaveBeenLastCalledWith('zz');
    expect(proposals()).toHaveLength(3);
  });

  it('closes its proposals on Échap and keeps the text', async () => {
    const { input, user } = town();
    await user.type(input, 'gre{Escape}');
    // Not even while it closes does the list open on what was not asked.
    expect(proposals()).not.toContain('Voiron 38500');
    await waitFor(() => expect(proposals()).toEqual([]));
    expect(input.value).toBe('gre');
  });
});

describe('choices', () => {
  const options = [
    { value: 'a', label: 'Clair' },
    { value: 'b', label: 'Sombre', hint: 'Pour le soir' },
  ];

  it('say what was chosen', async () => {
    const user = userEvent.setup();
    const onchange = vi.fn();
    render(RadioGroup, { props: { label: 'Thème', value: 'a', options, onchange } });
    const group = screen.getByRole('group', { name: 'Thème' });
    expect(group).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Sombre/ }));
    expect(onchange).toHaveBeenCalledExactlyOnceWith('b');
  });

  it('of a list may be emptied only when it has a word for it', () => {
    const { rerender } = render(SelectField, { props: { label: 'Civilité', value: 'a', options } });
    expect(screen.getAllByRole('option')).toHaveLength(2);
    void rerender({ placeholder: 'Non renseigné' });
  });

  it('of a checkbox and a switch say their state', async () => {
    const user = userEvent.setup();
    const onchange = vi.fn();
    render(Checkbox, {
      props: { label: 'Sélectionner DURAND', isLabelHidden: true, checked: false, onchange },
    });
    render(Switch, { props: { label: 'Sons', hint: 'Discrets', checked: false, onchange } });
    await user.click(screen.getByRole('checkbox', { name: 'Sélectionner DURAND' }));
    await user.click(screen.getByRole('switch', { name: /Sons/ }));
    expect(onchange.mock.calls).toEqual([[true], [true]]);
  });
});
