/** @file A cabinet for component tests, and the context that `useCabinet()` reads. */
import { CabinetContext } from '#shared/features/cabinet/cabinet.api.ts';
import type { z } from 'zod';
import { CABINET_KEY, type Cabinet } from '#renderer/ipc/cabinet-context.svelte.ts';

export const CLAIRE = '01990000-0000-7000-8000-0000000000c1';
export const HUGO = '01990000-0000-7000-8000-0000000000c2';
export const SALON = '01990000-0000-7000-8000-0000000000e1';

/** As main answers it. */
export const cabinetAnswer = (
  changes: Partial<z.input<typeof CabinetContext>> = {},
): z.input<typeof CabinetContext> => ({
  cabinet: {
    name: 'Cabinet Martin',
    street: '12 rue des Tilleuls',
    building: '',
    postcode: '38000',
    town: 'Grenoble',
    phone: '01 99 00 12 34',
    email: 'contact@cabinet-martin.exemple.test',
    oriasNumber: '',
    timeZone: 'Europe/Paris',
  },
  currentCollaboratorId: CLAIRE,
  collaborators: [
    { id: CLAIRE, firstName: 'Claire', lastName: 'Martin', initials: 'CM', color: 'teal', isActive: true },
    { id: HUGO, firstName: 'Hugo', lastName: 'Petit', initials: 'HP', color: 'amber', isActive: true },
  ],
  origins: [{ id: SALON, list: 'origin', code: 'fair', label: 'Salon', isSystem: true, isArchived: false }],
  today: '2026-11-24',
  isSample: false,
  ...changes,
});

/** For `render(Component, { props, context: withCabinet() })`. */
export const withCabinet = (changes: Partial<z.input<typeof CabinetContext>> = {}): Map<symbol, Cabinet> =>
  new Map([[CABINET_KEY, { context: CabinetContext.parse(cabinetAnswer(changes)) }]]);
