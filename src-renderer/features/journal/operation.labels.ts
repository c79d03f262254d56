/** @file What an act did, as a French noun phrase: « modification du téléphone de DURAND Zoé ». */
import { contractPhrases, ofContractRow } from './contract-operation.labels.ts';
import { documentPhrases, ofDocumentRow } from './document-operation.labels.ts';
import { memoPhrases, ofMemoRow } from './memo-operation.labels.ts';
import { ofTicketRow, ticketPhrases } from './ticket-operation.labels.ts';
import { ofName, plain, several, type DescribedOperation, type Phrase } from './operation-phrase.labels.ts';

const clientFields: Readonly<Record<string, string>> = {
  kind: 'du type',
  stage: 'du statut',
  civility: 'de la civilité',
  title: 'du titre',
  firstName: 'du prénom',
  lastName: 'du nom',
  birthName: 'du nom de naissance',
  legalName: 'de la raison sociale',
  legalForm: 'de la forme juridique',
  siren: 'du SIREN',
  siret: 'du SIRET',
  naf: 'du code NAF',
  representative: 'du représentant',
  familySituation: 'de la situation familiale',
  gender: 'du genre',
  birthOn: 'de la date de naissance',
  birthTown: 'du lieu de naissance',
  profession: 'de la profession',
  pcsCode: 'du code PCS',
  nir: 'du n°\u00a0de sécurité sociale',
  socialRegime: 'du régime social',
  managerId: 'du gestionnaire',
  originId: 'de l’origine',
  comment: 'du commentaire',
};

const memberFields: Readonly<Record<string, string>> = {
  relationship: 'du lien de parenté',
  firstName: 'du prénom',
  lastName: 'du nom',
  birthName: 'du nom de naissance',
  gender: 'du genre',
  birthOn: 'de la date de naissance',
  birthTown: 'du lieu de naissance',
  birthRank: 'du rang de naissance',
  nir: 'du n°\u00a0de sécurité sociale',
  attachment: 'du rattachement',
};

const cabinetFields: Readonly<Record<string, string>> = {
  name: 'du nom du cabinet',
  street: 'de l’adresse du cabinet',
  phone: 'du téléphone du cabinet',
  email: 'de l’e-mail du cabinet',
  oriasNumber: 'du n°\u00a0ORIAS',
  timeZone: 'du fuseau horaire',
};

/** Words of a row that hangs on a client: with the article that its sentence needs. */
interface ChildWords {
  readonly of: string;
  readonly one: string;
  readonly ofOne: string;
  readonly main: string;
}
const phone: ChildWords = {
  of: 'du téléphone',
  one: 'd’un téléphone',
  ofOne: 'du type d’un téléphone',
  main: 'du téléphone principal',
};
const email: ChildWords = {
  of: 'de l’e-mail',
  one: 'd’un e-mail',
  ofOne: 'du type d’un e-mail',
  main: 'de l’e-mail principal',
};
const address: ChildWords = {
  of: 'de l’adresse',
  one: 'd’une adresse',
  ofOne: 'du type d’une adresse',
  main: 'de l’adresse principale',
};
const account: ChildWords = {
  of: 'des coordonnées bancaires',
  one: 'd’un compte bancaire',
  ofOne: 'du libellé d’un compte bancaire',
  main: 'du compte bancaire principal',
};

const added =
  (words: ChildWords): Phrase =>
  (_act, ofClient) =>
    `ajout ${words.one} à la fiche ${ofClient}`;
const updated =
  (words: ChildWords, minor: string): Phrase =>
  ({ fieldGroup }, ofClient) =>
    `modification ${fieldGroup === minor ? words.ofOne : words.of} ${ofClient}`;
const chosen =
  (words: ChildWords): Phrase =>
  (_act, ofClient) =>
    `choix ${words.main} ${ofClient}`;
const removed =
  (what: string): Phrase =>
  (_act, ofClient) =>
    `mise à la corbeille ${what} ${ofClient}`;
const changedField =
  (fields: Readonly<Record<string, string>>, whole: string, after = ''): Phrase =>
  ({ fieldGroup }, ofClient) =>
    `modification ${fields[fieldGroup ?? ''] ?? whole}${after} ${ofClient}`;

const member = 'd’un membre de la famille';
const note = 'd’une note';

const phrases: Readonly<Record<string, Phrase>> = {
  'client.create': (_act, ofClient) => `création de la fiche ${ofClient}`,
  'client.update': changedField(clientFields, 'de la fiche'),
  'client.setNir': changedField(clientFields, 'du n°\u00a0de sécurité sociale'),
  'client.remove': removed('de la fiche'),
  'clientChannel.addPhone': added(phone),
  'clientChannel.updatePhone': updated(phone, 'type'),
  'clientChannel.setPrimaryPhone': chosen(phone),
  'clientChannel.removePhone': removed(phone.one),
  'clientChannel.addEmail': added(email),
  'clientChannel.updateEmail': updated(email, 'type'),
  'clientChannel.setPrimaryEmail': chosen(email),
  'clientChannel.removeEmail': removed(email.one),
  'clientChannel.addAddress': added(address),
  'clientChannel.updateAddress': updated(address, 'type'),
  'clientChannel.setPrimaryAddress': chosen(address),
  'clientChannel.removeAddress': removed(address.one),
  'family.add': (_act, ofClient) => `ajout ${member} ${ofClient}`,
  'family.update': changedField(memberFields, 'des informations', ` ${member}`),
  'family.setNir': changedField(memberFields, 'du n°\u00a0de sécurité sociale', ` ${member}`),
  'family.remove': removed(member),
  'family.becomeClient': (_act, ofClient) => `création de la fiche ${member} ${ofClient}`,
  'family.link': (_act, ofClient) => `mise en lien ${member} ${ofClient}`,
  'family.unlink': (_act, ofClient) => `retrait du lien ${member} ${ofClient}`,
  'bankAccount.add': added(account),
  'bankAccount.update': updated(account, 'label'),
  'bankAccount.setPrimary': chosen(account),
  'bankAccount.remove': removed(account.one),
  'note.add': (_act, ofClient) => `ajout ${note} à la fiche ${ofClient}`,
  'note.update': (_act, ofClient) => `modification ${note} ${ofClient}`,
  'note.setPinned': (_act, ofClient) => `modification de l’épinglage ${note} ${ofClient}`,
  'note.lock': (_act, ofClient) => `verrouillage ${note} ${ofClient}`,
  'note.remove': removed(note),
  'clientList.assign': ({ count }, ofClient) =>
    count === 1
      ? `changement de gestionnaire ${ofClient}`
      : `attribution de ${several(count, 'un client', 'clients')}`,
  'clientList.removeMany': ({ count }, ofClient) =>
    count === 1
      ? `mise à la corbeille de la fiche ${ofClient}`
      : `mise à la corbeille de ${several(count, 'une fiche', 'fiches')}`,
  'clientList.saveView': plain('enregistrement d’une vue'),
  'clientList.removeView': plain('mise à la corbeille d’une vue'),
  'cabinet.setUp': plain('création du cabinet'),
  'cabinet.update': ({ fieldGroup }) => `modification ${cabinetFields[fieldGroup ?? ''] ?? 'du cabinet'}`,
  'cabinet.addCollaborator': plain('ajout d’un collaborateur'),
  'cabinet.updateCollaborator': plain('modification d’un collaborateur'),
  'cabinet.removeCollaborator': plain('mise à la corbeille d’un collaborateur'),
  'cabinet.setCurrentCollaborator': plain('choix du collaborateur de ce poste'),
  'cabinet.addItem': plain('ajout d’une valeur à une liste'),
  'cabinet.updateItem': plain('modification d’une valeur de liste'),
  'cabinet.removeItem': plain('mise à la corbeille d’une valeur de liste'),
  'cabinet.moveItem': plain('déplacement d’une valeur de liste'),
  ...memoPhrases,
  ...contractPhrases,
  ...documentPhrases,
  ...ticketPhrases,
  'journal.restoreFromBin': (act, ofClient) =>
    `restauration ${ofMemoRow(act) ?? ofContractRow(act) ?? ofTicketRow(act) ?? ofDocumentRow(act) ?? `${restored(act.entity)} ${ofClient}`}`,
  'journal.restoreField': (act, ofClient) =>
    `retour à une ancienne valeur ${ofMemoRow(act) ?? ofContractRow(act) ?? ofTicketRow(act) ?? ofDocumentRow(act) ?? `de la fiche ${ofClient}`}`,
};

function restored(entity: string | null): string {
  const children: Readonly<Record<string, string>> = {
    client_phone: phone.one,
    client_email: email.one,
    client_address: address.one,
    bank_account: account.one,
    family_member: member,
    note,
  };
  return children[entity ?? ''] ?? 'de la fiche';
}

/** An act on no client is restored too: these never end with « d’un client ». */
const ownThings: Readonly<Record<string, string>> = {
  collaborator: 'd’un collaborateur',
  list_item: 'd’une valeur de liste',
  saved_view: 'd’une vue',
};

/** Without a capital: it follows « Annuler : », « Annulé : », « Rétablir : ». */
export function describeOperation(act: DescribedOperation): string {
  const own = ownThings[act.entity ?? ''];
  if (act.command === 'journal.restoreFromBin' && own) return `restauration ${own}`;
  const ofClient = act.clientName ? ofName(act.clientName) : 'd’un client';
  return phrases[act.command]?.(act, ofClient) ?? 'dernière action';
}

export const undoLabels = {
  undo: (act: DescribedOperation) => `Annuler\u00a0: ${describeOperation(act)}`,
  undone: (act: DescribedOperation) => `Annulé\u00a0: ${describeOperation(act)}`,
  redo: (act: DescribedOperation) => `Rétablir\u00a0: ${describeOperation(act)}`,
  redone: (act: DescribedOperation) => `Rétabli\u00a0: ${describeOperation(act)}`,
  undoShort: 'Annuler',
  redoShort: 'Rétablir',
  nothingToUndo: 'Rien à annuler.',
  nothingToRedo: 'Rien à rétablir.',
};
