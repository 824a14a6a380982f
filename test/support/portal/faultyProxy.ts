/** A TCP proxy between client and portal that does to a connection what the test orders. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Fault {
  /** Cuts the connection after so many bytes from the client; the portal has then seen only those. */
  readonly cutRequestAfter?: number;
  /** Lets the request through and cuts after so many bytes of answer; 0 loses the answer whole. */
  readonly cutAnswerAfter?: number;
  /** Which requests: the first line must hold this text. */
  readonly when?: string;
}

export interface FaultyProxy {
  readonly port: number;
  /** The next connection that fits gets it; each order is carried out once. */
  order(fault: Fault): void;
  /** Orders not yet carried out. */
  readonly pending: () => number;
  stop(): Promise<void>;
}

export async function startFaultyProxy(target: number): Promise<FaultyProxy> {
  const orders: Fault[] = [];
  const open = new Set<Socket>();

  const server = createServer((client) => {
    const portal = connect(target, '127.0.0.1');
    let fault: Fault | null = null;
    let sent = 0;
    let answered = 0;
    for (const socket of [client, portal]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        portal.destroy();
      });
    }
    const cut = (): void => {
      client.destroy();
      portal.destroy();
    };
    client.on('data', (bytes) => {
      if (!fault && /^[A-Z]+ \//.test(bytes.subarray(0, 16).toString('latin1'))) {
        const line = bytes.subarray(0, 300).toString('latin1').split('\r\n')[0] ?? '';
        const at = orders.findIndex(({ when }) => when === undefined || line.includes(when));
        if (at >= 0) {
          fault = orders.splice(at, 1)[0] ?? null;
          sent = 0;
          answered = 0;
        }
      }
      const limit = fault?.cutRequestAfter;
      if (limit !== undefined && sent + bytes.length >= limit) {
        portal.write(bytes.subarray(0, limit - sent), () => setTimeout(cut, 20));
        return;
      }
      sent += bytes.length;
      if (!portal.write(bytes)) client.pause();
    });
    portal.on('drain', () => client.resume());
    portal.on('data', (bytes) => {
      const limit = fault?.cutAnswerAfter;
      if (limit !== undefined && answered + bytes.length >= limit) {
        client.write(bytes.subarray(0, limit - answered), cut);
        if (limit === 0) cut();
        return;
      }
      answered += bytes.length;
      client.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    order: (fault) => orders.push(fault),
    pending: () => orders.length,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
