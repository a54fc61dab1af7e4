/**
 * Lets a member open `/mig` without a network. Its scope is `/mig`: a hall's phones, the desk and the screen
 * never meet it. What it keeps is what the build made; `/api` is never kept, the pages do that themselves.
 */
declare const self: ServiceWorkerGlobalScope;

/** Put in front of this script by the server: a hash over all files, and their addresses. */
declare const SHELL: { readonly version: string; readonly page: string; readonly files: string[] };

const PREFIX = 'rt-shell-';
const CACHE = PREFIX + SHELL.version;
/** A network that is there but does not answer: then the kept page opens. */
const PATIENCE_MS = 4000;

/** All or nothing: half a version would be taken for the one before by the next. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    // Past the browser's own cache: the page must belong to the files.
    await cache.addAll([new Request(SHELL.page, { cache: 'reload' }), ...SHELL.files]);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * The cache before this one stays while a page of that version may still be open and fetch its pieces; those
 * before it go. `keys()` lists them as they were made.
 */
async function tidy(): Promise<void> {
  const all = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== CACHE);
  await Promise.all(all.slice(0, -1).map((key) => caches.delete(key)));
  await self.clients.claim();
}

/** The newest page if the network has it, so that nobody is stranded in an old one; else the kept one. */
async function pageFor(request: Request): Promise<Response> {
  const kept = async () => (await (await caches.open(CACHE)).match(SHELL.page)) ?? Response.error();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const fresh = await fetch(request, { signal: patience.signal });
    return fresh.status >= 500 ? await kept() : fresh;
  } catch {
    return await kept();
  } finally {
    clearTimeout(timer);
  }
}

/** Of this version, or for a page that is still open of the one before it. */
async function fileFor(request: Request): Promise<Response> {
  const how = { ignoreVary: true };
  const own = await (await caches.open(CACHE)).match(request, how);
  return own ?? (await caches.match(request, how)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));

// A page that has just started says so, and nothing of the old version is in use by it: time to change.
self.addEventListener('message', (event) => {
  if (event.data === 'start') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageFor(request));
  // Only names with a hash of their content: what they once said they say for ever.
  else if (url.pathname.startsWith('/assets/') || SHELL.files.includes(url.pathname))
    event.respondWith(fileFor(request));
});
