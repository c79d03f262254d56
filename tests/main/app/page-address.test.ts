import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFor, pageOf, pageUrl } from '#main/app/page-address.ts';

const folder = join('/', 'product', 'renderer');

describe('the file behind an address', () => {
  it('is one of the renderer’s own', () => {
    expect(fileFor('GET', 'app://desk/index.html', folder)).toBe(join(folder, 'index.html'));
    expect(fileFor('GET', 'app://vault/assets/vault-1.js', folder)).toBe(
      join(folder, 'assets', 'vault-1.js'),
    );
  });

  it.each([
    'app://desk/../main/main.js',
    'app://desk/assets/../../main/main.js',
    'app://desk/%2e%2e/main/main.js',
    'app://desk/..%2fmain/main.js',
    'app://desk/..%5cmain/main.js',
    'app://desk//etc/passwd.html',
    'app://desk/index.html%00.js',
    'app://desk/',
    'app://other/index.html',
    'https://desk/index.html',
    'file:///etc/passwd',
    'app:desk',
  ])('is nothing for %s', (address) => {
    const file = fileFor('GET', address, folder);
    // A parser that folds `..` away lands inside the folder, on a file that is not there.
    expect(file === null || file.startsWith(`${folder}/main/`) || file.startsWith(`${folder}/etc/`)).toBe(
      true,
    );
  });

  it('is nothing for anything but a read', () => {
    expect(fileFor('POST', 'app://desk/index.html', folder)).toBeNull();
  });

  it('never shows one page under the origin of the other', () => {
    expect(fileFor('GET', 'app://vault/index.html', folder)).toBeNull();
    expect(fileFor('GET', 'app://desk/vault.html', folder)).toBeNull();
  });
});

describe('the page of an address', () => {
  it('is read from scheme and host', () => {
    expect(pageOf(pageUrl('vault'))).toBe('vault');
    expect(pageOf(`${pageUrl('desk')}#/clients`)).toBe('desk');
  });

  it.each([
    '',
    'about:blank',
    'app://evil/index.html',
    'https://desk/',
    'blob:app://desk/1',
    'app://desk.evil/',
  ])('is null for « %s »', (address) => {
    expect(pageOf(address)).toBeNull();
  });
});
