/*
 * Keeps the site for times without network. The build fills in the version and the files that every page needs; pages
 * are kept when they are visited, and files that only some pages need when they are first fetched. A new version fetches
 * the pages that were kept before, so that a page never stands there with the scripts of another version.
 */
const VERSION = '__VERSION__';
const FILES = '__FILES__';

const PREFIX = 'descent-lab ';
/** The scope is part of the name: several copies of the site may live on one server. */
const CACHE = `${PREFIX}${self.registration.scope} ${VERSION}`;

const own = (name) => name.startsWith(`${PREFIX}${self.registration.scope} `);
const isPage = (request) => request.mode === 'navigate' || request.url.endsWith('/');
/** Without the fragment and the query, which the files do not depend on. */
const plain = (url) => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/index\.html$/, '');
};

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    FILES.map((name) => new Request(new URL(name, self.registration.scope), { cache: 'no-cache' })),
  );
  const visited = new Set();
  for (const client of await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })) {
    if (client.url.startsWith(self.registration.scope)) visited.add(plain(client.url));
  }
  for (const name of (await caches.keys()).filter((key) => own(key) && key !== CACHE)) {
    for (const request of await (await caches.open(name)).keys()) {
      if (request.url.endsWith('/')) visited.add(plain(request.url));
    }
  }
  // A lesson that is gone, or a page that does not arrive, is no reason to refuse the new version.
  await Promise.allSettled(
    [...visited].map((url) => cache.add(new Request(url, { cache: 'no-cache' }))),
  );
  await self.skipWaiting();
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => own(name) && name !== CACHE).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(isPage(request) ? page(request) : file(request));
});

/** The newest page; the kept one if there is no network. */
async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(plain(request.url), response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(plain(request.url));
    if (kept) return kept;
    // A lesson that was never opened: the home page lists those that may have been.
    const home = await cache.match(self.registration.scope);
    if (home && request.mode === 'navigate')
      return Response.redirect(`${self.registration.scope}#offline`);
    throw error;
  }
}

/** Names of built files have a hash, so a kept one is the right one; what has no hash belongs to this version. */
async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(plain(request.url));
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(plain(request.url), response.clone());
  return response;
}
