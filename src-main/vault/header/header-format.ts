/** @file What `vault.a.json` and `vault.b.json` hold: no name, no e-mail, only what is needed to open the vault. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { deriveHeaderKey } from '../key-derivation.ts';
import { wipe } from '../secret-bytes.ts';

export const HEADER_FORMAT = 'mallette-vault';
export const HEADER_VERSION = 1;

const bytes = (length: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === length);
const sealed = { salt: bytes(16), nonce: bytes(24), wrapped: bytes(48) };

const PassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryBytes: z.number().int(),
    passes: z.number().int(),
    lanes: z.literal(1),
  }),
  ...sealed,
});
const RecoverySlot = z.strictObject({
  kind: z.literal('recovery'),
  kdf: z.strictObject({ name: z.literal('hkdf-sha256') }),
  ...sealed,
});
const KeychainSlot = z.strictObject({
  kind: z.literal('keychain'),
  kdf: z.strictObject({
    name: z.literal('hkdf-sha256'),
    /** Name of the system's keychain: another one cannot open what this one sealed. */
    backend: z.string().max(100),
    /** 32 random bytes as the keychain encrypted them. */
    blob: z.base64().max(8192),
  }),
  ...sealed,
});

export const Slot = z.discriminatedUnion('kind', [PassphraseSlot, RecoverySlot, KeychainSlot]);
export type Slot = z.output<typeof Slot>;
export type SlotKind = Slot['kind'];
export type SlotOf<K extends SlotKind> = Extract<Slot, { kind: K }>;

export const Header = z.strictObject({
  format: z.literal(HEADER_FORMAT),
  version: z.literal(HEADER_VERSION),
  /** Grows by one at each change; the higher of the two files is the newer. */
  generation: z.number().int().min(1),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  cipher: z.literal('sqlcipher-4'),
  slots: z
    .array(Slot)
    .max(3)
    .refine((slots) => new Set(slots.map((slot) => slot.kind)).size === slots.length)
    .refine((slots) => slots.some((slot) => slot.kind !== 'keychain')),
  /** HMAC under a key of the vault: says, once it is open, that nobody edited the header. */
  mac: bytes(32),
  /** Plain hash: says, before it is open, that the file is whole. Tells damage from a wrong passphrase. */
  checksum: bytes(32),
});
export type Header = z.output<typeof Header>;
export type HeaderBody = Omit<Header, 'mac' | 'checksum'>;

/** One text for one content, whatever the order of the keys in the file. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

const bodyOf = ({ format, version, generation, vaultId, cipher, slots }: HeaderBody): HeaderBody => ({
  format,
  version,
  generation,
  vaultId,
  cipher,
  slots,
});

function macOf(body: HeaderBody, dataKey: Buffer): Buffer {
  const key = deriveHeaderKey(dataKey);
  const mac = createHmac('sha256', key)
    .update(canonical(bodyOf(body)))
    .digest();
  wipe(key);
  return mac;
}

const checksumOf = (body: HeaderBody, mac: string): string =>
  createHash('sha256')
    .update(canonical({ ...bodyOf(body), mac }))
    .digest('base64');

/** Signs a header with the vault's data key. */
export function sealHeader(body: HeaderBody, dataKey: Buffer): Header {
  const mac = macOf(body, dataKey).toString('base64');
  return { ...bodyOf(body), mac, checksum: checksumOf(body, mac) };
}

export const isHeaderAuthentic = (header: Header, dataKey: Buffer): boolean =>
  timingSafeEqual(macOf(header, dataKey), Buffer.from(header.mac, 'base64'));

export const printHeader = (header: Header): string => `${JSON.stringify(header, null, 2)}\n`;

export type ReadHeader =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-new' };

/** Reads the text of one file; never throws. */
export function readHeaderText(text: string): ReadHeader {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  const outline = z.object({ format: z.literal(HEADER_FORMAT), version: z.number().int() }).safeParse(value);
  if (outline.success && outline.data.version > HEADER_VERSION) return { kind: 'too-new' };
  const parsed = Header.safeParse(value);
  if (!parsed.success || checksumOf(parsed.data, parsed.data.mac) !== parsed.data.checksum) {
    return { kind: 'damaged' };
  }
  return { kind: 'header', header: parsed.data };
}
