import { describe, expect, it } from 'vitest';
import { type DueSentence, readDueSentence } from '#shared/features/task/due-sentence.ts';
import { CivilTime } from '#shared/kernel/civil-time.ts';
import { parseDateOnly as day } from '#shared/kernel/date-only.ts';

/** A Tuesday. */
const moment = { today: day('2026-11-24'), now: CivilTime.parse('09:00') };
const read = (text: string, at = moment): DueSentence => readDueSentence(text, at);

/** « date hour » as one text, to keep the tables short; what is null is left out. */
const dueOf = ({ dueOn, dueTime }: DueSentence): string => [dueOn, dueTime].filter(Boolean).join(' ');

describe('what is no date', () => {
  it.each([
    'Rappeler au 06 39 98 00 01',
    'Rappeler au 06.39.98.00.01',
    'Rappeler au 0639980001',
    'Contrat 2024-12',
    'Contrat n° 12/03/27-A',
    'Avenant 2024/12/03',
    'Préparer 3 devis',
    'Relire l’article 12',
    'Assurer une Peugeot 208',
    'Carte grise du 2 roues',
    'Assurer le 2 roues',
    'Assurer le 4 pièces',
    'Passer au 12 rue des Lilas',
    'Passer au 12, rue des Lilas',
    'Revoir le 3 %',
    'Rappeler Mme Lundi',
    'Rappeler M. Mars',
    'Rappeler Mme Avril',
    'Voir avec M. Mardi',
    'Relire l’avis avril',
    'Préparer le dossier mars',
    'Assistance 24h/24 et 7/7',
    'Assistance 24/7',
    'Partage 50/50',
    'Prendre 1/2 part',
    'Prévoir 2h',
    'Compter 2h de route',
    'Classer la facture du 12 mars',
    'Classer la facture du 12/03',
    'Classer la facture du 12/03/2020',
    'Répondre au mail de lundi',
    'Répondre au mail de lundi dernier',
    'Suite à l’appel du mois dernier',
    'Enfant né le 12 mars',
    'Police signée le 3 mai',
    'Facture 12/03/2020',
    'Congés du 12 au 15',
    'Congés du lundi 30 au vendredi',
    'Rendez-vous de 14h à 15h',
    'Sinistre du Midi',
    'Mutuelle Midi-Pyrénées',
    'Le lendemain',
    'Dimanches et jours fériés',
    'Clause 12.03',
    'Prime de 1 200,50 € par an',
    'Franchise 10 fois',
    'Courir jusqu’au 12',
    'Numéro des urgences',
    'Code 75012',
    'Réserver 4 places',
    'Plaque AA-123-BB',
    'Dans 2 contrats',
    'Envoyer le RIB',
    'Fermer le lundi de Pâques',
    'Fermer vendredi saint',
    'Relancer le devis effet 01/01/2027',
    'Renouveler l’échéance au 1er mars',
    'Classer le dossier n° 12/03',
    'Rappeler dans un mois et demi',
  ])('« %s » stays whole', (text) => {
    expect(read(text)).toEqual({
      title: text,
      dueOn: null,
      dueTime: null,
      priority: null,
      repetition: null,
      problem: null,
      parts: [],
    });
  });
  it.each([
    ['Rappeler Mme Lundi mardi', '2026-12-01', 'Rappeler Mme Lundi'],
    ['Rappeler au 06 39 98 00 01 demain 10h', '2026-11-25 10:00', 'Rappeler au 06 39 98 00 01'],
    ['Envoyer 3 devis vendredi', '2026-11-27', 'Envoyer 3 devis'],
    ['Facture du 12 mars à relancer lundi', '2026-11-30', 'Facture du 12 mars à relancer'],
    ['Lundi 2 devis à envoyer', '2026-11-30', '2 devis à envoyer'],
    ['Peugeot 208 le 12 décembre', '2026-12-12', 'Peugeot 208'],
  ])('« %s » is only read where it is one: %s', (text, due, title) => {
    const understood = read(text);
    expect([dueOf(understood), understood.title]).toEqual([due, title]);
  });
});

describe('a date that does not exist (EC-06)', () => {
  it.each([
    'Rappeler 29/02/2027',
    'Rappeler 31/11',
    'Rappeler le 31/11/2026',
    'Rappeler le 31 novembre',
    'Rappeler le 30 février 2028',
    'Rappeler le 32/12/2026',
    'Rappeler le 31/11 à 14h',
    'Rappeler le 31 du mois prochain',
  ])('« %s » stays in the title and is told', (text) => {
    const at = text.includes('prochain') ? { ...moment, today: day('2027-01-15') } : moment;
    expect(read(text, at)).toMatchObject({
      title: text,
      dueOn: null,
      dueTime: null,
      problem: 'date-impossible',
      parts: [],
    });
  });
  it('is told even when another one is understood', () => {
    expect(read('Rappeler demain pour le 31/11')).toMatchObject({
      title: 'Rappeler pour le 31/11',
      dueOn: '2026-11-25',
      problem: 'date-impossible',
    });
  });
});

describe('a priority', () => {
  it.each([
    ['Rappeler Durand urgent', 'HAUTE', 'Rappeler Durand'],
    ['URGENT rappeler Durand', 'HAUTE', 'rappeler Durand'],
    ['Urgent : rappeler Durand', 'HAUTE', 'rappeler Durand'],
    ['Rappeler Durand en urgence', 'HAUTE', 'Rappeler Durand'],
    ['Rappeler Durand !', 'HAUTE', 'Rappeler Durand'],
    ['Rappeler Durand!', 'HAUTE', 'Rappeler Durand'],
    ['Rappeler Durand !!!', 'HAUTE', 'Rappeler Durand'],
    ['Rappeler Durand urgent !', 'HAUTE', 'Rappeler Durand'],
    ['Rappeler Durand pas urgent', 'BASSE', 'Rappeler Durand'],
    ['Rappeler Durand priorité basse', 'BASSE', 'Rappeler Durand'],
    ['Rappeler Durand priorité normale', 'NORMALE', 'Rappeler Durand'],
    ['Rappeler Durand', null, 'Rappeler Durand'],
    ['Rappeler Durand (urgent)', 'HAUTE', 'Rappeler Durand'],
  ])('of « %s » is %s', (text, priority, title) => {
    expect(read(text)).toMatchObject({ priority, title, dueOn: null });
  });
});
