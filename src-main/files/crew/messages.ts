/** @file What the main thread and a thread of the crew say to each other. */
import { AppError, type ErrorCode } from '#shared/kernel/errors.ts';
import type { Job, JobResults } from './jobs.ts';

/** Given at birth. The keys are zeroed by the thread once it made its own from them. */
export interface Birth {
  readonly documents: Uint8Array;
  readonly addresses: Uint8Array;
}

/** To the thread. */
export type Order =
  | { readonly kind: 'start'; readonly id: number; readonly job: Job }
  | { readonly kind: 'cancel'; readonly id: number }
  /** The answer to `pull`; null at the end, an error when the content cannot be had. */
  | { readonly kind: 'chunk'; readonly id: number; readonly chunk: Uint8Array | null | WireFailure }
  | { readonly kind: 'close' };

export interface WireFailure {
  readonly code: ErrorCode;
  readonly detail: string;
}

/** From the thread. */
export type Report =
  | { readonly kind: 'progress'; readonly id: number; readonly bytes: number }
  | { readonly kind: 'pull'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number; readonly result: JobResults[keyof JobResults] }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: WireFailure };

/** An error as it crosses: its class does not, and what it says may hold a path. */
export const toWire = (error: unknown): WireFailure =>
  error instanceof AppError
    ? { code: error.code, detail: error.message.replace(`${error.code}: `, '') }
    : { code: 'unexpected', detail: error instanceof Error ? error.name : 'unknown failure' };

export const fromWire = ({ code, detail }: WireFailure): AppError => new AppError(code, detail);

/** Why a job ends that nobody cancelled. */
export const crewClosed = (): AppError => new AppError('locked', 'the document store was closed');
