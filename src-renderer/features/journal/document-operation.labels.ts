/** @file Acts on documents: « classement de 12 documents ». */
import {
  changedRows,
  ofRows,
  onOneRow,
  onRows,
  plain,
  type DescribedOperation,
  type Phrase,
  type RowWords,
} from './operation-phrase.labels.ts';

const document: RowWords = { one: 'd’un document', many: 'documents' };

/** A row that its table alone names; null for others. */
export const ofDocumentRow = (act: DescribedOperation): string | null =>
  ['document', 'document_version', 'document_link'].includes(act.entity ?? '') ? ofRows(document, act) : null;

const fields: Readonly<Record<string, string>> = {
  typeId: 'du type',
  title: 'du titre',
  documentOn: 'de la date',
  comment: 'du commentaire',
};

export const documentPhrases: Readonly<Record<string, Phrase>> = {
  'document.import': onRows(document, 'ajout'),
  'document.importBytes': onRows(document, 'ajout'),
  'document.copy': onOneRow(document, 'ajout'),
  'document.update': changedRows(document, fields),
  'document.link': onRows(document, 'classement'),
  'document.unlink': onOneRow(document, 'retrait du classement'),
  'document.file': onRows(document, 'classement'),
  'document.newVersion': onOneRow(document, 'nouvelle version'),
  'document.restoreVersion': onOneRow(document, 'retour à une version précédente'),
  'document.takeChanges': onOneRow(document, 'nouvelle version'),
  'document.remove': onRows(document, 'mise à la corbeille'),
  'document.restore': onOneRow(document, 'restauration'),
  'document.ask': plain('demande de documents'),
  'document.setExpected': plain('réglage des pièces attendues'),
  'document.chooseWatchedFolder': plain('choix du dossier surveillé'),
  'document.stopWatching': plain('arrêt du dossier surveillé'),
};
