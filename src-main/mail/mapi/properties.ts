/** @file Properties of Outlook items, as `.msg` files and `winmail.dat` both carry them ([MS-OXPROPS]). */
import { Buffer } from 'node:buffer';
import type { Instant } from '#shared/kernel/instant.ts';
import { charsetOfCodePage, decodeText } from '../charset.ts';
import { instantOfFiletime } from '../mail-date.ts';

export const PROPERTY = {
  messageClass: 0x001a,
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  representingName: 0x0042,
  representingAddressType: 0x0064,
  representingAddress: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddressType: 0x0c1e,
  senderAddress: 0x0c1f,
  deliveryTime: 0x0e06,
  normalizedSubject: 0x0e1d,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  addressType: 0x3002,
  address: 0x3003,
  attachmentBytes: 0x3701,
  shortFileName: 0x3704,
  attachMethod: 0x3705,
  longFileName: 0x3707,
  mimeTag: 0x370e,
  attachmentContentId: 0x3712,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
} as const;

export const TYPE = {
  short: 0x0002,
  long: 0x0003,
  bool: 0x000b,
  object: 0x000d,
  string8: 0x001e,
  unicode: 0x001f,
  time: 0x0040,
  binary: 0x0102,
} as const;

export interface Property {
  readonly type: number;
  readonly value: Uint8Array;
}

const buffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The properties of one item, read as what they are expected to be; what is of another type is absent. */
export class Properties {
  readonly #byId: ReadonlyMap<number, Property>;
  readonly #codePage: number;

  /** @param codePage of the texts that are not Unicode, when the item itself does not say */
  constructor(byId: ReadonlyMap<number, Property>, codePage?: number) {
    this.#byId = byId;
    this.#codePage =
      this.long(PROPERTY.messageCodePage) ?? codePage ?? this.long(PROPERTY.internetCodePage) ?? 1252;
  }

  get codePage(): number {
    return this.#codePage;
  }

  bytes(id: number): Uint8Array | null {
    return this.#byId.get(id)?.value ?? null;
  }

  /** The property when it is of that type; its bytes when it is an object (an item in an item). */
  ofType(id: number, type: number): Uint8Array | null {
    const property = this.#byId.get(id);
    return property?.type === type ? property.value : null;
  }

  text(id: number): string | null {
    const property = this.#byId.get(id);
    if (!property) return null;
    if (property.type !== TYPE.unicode && property.type !== TYPE.string8) return null;
    const text =
      property.type === TYPE.unicode
        ? buffer(property.value).toString('utf16le')
        : decodeText(property.value, charsetOfCodePage(this.#codePage)).text;
    const end = text.indexOf('\0');
    return end === -1 ? text : text.slice(0, end);
  }

  /** The first of several that says something. */
  firstText(...ids: number[]): string {
    for (const id of ids) {
      const text = this.text(id)?.trim();
      if (text) return text;
    }
    return '';
  }

  long(id: number): number | null {
    const property = this.#byId.get(id);
    if (!property || property.value.length < 4) return null;
    return property.type === TYPE.long ? buffer(property.value).readInt32LE(0) : null;
  }

  time(id: number): Instant | null {
    const property = this.#byId.get(id);
    if (property?.type !== TYPE.time || property.value.length < 8) return null;
    return instantOfFiletime(buffer(property.value).readBigUInt64LE(0));
  }
}
