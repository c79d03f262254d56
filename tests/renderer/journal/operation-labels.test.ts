import { describe, expect, it } from 'vitest';
import { api } from '#shared/ipc/api.ts';
import type { Api } from '#shared/ipc/procedure.ts';
import { describeOperation, undoLabels } from '#renderer/features/journal/operation.labels.ts';
import type { DescribedOperation } from '#renderer/features/journal/operation-phrase.labels.ts';

const act = (changes: Partial<DescribedOperation>): DescribedOperation => ({
  command: 'client.update',
  entity: 'client',
  fieldGroup: null,
  clientName: 'DURAND Zoé',
  count: 1,
  rowCount: 1,
  ...changes,
});

/** Commands that write nothing that can be undone. */
const SILENT =
  /^(vault|preferences|draft|window)\.|\.(reveal|copy|exportIcs)|^journal\.(undo|redo)|^scheduler\.\w+Reminders?$|^document\.(open|cancelImport|dismissImport)$/;
const undoable = Object.entries(api as Api).flatMap(([feature, procedures]) =>
  Object.entries(procedures)
    .filter(([, procedure]) => procedure.kind === 'command')
    .map(([name]) => `${feature}.${name}`)
    .filter((command) => !SILENT.test(command)),
);

describe('the sentence of an act', () => {
  it.each(undoable)('exists for %s', (command) => {
    const sentence = describeOperation(act({ command }));
    expect(sentence).not.toBe('dernière action');
    expect(sentence).toMatch(/^\p{Ll}[\p{L}\d ’°,\u00a0-]+$/u);
  });

  it.each([
    [
      act({ command: 'clientChannel.updatePhone', fieldGroup: 'raw' }),
      'modification du téléphone de DURAND Zoé',
    ],
    [
      act({ command: 'clientChannel.updatePhone', fieldGroup: 'type' }),
      'modification du type d’un téléphone de DURAND Zoé',
    ],
    [act({ fieldGroup: 'birthOn' }), 'modification de la date de naissance de DURAND Zoé'],
    [act({ fieldGroup: 'originId', clientName: 'ÉVRARD Luc' }), 'modification de l’origine d’ÉVRARD Luc'],
    [act({ command: 'client.create', clientName: 'SARL Alpes' }), 'création de la fiche de SARL Alpes'],
    [act({ command: 'clientList.assign', count: 12, clientName: null }), 'attribution de 12 clients'],
    [act({ command: 'clientList.assign' }), 'changement de gestionnaire de DURAND Zoé'],
    [
      act({ command: 'family.update', fieldGroup: 'firstName' }),
      'modification du prénom d’un membre de la famille de DURAND Zoé',
    ],
    [
      act({ command: 'cabinet.update', fieldGroup: 'oriasNumber', clientName: null }),
      'modification du n°\u00a0ORIAS',
    ],
    [
      act({ command: 'journal.restoreFromBin', entity: 'bank_account' }),
      'restauration d’un compte bancaire de DURAND Zoé',
    ],
    [
      act({ command: 'journal.restoreFromBin', entity: 'list_item', clientName: null }),
      'restauration d’une valeur de liste',
    ],
    [act({ command: 'client.update', clientName: null }), 'modification de la fiche d’un client'],
    [act({ command: 'task.postpone', entity: 'task' }), 'report d’une tâche de DURAND Zoé'],
    [act({ command: 'task.postpone', clientName: null }), 'report d’une tâche'],
    [
      act({ command: 'task.postpone', clientName: null, count: 7, rowCount: 1200 }),
      'report de 1\u202f200 tâches',
    ],
    [act({ command: 'task.complete', rowCount: 3 }), 'clôture de 3 tâches de DURAND Zoé'],
    [
      act({ command: 'task.update', fieldGroup: 'dueOn' }),
      'modification de l’échéance d’une tâche de DURAND Zoé',
    ],
    [act({ command: 'agenda.importIcs', clientName: null, rowCount: 40 }), 'import de 40 évènements'],
    [
      act({ command: 'journal.restoreFromBin', entity: 'task', clientName: null }),
      'restauration d’une tâche',
    ],
    [
      act({ command: 'journal.restoreField', entity: 'note', fieldGroup: 'text' }),
      'retour à une ancienne valeur d’une note de DURAND Zoé',
    ],
  ])('%j reads %s', (operation, sentence) => {
    expect(describeOperation(operation)).toBe(sentence);
  });

  it('follows « Annulé : » after a no-break space', () => {
    expect(undoLabels.undone(act({ fieldGroup: 'comment' }))).toBe(
      'Annulé\u00a0: modification du commentaire de DURAND Zoé',
    );
  });
});
