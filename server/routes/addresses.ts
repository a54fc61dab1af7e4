import { networkInterfaces } from 'node:os';
import type { Request } from 'express';
import type { Config } from '../config.ts';

const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** IPv4 addresses by which others in the hall reach this machine. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flat()
    .flatMap((net) => (net && net.family === 'IPv4' && !net.internal ? [net.address] : []));
}

const listensToAll = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** Addresses of this server, the one for others first. */
export function ownAddresses(
  config: Config,
  port: number,
): { local: string; others: string | null } {
  const scheme = config.tls === null ? 'http' : 'https';
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const local = `${scheme}://${listensToAll(config.host) ? 'localhost' : host}:${port}`;
  const network = listensToAll(config.host) ? networkAddresses()[0] : undefined;
  const others = network === undefined ? null : `${scheme}://${network}:${port}`;
  return { local, others: config.publicUrl ?? others };
}

/** What stands on the wall: an address that works on other people's devices, if there is one. */
export function othersAddress(config: Config, port: number): string {
  const { local, others } = ownAddresses(config, port);
  return others ?? local;
}

/**
 * Where links for others point: the public address if there is one, otherwise how this request came in. A desk
 * on the server's own machine says "localhost", which is no use on anybody's phone.
 */
export function linkBase(config: Config, req: Request): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const host = req.headers.host ?? '';
  const port = /:(\d+)$/.exec(host)?.[1];
  if (THIS_MACHINE.test(host) && listensToAll(config.host)) {
    const network = networkAddresses()[0];
    if (network !== undefined)
      return `${req.protocol}://${network}${port === undefined ? '' : `:${port}`}`;
  }
  return `${req.protocol}://${host}`;
}

/** Whether the browser is on https, so that a Secure cookie reaches it again. */
export const isHttps = (config: Config, req: Request): boolean =>
  req.secure || config.publicUrl === `https://${req.headers.host ?? ''}`;
