/**
 * @file Reads the fuses of an Electron executable: switches written into the binary itself, after a known mark.
 * Our own reading, so that what packaging says it did is checked by something else.
 */
import { readFileSync } from 'node:fs';

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
const STATES = { 0x30: 'off', 0x31: 'on', 0x72: 'removed', 0x90: 'inherited' };

/** In the order of the wire. */
export const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrity',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
];

/** What the shipped application must have. Fuses that a later Electron adds keep its default. */
export const HARDENED = {
  runAsNode: 'off',
  cookieEncryption: 'on',
  nodeOptions: 'off',
  nodeCliInspect: 'off',
  embeddedAsarIntegrity: 'on',
  onlyLoadAppFromAsar: 'on',
  loadBrowserProcessSpecificV8Snapshot: 'off',
  grantFileProtocolExtraPrivileges: 'off',
};

/** @param {Buffer} binary @returns {Record<string, string>} */
export function fusesIn(binary) {
  const at = binary.indexOf(MARK, 0, 'latin1');
  if (at < 0) throw new Error('no fuses in this file: it is not an Electron');
  const start = at + MARK.length;
  if (binary[start] !== WIRE_VERSION) throw new Error(`unknown version of the fuses: ${binary[start]}`);
  const wire = binary.subarray(start + 2, start + 2 + binary[start + 1]);
  return Object.fromEntries(
    FUSES.slice(0, wire.length).map((name, index) => [name, STATES[wire[index]] ?? 'unknown']),
  );
}

/** @returns {string[]} one sentence per fuse that is not as shipped */
export function fuseFaults(file, wanted = HARDENED) {
  const found = fusesIn(readFileSync(file));
  return Object.entries(wanted)
    .filter(([name, state]) => found[name] !== state)
    .map(([name, state]) => `${name} is ${found[name] ?? 'missing'}, not ${state}`);
}
