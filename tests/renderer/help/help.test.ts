import { screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { findHelpPages, findHelpTitles } from '#renderer/features/help/search.ts';
import { allHelpPages } from '#renderer/features/help/pages.ts';
import { openDesk } from '../app/open-desk.ts';

describe('the help', () => {
  it('is searched in full, without accents, titles first', () => {
    expect(findHelpPages('SECURITE').map(({ id }) => id)[0]).toBe('securite');
    expect(findHelpPages('groupes caracteres').map(({ id }) => id)).toEqual(['securite']);
    expect(findHelpPages('ornithorynque')).toEqual([]);
    expect(findHelpPages('')).toHaveLength(allHelpPages.length);
    expect(findHelpTitles('presse-papiers')).toEqual([]);
  });

  it('narrows its pages while one types', async () => {
    const { user } = await openDesk({}, '#/aide');
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher dans l’aide' }), 'corbeille 30');
    const pages = screen.getAllByRole('link', { name: /corbeille/ });
    expect(pages.map((page) => page.getAttribute('href'))).toContain('#/aide/annuler');
    await user.type(screen.getByRole('searchbox'), ' ornithorynque');
    expect(screen.getByText('Aucune page ne contient ces mots.')).toBeTruthy();
  });

  it('opens a page by its address, with the keys drawn', async () => {
    await openDesk({}, '#/aide/recherche');
    expect(screen.getByRole('heading', { level: 1, name: 'Rechercher et filtrer' })).toBeTruthy();
    expect(document.querySelectorAll('article kbd').length).toBeGreaterThan(5);
    expect(screen.getByRole('article').textContent).not.toContain('[[');
  });
});
