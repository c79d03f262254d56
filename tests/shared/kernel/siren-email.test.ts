import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Email, isSameEmail, readEmail, splitEmails } from '#shared/kernel/email.ts';
import { formatSiren, readNaf, sirenIssue, siretIssue } from '#shared/kernel/siren.ts';

describe('SIREN and SIRET', () => {
  it.each(['732 829 320', '732829320', '356000000', '552.100.554'])('accepts the SIREN %s', (text) => {
    expect(sirenIssue(text)).toBeNull();
  });
  it.each([
    ['732829321', 'siren-key'],
    ['73282932', 'siren-length'],
    ['73282932A', 'siren-length'],
  ])('refuses the SIREN %s with %s', (text, issue) => {
    expect(sirenIssue(text)).toBe(issue);
  });
  it.each([
    ['732 829 320 00074', null],
    ['35600000000048', null],
    ['35600000049837', null],
    ['35600000049838', 'siret-key'],
    ['73282932000075', 'siret-key'],
    ['7328293200007', 'siret-length'],
  ])('judges the SIRET %s: %s', (text, issue) => {
    expect(siretIssue(text)).toBe(issue);
  });
  it('sees an establishment of another company', () => {
    expect(siretIssue('73282932000074', '732 829 320')).toBeNull();
    expect(siretIssue('73282932000074', '356000000')).toBe('siret-other-siren');
  });
  it('sees any single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const siren = '732829320';
        const wrong = String((Number(siren[position]) + shift) % 10);
        expect(sirenIssue(siren.slice(0, position) + wrong + siren.slice(position + 1))).toBe('siren-key');
      }),
    );
  });
  it('groups, and reads NAF codes', () => {
    expect(formatSiren('73282932000074')).toBe('732 829 320 00074'.replaceAll(' ', '\u00A0'));
    expect(formatSiren('73')).toBe('73');
    expect(readNaf('6622z')).toBe('66.22Z');
    expect(readNaf('66.22 Z')).toBe('66.22Z');
    expect(readNaf('662Z')).toBeNull();
  });
});

describe('readEmail', () => {
  it.each([
    [' Zoe.Durand@Exemple.FR ', 'Zoe.Durand@exemple.fr'],
    ['mailto:a@b.fr', 'a@b.fr'],
    ['Zoé Durand <zoe+assur@mail.exemple.fr>', 'zoe+assur@mail.exemple.fr'],
    ["o'neil_x@sous-domaine.exemple.fr", "o'neil_x@sous-domaine.exemple.fr"],
  ])('reads « %s »', (text, address) => {
    expect(readEmail(text)).toEqual({ ok: true, address });
  });
  it.each([
    ['nom.exemple.fr', 'email-no-at'],
    ['nom@@exemple.fr', 'email-two-ats'],
    ['a@b.fr;c@d.fr', 'email-two-ats'],
    ['nom @exemple.fr', 'email-space'],
    ['nom@exemple,fr', 'email-comma'],
    ['@exemple.fr', 'email-local-part'],
    ['nom@exemple.fr.', 'email-dot'],
    ['nom@.fr', 'email-dot'],
    ['nom..x@exemple.fr', 'email-dot'],
    ['nom@exemple', 'email-domain'],
    ['nom@-x.fr', 'email-domain'],
    ['', 'email-no-at'],
    [`${'a'.repeat(250)}@b.fr`, 'email-too-long'],
  ])('refuses « %s » with %s', (text, issue) => {
    expect(readEmail(text)).toEqual({ ok: false, issue });
  });
  it('cuts a cell and compares without case', () => {
    expect(splitEmails('a@x.fr ; b@y.fr')).toEqual(['a@x.fr', 'b@y.fr']);
    expect(splitEmails('a@x.fr, b@y.fr')).toEqual(['a@x.fr', 'b@y.fr']);
    expect(splitEmails('a@x.fr b@y.fr')).toEqual(['a@x.fr', 'b@y.fr']);
    expect(splitEmails('nom@exemple,fr')).toEqual(['nom@exemple,fr']);
    expect(isSameEmail('Zoe@X.fr', 'zoe@x.FR ')).toBe(true);
  });
});

it('names the issue of an e-mail as a schema, and takes the stored form only', () => {
  expect(Email.safeParse('Zoe@exemple.test').success).toBe(true);
  expect(Email.safeParse('Zoe@Exemple.test').success).toBe(false);
  expect(Email.safeParse('nom@@exemple.test').error?.issues[0]?.message).toBe('email-two-ats');
});
