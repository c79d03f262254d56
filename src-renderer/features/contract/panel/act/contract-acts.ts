/** @file Which acts a contract allows, from its status and its badges. Pure. */
import type { Contract } from '#shared/features/contract/contract.api.ts';
import { isEnded } from '#shared/features/contract/state/badge.rules.ts';

/** Acts whose forms belong to the desk, since they are done for many contracts at once as well. */
export const DESK_ACTS = ['renew', 'terminate', 'prepare', 'notice', 'lapse'] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

type Facts = Pick<Contract, 'status' | 'badges' | 'dueOn' | 'termination' | 'isDeleted' | 'fixedEndOn'>;

const runs = ({ status, badges }: Facts): boolean =>
  (status === 'EN_COURS' || status === 'SUSPENDU') && !isEnded(badges);
const isDue = ({ badges }: Facts): boolean =>
  badges.some(({ kind }) => kind === 'to-renew' || kind === 'not-renewed');

/** The same conditions as the services have: what they would refuse is not offered. */
const ALLOWS: Readonly<Record<DeskAct, (contract: Facts) => boolean>> = {
  renew: (contract) => runs(contract) && contract.dueOn !== null && contract.fixedEndOn === null,
  terminate: runs,
  prepare: (contract) => runs(contract) && contract.dueOn !== null,
  notice: (contract) => runs(contract) && contract.dueOn !== null,
  lapse: (contract) => runs(contract) && isDue(contract),
};

export const allows = (contract: Facts, act: DeskAct): boolean =>
  !contract.isDeleted && ALLOWS[act](contract);

export const canAmend = (contract: Facts): boolean => !contract.isDeleted && runs(contract);
export const canSuspend = (contract: Facts): boolean => canAmend(contract) && contract.status === 'EN_COURS';
export const canResume = ({ status, isDeleted }: Facts): boolean => !isDeleted && status === 'SUSPENDU';
export const canCancelTermination = ({ termination, status, isDeleted }: Facts): boolean =>
  !isDeleted &&
  termination !== null &&
  (status === 'RESILIE' || status === 'EN_COURS' || status === 'SUSPENDU');
