import { describe, expect, it } from 'vitest';
import { askedModule, fillModule, insertModule } from '#shared/features/text-module/text-module.rules.ts';
import { isPublicMailbox } from '#shared/features/ticket/public-mailboxes.ts';
import { replyText, subjectOfReply } from '#shared/features/ticket/reply.rules.ts';

describe('a text module', () => {
  it('fills what is known and leaves in sight what is not', () => {
    expect(
      fillModule('Bonjour {client}, contrat {contrat} {inconnu}', { client: 'DURAND Zoé', contrat: '' }),
    ).toBe('Bonjour DURAND Zoé, contrat {contrat} {inconnu}');
  });

  it('is asked for by « :: » at the beginning or after a space, on the line of the caret', () => {
    expect(askedModule('::', 2)).toBe('');
    expect(askedModule('Bonjour ::acc', 13)).toBe('acc');
    expect(askedModule('à 10::30', 8)).toBeNull();
    expect(askedModule('::acc\nsuite', 11)).toBeNull();
  });

  it('takes the place of what asked for it, and leaves the caret after it', () => {
    expect(insertModule('Bonjour ::acc fin', 13, 'TEXTE')).toEqual({ text: 'Bonjour TEXTE fin', caret: 13 });
    expect(insertModule('ab', 1, 'X')).toEqual({ text: 'aXb', caret: 2 });
  });
});

describe('an answer', () => {
  it('ends with the mediator and the signature, each once', () => {
    const parts = { text: 'Voici.', signature: 'Claire', mediator: 'Médiateur' };
    expect(replyText(parts)).toBe('Voici.\n\nMédiateur\n\nClaire');
    expect(replyText({ ...parts, text: replyText(parts) })).toBe('Voici.\n\nMédiateur\n\nClaire');
    expect(replyText({ ...parts, mediator: '', signature: '' })).toBe('Voici.');
  });

  it('has one prefix and the number of its ticket once', () => {
    expect(subjectOfReply('RE: TR: Attestation', 'T-2026-0001')).toBe('RE: Attestation [T-2026-0001]');
    expect(subjectOfReply('Attestation [T-2026-0001]', 'T-2026-0001')).toBe('RE: Attestation [T-2026-0001]');
  });
});

describe('a mailbox', () => {
  it('of a provider says nothing of whose it is', () => {
    for (const domain of ['gmail.com', 'Orange.fr', 'yahoo.co.uk'])
      expect(isPublicMailbox(domain)).toBe(true);
    for (const domain of ['equinoxe.example', 'durand.fr']) expect(isPublicMailbox(domain)).toBe(false);
  });
});
