// A small server of static files for this machine only, with the types that a browser insists on
// (a WebAssembly module compiles while it loads only as application/wasm).
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** The file that a request's path names below `folder`, or null. */
function fileFor(folder, pathname) {
  let file;
  try {
    file = path.join(folder, path.posix.normalize(`/${decodeURIComponent(pathname)}`));
  } catch {
    return null;
  }
  if (file.includes('\0')) return null;
  const status = statSync(file, { throwIfNoEntry: false });
  if (status?.isDirectory() && pathname.endsWith('/'))
    return fileFor(folder, `${pathname}index.html`);
  return status ? { file, status } : null;
}

/** Built files whose name changes with their content, so that a browser never has to ask for them again. */
const unchanging = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/** What a host compresses: everything but pictures and fonts, which are compressed already. */
const compressible = /\.(?:html|m?js|css|json|webmanifest|wasm|svg|txt|xml)$/;

const compressed = new Map();

/** A file as a host sends it: compressed once, the best way that the browser reads. Null where it is sent as it is. */
function compress(file, status, request) {
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = ['br', 'gzip'].find((name) => accepted.includes(name));
  if (!encoding || !compressible.test(file)) return null;
  const key = `${encoding} ${status.mtimeMs} ${file}`;
  if (!compressed.has(key)) {
    const plain = readFileSync(file);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    compressed.set(key, encoding === 'br' ? brotliCompressSync(plain, quality) : gzipSync(plain));
  }
  return { encoding, body: compressed.get(key) };
}

function answer(folder, { prefix, compressing, change }, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url.replace(/^\/+/, '/'), 'http://localhost');
  const found = pathname.startsWith(prefix)
    ? fileFor(folder, pathname.slice(prefix.length - 1))
    : null;
  if (found?.status.isDirectory()) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  const missing = found ? null : fileFor(folder, '/404.html');
  const { file, status } = found ?? missing ?? {};
  if (!file) {
    response.writeHead(404, { 'content-type': types['.txt'] }).end('Not found\n');
    return;
  }
  const changed = path.extname(file) === '.html' ? change?.(request, file) : null;
  const packed = changed
    ? { body: Buffer.from(changed) }
    : compressing
      ? compress(file, status, request)
      : null;
  response.writeHead(found ? 200 : 404, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': packed ? packed.body.length : status.size,
    ...(packed?.encoding && { 'content-encoding': packed.encoding }),
    'cache-control': unchanging.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'last-modified': status.mtime.toUTCString(),
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else if (packed) response.end(packed.body);
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serves `folder` under `prefix` (which begins and ends with a slash), on the first free port of
 * `ports` (0: any), if asked compressed as a host on the network does. What `change` makes of a request for a page is sent
 * instead of it. Resolves with the address and a function that stops the server.
 *
 * @param {string} folder
 * @param {{ ports?: number[], prefix?: string, compressing?: boolean,
 *   change?: (request: import('node:http').IncomingMessage, file: string) => string | null }} [options]
 */
export async function serve(
  folder,
  { ports = [0], prefix = '/', compressing = false, change } = {},
) {
  for (const port of ports) {
    const server = createServer((request, response) => {
      try {
        answer(folder, { prefix, compressing, change }, request, response);
      } catch {
        response.writeHead(400).end();
      }
    });
    const listening = await new Promise((resolve, reject) => {
      server.once('error', (error) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (listening) {
      const address = `http://localhost:${server.address().port}${prefix}`;
      const stop = () =>
        new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        });
      return { address, stop };
    }
  }
  throw new Error(`none of the ports ${ports.join(', ')} is free`);
}
