import { describe, expect, it } from 'vitest';
import { type DueSentence, readDueSentence } from '#shared/features/task/due-sentence.ts';
import { CivilTime } from '#shared/kernel/civil-time.ts';
import { parseDateOnly as day } from '#shared/kernel/date-only.ts';

/** A Tuesday. */
const moment = { today: day('2026-11-24'), now: CivilTime.parse('09:00') };
const read = (text: string, at = moment): DueSentence => readDueSentence(text, at);
const atHour = (now: string) => ({ ...moment, now: CivilTime.parse(now) });

/** « date hour » as one text, to keep the tables short; what is null is left out. */
const dueOf = ({ dueOn, dueTime }: DueSentence): string => [dueOn, dueTime].filter(Boolean).join(' ');

describe('a date', () => {
  it.each([
    // named
    ['Rappeler Durand aujourd’hui', '2026-11-24', 'Rappeler Durand'],
    ["rappeler Durand aujourd'hui", '2026-11-24', 'rappeler Durand'],
    ['rappeler AUJOURD’HUI Durand', '2026-11-24', 'rappeler Durand'],
    ['rappeler demain', '2026-11-25', 'rappeler'],
    ['Demain rappeler Zoé', '2026-11-25', 'rappeler Zoé'],
    ['DEMAIN, rappeler Zoé', '2026-11-25', 'rappeler Zoé'],
    ['devis après-demain', '2026-11-26', 'devis'],
    ['devis apres demain', '2026-11-26', 'devis'],
    ['devis pour demain', '2026-11-25', 'devis'],
    ['le faire dans la journée', '2026-11-24', 'le faire'],
    // weekdays: the coming one
    ['bilan mercredi', '2026-11-25', 'bilan'],
    ['bilan jeudi', '2026-11-26', 'bilan'],
    ['bilan vendredi', '2026-11-27', 'bilan'],
    ['bilan samedi', '2026-11-28', 'bilan'],
    ['bilan dimanche', '2026-11-29', 'bilan'],
    ['bilan lundi', '2026-11-30', 'bilan'],
    ['bilan mardi', '2026-12-01', 'bilan'],
    ['Lundi, bilan', '2026-11-30', 'bilan'],
    ['bilan lundi prochain', '2026-11-30', 'bilan'],
    ['bilan ce vendredi', '2026-11-27', 'bilan'],
    ['bilan dès lundi', '2026-11-30', 'bilan'],
    ['bilan mardi en huit', '2026-12-08', 'bilan'],
    ['bilan vendredi en huit', '2026-12-04', 'bilan'],
    ['bilan vendredi en quinze', '2026-12-11', 'bilan'],
    ['bilan vendredi de la semaine prochaine', '2026-12-04', 'bilan'],
    ['attestation avant vendredi', '2026-11-27', 'attestation'],
    ['attestation d’ici vendredi', '2026-11-27', 'attestation'],
    ['attestation au plus tard vendredi', '2026-11-27', 'attestation'],
    ['relancer à partir de lundi', '2026-11-30', 'relancer'],
    // counted
    ['relancer dans 3 jours', '2026-11-27', 'relancer'],
    ['relancer dans trois jours', '2026-11-27', 'relancer'],
    ['relancer dans 3j', '2026-11-27', 'relancer'],
    ['relancer dans une semaine', '2026-12-01', 'relancer'],
    ['relancer dans 2 semaines', '2026-12-08', 'relancer'],
    ['relancer dans 15 jours', '2026-12-09', 'relancer'],
    ['relancer dans quinze jours', '2026-12-09', 'relancer'],
    ['relancer dans 2 mois', '2027-01-24', 'relancer'],
    ['relancer dans un an', '2027-11-24', 'relancer'],
    ['relancer sous 8 jours', '2026-12-02', 'relancer'],
    ['relancer d’ici 10 jours', '2026-12-04', 'relancer'],
    // weeks, months, years
    ['relancer la semaine prochaine', '2026-11-30', 'relancer'],
    ['relancer semaine prochaine', '2026-11-30', 'relancer'],
    ['relancer le mois prochain', '2026-12-01', 'relancer'],
    ['relancer l’année prochaine', '2027-01-01', 'relancer'],
    ['relancer cette semaine', '2026-11-27', 'relancer'],
    ['relancer ce week-end', '2026-11-28', 'relancer'],
    ['relancer fin du mois', '2026-11-30', 'relancer'],
    ['relancer fin de mois', '2026-11-30', 'relancer'],
    ['relancer à la fin du mois', '2026-11-30', 'relancer'],
    ['relancer avant la fin du mois', '2026-11-30', 'relancer'],
    ['relancer fin du mois prochain', '2026-12-31', 'relancer'],
    ['relancer début du mois prochain', '2026-12-01', 'relancer'],
    ['relancer fin de semaine', '2026-11-27', 'relancer'],
    ['relancer en fin de semaine', '2026-11-27', 'relancer'],
    ['relancer en début de semaine prochaine', '2026-11-30', 'relancer'],
    ['relancer fin d’année', '2026-12-31', 'relancer'],
    ['relancer fin janvier', '2027-01-31', 'relancer'],
    ['relancer fin novembre', '2026-11-30', 'relancer'],
    ['relancer début mars', '2027-03-01', 'relancer'],
    ['relancer début novembre', '2027-11-01', 'relancer'],
    ['relancer mi-mars', '2027-03-15', 'relancer'],
    ['relancer mi-mars 2028', '2028-03-15', 'relancer'],
    ['relancer fin février', '2027-02-28', 'relancer'],
    // with a number
    ['relancer le 12', '2026-12-12', 'relancer'],
    ['relancer le 24', '2026-11-24', 'relancer'],
    ['relancer le 30', '2026-11-30', 'relancer'],
    ['relancer le 31', '2026-12-31', 'relancer'],
    ['relancer le 1er', '2026-12-01', 'relancer'],
    ['relancer pour le 12', '2026-12-12', 'relancer'],
    ['relancer avant le 12', '2026-12-12', 'relancer'],
    ['reporter au 12', '2026-12-12', 'reporter'],
    ['relancer le 12 Dubois', '2026-12-12', 'relancer Dubois'],
    ['relancer le 12 pour le devis', '2026-12-12', 'relancer pour le devis'],
    ['relancer après le 12', '2026-12-13', 'relancer'],
    ['relancer après lundi', '2026-12-01', 'relancer'],
    ['relancer le 5 du mois prochain', '2026-12-05', 'relancer'],
    ['relancer lundi 30', '2026-11-30', 'relancer'],
    ['relancer mardi 12', '2027-01-12', 'relancer'],
    ['relancer lundi 30 novembre', '2026-11-30', 'relancer'],
    ['relancer le lundi 7 décembre 2026', '2026-12-07', 'relancer'],
    ['relancer 12/03', '2027-03-12', 'relancer'],
    ['relancer le 12/03', '2027-03-12', 'relancer'],
    ['relancer 5/12', '2026-12-05', 'relancer'],
    ['relancer 24/11', '2026-11-24', 'relancer'],
    ['relancer 23/11', '2027-11-23', 'relancer'],
    ['relancer 12/03/2027', '2027-03-12', 'relancer'],
    ['relancer 12/03/27', '2027-03-12', 'relancer'],
    ['relancer 12.03.27', '2027-03-12', 'relancer'],
    ['relancer 12.03.2027', '2027-03-12', 'relancer'],
    ['relancer 12-03-2027', '2027-03-12', 'relancer'],
    ['relancer 2027-03-12', '2027-03-12', 'relancer'],
    ['relancer vendredi 12/03/2027', '2027-03-12', 'relancer'],
    ['relancer le 12 mars', '2027-03-12', 'relancer'],
    ['relancer 12 mars', '2027-03-12', 'relancer'],
    ['relancer 1er avril', '2027-04-01', 'relancer'],
    ['relancer le 1er Avril 2028', '2028-04-01', 'relancer'],
    ['relancer 15 déc.', '2026-12-15', 'relancer'],
    ['relancer 15 août', '2027-08-15', 'relancer'],
    ['relancer le 29 février', '2028-02-29', 'relancer'],
    ['relancer (12/03)', '2027-03-12', 'relancer'],
    ['12/03 : relancer', '2027-03-12', 'relancer'],
    ['Appeler Mme Durand vendredi, puis M. Petit', '2026-11-27', 'Appeler Mme Durand, puis M. Petit'],
    // the first of two
    ['relancer demain avant le rendez-vous de lundi', '2026-11-25', 'relancer avant le rendez-vous de lundi'],
    ['relancer vendredi, bilan lundi', '2026-11-27', 'relancer, bilan lundi'],
  ])('« %s » is %s', (text, due, title) => {
    const understood = read(text);
    expect([dueOf(understood), understood.title]).toEqual([due, title]);
    expect(understood.problem).toBeNull();
  });
});

describe('an hour', () => {
  it.each([
    ['rappeler demain 14h', '2026-11-25 14:00', 'rappeler'],
    ['rappeler demain à 14h', '2026-11-25 14:00', 'rappeler'],
    ['rappeler demain 14h30', '2026-11-25 14:30', 'rappeler'],
    ['rappeler demain 14 h 30', '2026-11-25 14:30', 'rappeler'],
    ['rappeler demain 14:30', '2026-11-25 14:30', 'rappeler'],
    ['rappeler demain à 9 heures', '2026-11-25 09:00', 'rappeler'],
    ['rappeler à 14h demain Zoé', '2026-11-25 14:00', 'rappeler Zoé'],
    ['rappeler vers 14h', '2026-11-24 14:00', 'rappeler'],
    ['rappeler à 9h', '2026-11-25 09:00', 'rappeler'],
    ['rappeler 8h', '2026-11-25 08:00', 'rappeler'],
    ['rappeler 9h01', '2026-11-24 09:01', 'rappeler'],
    ['rappeler aujourd’hui 8h', '2026-11-24 08:00', 'rappeler'],
    ['rappeler 8h du soir', '2026-11-24 20:00', 'rappeler'],
    ['rappeler à midi', '2026-11-24 12:00', 'rappeler'],
    ['déjeuner midi', '2026-11-24 12:00', 'déjeuner'],
    ['déjeuner demain midi', '2026-11-25 12:00', 'déjeuner'],
    ['déjeuner jeudi midi et demi', '2026-11-26 12:30', 'déjeuner'],
    ['rappeler ce soir', '2026-11-24 18:00', 'rappeler'],
    ['rappeler ce matin', '2026-11-24 12:00', 'rappeler'],
    ['rappeler cet après-midi', '2026-11-24 14:00', 'rappeler'],
    ['rappeler demain matin', '2026-11-25 09:00', 'rappeler'],
    ['rappeler demain soir', '2026-11-25 18:00', 'rappeler'],
    ['rappeler demain après-midi', '2026-11-25 14:00', 'rappeler'],
    ['rappeler lundi matin', '2026-11-30 09:00', 'rappeler'],
    ['rappeler vendredi en fin de journée', '2026-11-27 18:00', 'rappeler'],
    ['rappeler demain matin 10h30', '2026-11-25 10:30', 'rappeler'],
    ['rappeler demain soir 8h', '2026-11-25 20:00', 'rappeler'],
    ['rappeler le 12 à 14h', '2026-12-12 14:00', 'rappeler'],
    ['rappeler le 12 9h', '2026-12-12 09:00', 'rappeler'],
    ['rappeler demain fin de matinée', '2026-11-25 12:00', 'rappeler'],
    ['rappeler demain en fin d’après-midi', '2026-11-25 18:00', 'rappeler'],
    ['rappeler le 12 mars 14h', '2027-03-12 14:00', 'rappeler'],
    ['rappeler lundi 14h', '2026-11-30 14:00', 'rappeler'],
    ['rappeler lundi 9 heures', '2026-11-30 09:00', 'rappeler'],
    ['rappeler 12/03 14h30', '2027-03-12 14:30', 'rappeler'],
    ['rappeler avant 17h', '2026-11-24 17:00', 'rappeler'],
    ['rappeler dans 2 heures', '2026-11-24 11:00', 'rappeler'],
    ['rappeler dans 30 minutes', '2026-11-24 09:30', 'rappeler'],
    ['rappeler dans 30 min', '2026-11-24 09:30', 'rappeler'],
    ['rappeler dans une demi-heure', '2026-11-24 09:30', 'rappeler'],
    ['rappeler dans un quart d’heure', '2026-11-24 09:15', 'rappeler'],
    ['rappeler dans 1h30', '2026-11-24 10:30', 'rappeler'],
    ['rappeler dans une heure et demie', '2026-11-24 10:30', 'rappeler'],
    ['rappeler sous 48h', '2026-11-26 09:00', 'rappeler'],
    ['rappeler dans 3 jours à 14h', '2026-11-27 14:00', 'rappeler'],
    ['rappeler fin du mois 18h', '2026-11-30 18:00', 'rappeler'],
  ])('« %s » is %s', (text, due, title) => {
    const understood = read(text);
    expect([dueOf(understood), understood.title]).toEqual([due, title]);
  });
  it.each([
    ['08:00', 'rappeler ce matin', '2026-11-24 09:00'],
    ['12:00', 'rappeler ce matin', '2026-11-24'],
    ['15:00', 'rappeler cet après-midi', '2026-11-24 18:00'],
    ['19:00', 'rappeler ce soir', '2026-11-24'],
    ['23:50', 'rappeler dans 30 minutes', '2026-11-25 00:20'],
    ['14:00', 'rappeler 14h', '2026-11-25 14:00'],
  ])('at %s « %s » is %s', (now, text, due) => {
    expect(dueOf(read(text, atHour(now)))).toBe(due);
  });
});
