/** @file What « Accueil » tells of the portfolio: contracts to renew and claims under way, counted as their lists count them. */
import { RenewalFilter, type RenewalStep } from '#shared/features/renewal/renewal.api.ts';
import { api } from '../../../ipc/api.ts';
import { liveQuery } from '../../../ipc/live-query.svelte.ts';

/** As many as the block shows without scrolling. */
const MOST_ROWS = 8;
const TO_TREAT: readonly RenewalStep[] = ['late', 'to-renew'];

/** Called while a component initialises. */
export const portfolioQuery = () =>
  liveQuery(
    async () => {
      const filter = RenewalFilter.parse({ steps: TO_TREAT });
      const [renewals, claims] = await Promise.all([
        api.renewal.list({ filter, offset: 0, limit: MOST_ROWS }),
        api.claim.list({ filter: {}, offset: 0, limit: 1 }),
      ]);
      return { renewals, openClaims: claims.total };
    },
    () => ['contract', 'claim', 'client', 'insurer', 'setting', 'today'],
  );

export type Portfolio = NonNullable<ReturnType<typeof portfolioQuery>['data']>;
