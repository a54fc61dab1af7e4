import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Some older iPads do not count ws: as 'self'. The host comes from the request, so only a plain
 * host name may enter the header.
 */
function ownSockets(req: IncomingMessage): string {
  const host = req.headers.host ?? '';
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

/**
 * The browser side of "nothing from elsewhere": scripts, styles, fonts and sockets of our own only. No HSTS and
 * no upgrade to https here: on plain http in a hall either would lock people out for good (DESIGN §2.11).
 */
export function securityHeaders(https: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'", ownSockets],
          // The member's field kit is installable and opens without a network.
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          // The desk shows a live miniature of the screen in a frame of the same origin.
          frameAncestors: ["'self'"],
        },
      },
      frameguard: { action: 'sameorigin' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: https ? { includeSubDomains: false } : false,
      // Both want https and only log a warning on plain http.
      crossOriginOpenerPolicy: https,
      originAgentCluster: https,
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (_req, res, next) => {
      res.setHeader(
        'Permissions-Policy',
        'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      );
      next();
    },
  ];
}
