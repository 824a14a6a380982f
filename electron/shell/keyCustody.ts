import { safeStorage } from 'electron';

/** The operating system's own store, as the shell offers it to the core. */
export interface ShellKeyCustody {
  /**
   * Whether sealing really encrypts. On a Linux without a keyring Electron falls back to `basic_text`, a fixed
   * password in its source: it calls that available, we do not.
   */
  available(): Promise<boolean>;
  /** Rejects where `available` is false. */
  seal(plain: Uint8Array): Promise<Uint8Array>;
  /** Rejects for bytes that another person or another machine sealed. */
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
}

/** safeStorage encrypts text, so bytes travel as base64 inside it. */
export function openKeyCustody(platform: NodeJS.Platform): ShellKeyCustody {
  const available = async (): Promise<boolean> =>
    (await safeStorage.isAsyncEncryptionAvailable()) &&
    (platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  return {
    available,
    seal: async (plain) => {
      if (!(await available())) throw new Error('This system has no key store');
      return new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(plain).toString('base64')));
    },
    unseal: async (sealed) => {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
  };
}
