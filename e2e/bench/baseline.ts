/**
 * The least a server can do: bytes for a page, an answer to each message, a broadcast to all. What the real server needs
 * beyond this is ours; what this needs too is the machine's, the network's and socket.io's.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const [hello = 0, patch = 0] = process.argv.slice(2).map(Number);
const helloReply = { ok: true, text: 'x'.repeat(hello) };
const patchText = 'x'.repeat(patch);

const http = createServer((request, response) =>
  response.end(Buffer.alloc(Number(request.url?.slice(1)), 'x')),
);
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.on('hello', (_: unknown, reply: (r: unknown) => void) => reply(helloReply));
  socket.on('ballot', (_: unknown, reply: (r: unknown) => void) => reply({ ok: true, rev: 1 }));
  socket.on('command', ({ n }: { n: number }, reply: (r: unknown) => void) => {
    reply({ ok: true });
    io.emit('patch', { n, text: patchText });
  });
});
http.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (http.address() as AddressInfo).port });
});
