/** @file Error codes → what the broker reads. A code without a sentence does not compile. */
import type { ErrorCode } from '#shared/kernel/errors.ts';
import { toIpcError } from './ipc-error.ts';

/** `notice`: the person can put it right. `error`: something failed, and the log knows more. */
export interface ErrorMessage {
  readonly severity: 'notice' | 'error';
  readonly text: string;
  /** The act that helps: try again, read the screen anew, go back to the list. */
  readonly action?: 'retry' | 'reload' | 'back';
}

const errorMessages: Readonly<Record<ErrorCode, ErrorMessage>> = {
  'invalid-input': {
    severity: 'notice',
    text: 'Cette saisie n’a pas été comprise. Vérifiez les champs signalés.',
  },
  'not-found': {
    severity: 'notice',
    text: 'Cet élément n’existe plus. Il a peut-être été mis à la corbeille.',
    action: 'back',
  },
  conflict: {
    severity: 'notice',
    text: 'Cet élément a changé entre-temps. Vérifiez les valeurs affichées, puis recommencez.',
    action: 'reload',
  },
  locked: {
    severity: 'notice',
    text: 'La mallette est verrouillée. Déverrouillez-la pour continuer.',
    action: 'reload',
  },
  'read-only': {
    severity: 'error',
    text: 'La mallette est ouverte en lecture seule\u00a0: vous pouvez tout consulter, rien n’est modifié.',
  },
  'disk-full': {
    severity: 'error',
    text: 'Le disque est plein. Rien n’a été perdu\u00a0: libérez de l’espace, puis réessayez.',
    action: 'retry',
  },
  corrupted: {
    severity: 'error',
    text: 'Une partie des données ne peut pas être relue. Rien n’a été effacé. Fermez Mallette et conservez le dossier de données tel quel.',
  },
  'too-new': {
    severity: 'error',
    text: 'Ces données ont été écrites par une version plus récente de Mallette. Installez cette version pour les ouvrir.',
  },
  'wrong-passphrase': {
    severity: 'notice',
    text: 'Cette phrase secrète n’ouvre pas la mallette.',
    action: 'retry',
  },
  'wrong-recovery-key': {
    severity: 'notice',
    text: 'Cette clé de secours n’est pas celle de cette mallette.',
    action: 'retry',
  },
  'vault-exists': {
    severity: 'notice',
    text: 'Une mallette existe déjà sur ce poste. Elle n’a pas été remplacée.',
    action: 'reload',
  },
  'in-use': {
    severity: 'notice',
    text: 'Cet élément est utilisé ailleurs et ne peut pas être retiré.',
  },
  'nothing-to-undo': {
    severity: 'notice',
    text: 'Il n’y a rien à annuler.',
  },
  forbidden: {
    severity: 'error',
    text: 'Cette action n’est pas possible depuis cet écran.',
  },
  'clock-suspect': {
    severity: 'notice',
    text: 'L’heure de cet ordinateur semble fausse. Corrigez-la, puis réessayez.',
    action: 'retry',
  },
  unexpected: {
    severity: 'error',
    text: 'Un imprévu a interrompu cette action. Ce qui était enregistré le reste.',
    action: 'retry',
  },
};

export interface DescribedError extends ErrorMessage {
  /** Shown so that the cause can be found in the log; absent when there is nothing to find. */
  readonly ref?: string;
}

/** A refusal that names one field says what is wrong with it; everything else has the sentence of its code. */
export function describeError(thrown: unknown): DescribedError {
  const error = toIpcError(thrown);
  const message = errorMessages[error.code];
  const sentences = Object.values(error.fields ?? {});
  const text = sentences.length === 1 ? (sentences[0] ?? message.text) : message.text;
  const isLogged = error.ref !== '' && message.severity === 'error';
  return { ...message, text, ...(isLogged ? { ref: error.ref } : {}) };
}
