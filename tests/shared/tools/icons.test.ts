/** @file The icon files as operating systems read them: written by our own code, so checked by another reading. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const asset = (name: string) => readFileSync(new URL(`../../../assets/${name}`, import.meta.url));
const PNG = '89504e470d0a1a0a';
const pngSize = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const isPng = (bytes: Buffer) => bytes.subarray(0, 8).toString('hex') === PNG;

function icoImages(ico: Buffer) {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const offset = ico.readUInt32LE(at + 12);
    return { size: ico[at] || 256, content: ico.subarray(offset, offset + ico.readUInt32LE(at + 8)) };
  });
}

function icnsImages(icns: Buffer) {
  const images = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const content = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4));
    images.push({ kind: icns.toString('latin1', at, at + 4), content });
  }
  return images;
}

describe('the icon of Windows', () => {
  const images = icoImages(asset('icon.ico'));

  it('holds every size from 16 to 256', () => {
    expect(images.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  });

  it.each(images)('holds whole pixels of $size', ({ size, content }) => {
    if (size === 256) {
      expect(isPng(content)).toBe(true);
      expect(pngSize(content)).toEqual([256, 256]);
      return;
    }
    expect([content.readInt32LE(4), content.readInt32LE(8)]).toEqual([size, size * 2]);
    expect(content.length).toBe(40 + size * size * 4 + Math.ceil(size / 32) * 4 * size);
    // The middle of the handle's gap, in from the top: the accent, blue first.
    const row = size - 1 - Math.floor(size / 8);
    const middle = 40 + (row * size + size / 2) * 4;
    expect([...content.subarray(middle, middle + 4)]).toEqual([0x4c, 0x5d, 0x1f, 0xff]);
  });
});

describe('the icon of macOS', () => {
  const icns = asset('icon.icns');

  it('says its own length', () => {
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
  });

  it('holds a picture of the size that each kind promises', () => {
    expect(
      icnsImages(icns).map(({ kind, content }) => [kind, isPng(content) && pngSize(content)[0]]),
    ).toEqual([
      ['ic11', 32],
      ['ic12', 64],
      ['ic07', 128],
      ['ic13', 256],
      ['ic08', 256],
      ['ic14', 512],
      ['ic09', 512],
      ['ic10', 1024],
    ]);
  });
});

describe('the drawing', () => {
  it('uses the accent of the screens', () => {
    const tokens = readFileSync(new URL('../../../src-renderer/ui/tokens.css', import.meta.url), 'utf8');
    const accent = /--accent: light-dark\((#\w+)/.exec(tokens)?.[1];
    expect(accent).toBeDefined();
    expect(asset('icon.svg').toString()).toContain(`fill="${accent}"`);
  });

  it('is 1024 pixels wide as a plain picture', () => {
    expect(pngSize(asset('icon.png'))).toEqual([1024, 1024]);
  });
});
