/** @file The part of sodium-native that the vault uses; the package ships no types. */
declare module 'sodium-native' {
  interface Sodium {
    readonly crypto_pwhash_ALG_ARGON2ID13: number;
    readonly crypto_pwhash_SALTBYTES: number;
    crypto_pwhash_async(
      out: Buffer,
      passphrase: Buffer,
      salt: Buffer,
      passes: number,
      memoryBytes: number,
      algorithm: number,
    ): Promise<void>;

    readonly crypto_aead_xchacha20poly1305_ietf_ABYTES: number;
    readonly crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number;
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      cipher: Buffer,
      message: Buffer,
      associated: Buffer | null,
      secretNonce: null,
      nonce: Buffer,
      key: Buffer,
    ): number;
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      message: Buffer,
      secretNonce: null,
      cipher: Buffer,
      associated: Buffer | null,
      nonce: Buffer,
      key: Buffer,
    ): number;

    readonly crypto_secretstream_xchacha20poly1305_STATEBYTES: number;
    readonly crypto_secretstream_xchacha20poly1305_HEADERBYTES: number;
    readonly crypto_secretstream_xchacha20poly1305_ABYTES: number;
    readonly crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number;
    readonly crypto_secretstream_xchacha20poly1305_TAG_FINAL: number;
    crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void;
    crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void;
    crypto_secretstream_xchacha20poly1305_push(
      state: Buffer,
      cipher: Buffer,
      message: Buffer,
      associated: Buffer | null,
      tag: number,
    ): number;
    crypto_secretstream_xchacha20poly1305_pull(
      state: Buffer,
      message: Buffer,
      tag: Buffer,
      cipher: Buffer,
      associated: Buffer | null,
    ): number;

    randombytes_buf(out: Buffer): void;
    randombytes_uniform(below: number): number;
    sodium_memzero(bytes: Buffer): void;
    sodium_mlock(bytes: Buffer): void;
    sodium_munlock(bytes: Buffer): void;
  }
  const sodium: Sodium;
  // eslint-disable-next-line no-restricted-syntax -- the shape of the package, not ours
  export default sodium;
}
