/** @file Electron's safeStorage as the vault's keychain: the asynchronous API where there is one, else the other. */
import { safeStorage } from 'electron';
import type { KeychainAdapter } from '#main/vault/header/slots.ts';

/** Present in recent versions of Electron only; the types may know it before the runtime does. */
interface MaybeAsync {
  isAsyncEncryptionAvailable?: () => Promise<boolean>;
  encryptStringAsync?: (text: string) => Promise<Buffer>;
  decryptStringAsync?: (blob: Buffer) => Promise<string | { result: string }>;
}

/** On Linux without a keyring, Electron encrypts with a key that everyone knows: that is no protection. */
const UNPROTECTED = new Set(['basic_text', 'unknown']);

function backendName(): string {
  if (process.platform === 'win32') return 'dpapi';
  if (process.platform === 'darwin') return 'keychain';
  return safeStorage.getSelectedStorageBackend();
}

/** Use only once the application is ready: before, the system's keychain is not known. */
export function electronKeychain(): KeychainAdapter {
  const storage = safeStorage as unknown as MaybeAsync;
  const { encryptStringAsync, decryptStringAsync, isAsyncEncryptionAvailable } = storage;
  const isAsync = encryptStringAsync !== undefined && decryptStringAsync !== undefined;
  return {
    backend: backendName,
    async isAvailable() {
      if (UNPROTECTED.has(backendName())) return false;
      if (isAsync && isAsyncEncryptionAvailable) return isAsyncEncryptionAvailable.call(storage);
      return safeStorage.isEncryptionAvailable();
    },
    async encrypt(bytes) {
      const text = bytes.toString('base64');
      return isAsync ? encryptStringAsync.call(storage, text) : safeStorage.encryptString(text);
    },
    async decrypt(blob) {
      if (!isAsync) return Buffer.from(safeStorage.decryptString(blob), 'base64');
      const answer = await decryptStringAsync.call(storage, blob);
      return Buffer.from(typeof answer === 'string' ? answer : answer.result, 'base64');
    },
  };
}
