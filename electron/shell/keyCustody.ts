import { safeStorage } from 'electron';

/** The operating system's own store, as the shell offers it to the core. */
export interface ShellKeyCustody {
  /**
   * Whether sealing really encrypts. On a Linux without a keyring Electron falls back to `basic_text`, a fixed
   * password in its source: it calls that available, we do not.
   */
  available(): boolean;
  /** Throws where `available` is false. */
  seal(plain: Uint8Array): Uint8Array;
  /** Throws for bytes that another person or another machine sealed. */
  unseal(sealed: Uint8Array): Uint8Array;
}

/** safeStorage encrypts text, so bytes travel as base64 inside it. */
export function openKeyCustody(platform: NodeJS.Platform): ShellKeyCustody {
  const available = (): boolean =>
    safeStorage.isEncryptionAvailable() &&
    (platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  return {
    available,
    seal: (plain) => {
      if (!available()) throw new Error('This system has no key store');
      return new Uint8Array(safeStorage.encryptString(Buffer.from(plain).toString('base64')));
    },
    unseal: (sealed) => new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64')),
  };
}
