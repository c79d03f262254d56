import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { Badge, Breakable, Button, EmptyState, ErrorState, IconButton, Kbd } from '#renderer/ui/index.ts';
import { createRawSnippet } from 'svelte';
import Plus from '@lucide/svelte/icons/plus';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('a button', () => {
  it.each([
    ['Ctrl+N', 'Control+N'],
    ['Ctrl+Maj+Entrée', 'Control+Shift+Enter'],
    ['Échap', 'Escape'],
    ['Suppr', 'Delete'],
  ])('is named by its words alone and tells its keys: %s', (shortcut, told) => {
    render(Button, { props: { children: words('Nouveau client'), shortcut } });
    const button = screen.getByRole('button', { name: 'Nouveau client' });
    expect(button.getAttribute('aria-keyshortcuts')).toBe(told);
  });

  it('shows a sequence of keys without telling it as a chord', () => {
    render(Button, { props: { children: words('Clients'), shortcut: 'G C' } });
    expect(screen.getByRole('button', { name: 'Clients' }).hasAttribute('aria-keyshortcuts')).toBe(false);
  });

  it('keeps its name and ignores clicks while its act is running', () => {
    let clicks = 0;
    render(Button, { props: { children: words('Enregistrer'), busy: true, onclick: () => (clicks += 1) } });
    const button = screen.getByRole('button', { name: 'Enregistrer' });
    button.click();
    expect(clicks).toBe(0);
    expect(button.getAttribute('aria-busy')).toBe('true');
  });

  it('made of an icon has the name of its act', () => {
    render(IconButton, { props: { icon: Plus, label: 'Ajouter un téléphone', pressed: false } });
    expect(screen.getByRole('button', { name: 'Ajouter un téléphone', pressed: false })).toBeTruthy();
  });
});

describe('keys', () => {
  it('are written as on the keyboard of the reader', () => {
    render(Kbd, { props: { keys: 'Ctrl+K', isMac: true } });
    expect(screen.getByText('⌘')).toBeTruthy();
    expect(screen.queryByText('Ctrl')).toBeNull();
  });
});

describe('a state', () => {
  it('is said in words, its shape being decoration', () => {
    const { container } = render(Badge, {
      props: { tone: 'danger', shape: 'disc', children: words('en retard') },
    });
    expect(container.textContent?.trim()).toBe('en retard');
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('of a screen that failed gives the reference to tell, and another try', () => {
    let tries = 0;
    render(ErrorState, {
      props: { text: 'La liste est illisible.', reference: '7F3A', onretry: () => (tries += 1) },
    });
    expect(screen.getByRole('alert').textContent).toContain('7F3A');
    screen.getByRole('button', { name: 'Réessayer' }).click();
    expect(tries).toBe(1);
  });

  it('of an empty list says why, and what to do', () => {
    render(EmptyState, {
      props: { title: 'Aucun client', text: 'Créez une fiche.', action: words('Créer') },
    });
    expect(screen.getByText('Créez une fiche.')).toBeTruthy();
    expect(screen.getByText('Créer')).toBeTruthy();
  });
});

describe('a long address', () => {
  it('may go to the next line after its « @ » and its dots, and is copied whole', () => {
    const { container } = render(Breakable, { props: { text: 'zoe.durand@exemple.test' } });
    expect(container.textContent).toBe('zoe.durand@exemple.test');
    expect(container.querySelectorAll('wbr')).toHaveLength(3);
  });

  it('that is not an e-mail breaks between its words only', () => {
    const { container } = render(Breakable, { props: { text: '12 rue des Tilleuls' } });
    expect(container.querySelectorAll('wbr')).toHaveLength(0);
  });
});
