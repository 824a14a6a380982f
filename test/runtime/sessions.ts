import type Electron from 'electron';
import { strict } from './strict.ts';

/** What a session was told, kept for the windows that show its pages. */
export interface SessionRules {
  readonly schemes: Map<string, (request: Request) => Response | Promise<Response>>;
  beforeRequest: ((url: string) => Promise<boolean>) | null;
  checkPermission: ((permission: string) => boolean) | null;
}

/** The sessions of one run: the default one and one per partition. */
export interface Sessions {
  readonly session: typeof Electron.session;
  rulesOf(session: Electron.Session): SessionRules;
  fromPartition(partition: string | undefined): Electron.Session;
}

/** Makes the `session` module. */
export function createSessions(): Sessions {
  const rules = new WeakMap<Electron.Session, SessionRules>();
  const partitions = new Map<string, Electron.Session>();

  const fromPartition = (partition = ''): Electron.Session => {
    const known = partitions.get(partition);
    if (known) return known;
    const own: SessionRules = { schemes: new Map(), beforeRequest: null, checkPermission: null };
    const made = createSession(own);
    rules.set(made, own);
    partitions.set(partition, made);
    return made;
  };

  return {
    session: strict<typeof Electron.session>('session', {
      get defaultSession() {
        return fromPartition();
      },
      fromPartition: (partition) => fromPartition(partition),
    } satisfies Pick<typeof Electron.session, 'defaultSession' | 'fromPartition'>),
    rulesOf: (session) => {
      const found = rules.get(session);
      if (!found) throw new Error('a session of another run');
      return found;
    },
    fromPartition,
  };
}

function createSession(rules: SessionRules): Electron.Session {
  const protocol = {
    handle: (scheme, handler) => void rules.schemes.set(scheme, handler),
    isProtocolHandled: (scheme) => rules.schemes.has(scheme),
    unhandle: (scheme) => void rules.schemes.delete(scheme),
  } satisfies Pick<Electron.Protocol, 'handle' | 'isProtocolHandled' | 'unhandle'>;

  const onBeforeRequest = ((listener: Parameters<Electron.WebRequest['onBeforeRequest']>[0] | null) => {
    rules.beforeRequest =
      listener &&
      ((url) =>
        new Promise((resolve) => {
          listener(strict<Electron.OnBeforeRequestListenerDetails>('webRequest details', { url }), ({ cancel }) =>
            resolve(cancel ?? false),
          );
        }));
  }) as Electron.WebRequest['onBeforeRequest'];

  return strict<Electron.Session>('Session', {
    protocol: strict<Electron.Protocol>('Protocol', protocol),
    webRequest: strict<Electron.WebRequest>('WebRequest', { onBeforeRequest }),
    // What Chromium grants is set from the check; a request for what the check refuses never gets as far as asking.
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: (handler) => {
      rules.checkPermission =
        handler &&
        ((permission) => handler(null, permission as Parameters<typeof handler>[1], '', { isMainFrame: true }));
    },
    setDevicePermissionHandler: () => undefined,
  } satisfies Pick<
    Electron.Session,
    | 'protocol'
    | 'webRequest'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
  >);
}
