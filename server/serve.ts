import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { loadAssets } from './assets.ts';
import { createAccess } from './auth/access.ts';
import { Buckets } from './auth/buckets.ts';
import { createLimits } from './auth/limits.ts';
import type { Config } from './config.ts';
import { serveControl } from './control.ts';
import { answerControl } from './errands.ts';
import type { House } from './house.ts';
import type { Edge } from './routes/context.ts';
import { attachSockets } from './sockets/gateway.ts';

export interface Serving {
  readonly port: number;
  /** Stops accepting, lets what is under way finish, then cuts what is left. The house stays open. */
  close(): Promise<void>;
}

const CLIENT = fileURLToPath(new URL('../dist/client', import.meta.url));
/** How long requests under way may take to finish; a phone's poll may hang much longer. */
const DRAIN_MS = 2_000;

/** Puts the house on the network. @throws the system's error when the port cannot be had */
export async function serve(config: Config, house: House, clientDir = CLIENT): Promise<Serving> {
  const { store, engine, names, clock, log, grants } = house;
  const access = createAccess(store, clock);
  const edge: Edge = {
    config,
    store,
    engine,
    names,
    access,
    limits: createLimits(),
    writes: new Buckets(clock),
    clock,
    log,
    cut: (ids) => gateway.cutCredential(ids),
  };
  const app = createApp(edge, grants, loadAssets(clientDir));
  const server = config.tls === null ? createHttp(app) : createHttps(config.tls, app);
  const gateway = attachSockets({
    httpServer: server,
    engine,
    authenticate: access.authenticate,
    config: { publicUrl: config.publicUrl },
    log,
    clock,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  house.place.port = port;
  const control = await serveControl(config.dataDir, (request) =>
    answerControl(house, config, request),
  );

  return {
    port,
    async close() {
      control.close();
      // Deaf before the sockets are told, or the phones would come straight back to this process.
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await gateway.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}
