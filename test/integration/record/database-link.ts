/** A wire to the database that a test can cut and restore: connections end as they do when a machine goes away. */
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface DatabaseLink {
  /** The given URL by way of this wire. */
  readonly url: string;
  /** Ends every connection; new ones are refused. */
  cut(): void;
  restore(): Promise<void>;
}

export async function openDatabaseLink(databaseUrl: string): Promise<DatabaseLink> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let server: Server | null = null;

  const listen = async (port: number): Promise<number> => {
    const listening = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
    const address = listening.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  };

  const port = await listen(0);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut: () => {
      server?.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    restore: async () => {
      await listen(port);
    },
  };
}
