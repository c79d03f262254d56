/** @file Names from outside never lead out of a folder, and never read as something else than they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensionOf, safeFileName } from '#shared/kernel/file-name.ts';

describe('a safe file name', () => {
  it.each([
    ['Avis d’échéance 2026.pdf', 'Avis d’échéance 2026.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\system32\\cmd.exe', 'C__Windows_system32_cmd.exe'],
    ['\\\\serveur\\partage\\a.pdf', '__serveur_partage_a.pdf'],
    ['facture\u202Efdp.exe', 'facturefdp.exe'],
    ['re\u200Bleve\u2066.pdf\u2069', 'releve.pdf'],
    ['a:b.pdf', 'a_b.pdf'],
    ['nul\u0000.pdf', '_nul.pdf'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['LPT¹.pdf', '_LPT¹.pdf'],
    ['fin. . .', 'fin'],
    ['.htaccess', 'htaccess'],
    ['.pdf', 'pdf'],
    ['', 'document'],
    ['\u202E', 'document'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['%2e%2e%2fa.pdf', '%2e%2e%2fa.pdf'],
  ])('of %j is %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('is one name of at most 120 bytes that keeps its extension, whatever is given', () => {
    const unit = fc.constantFrom(
      ...'aéœ漢😀 ./\\:*?"<>|%~$_-\0\t\n\u202e\u200b\u2066\u0301\ufeff\u00a0',
      'con',
      '..',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 150 }), (units) => {
        const safe = safeFileName(`${units.join('')}.pdf`);
        expect(safe).not.toBe('');
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(121);
        expect(safe).not.toMatch(/[\\/:\p{Cc}\p{Cf}]|^\.|[. ]$/u);
        expect(safeFileName(safe)).toBe(safe);
      }),
      { numRuns: 200 },
    );
    expect(extensionOf(safeFileName(`${'é'.repeat(200)}.PDF`))).toBe('pdf');
  });

  it('has the extension that counts', () => {
    expect(['facture.pdf.exe', 'LISEZMOI', 'a.tar.GZ', '.bashrc', 'point.'].map(extensionOf)).toEqual([
      ...['exe', '', 'gz', '', ''],
    ]);
  });
});
