// A small server of static files for this machine only, with the types that a browser insists on
// (a WebAssembly module compiles while it loads only as application/wasm).
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

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

function answer(folder, prefix, request, response) {
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
  response.writeHead(found ? 200 : 404, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-length': status.size,
    'cache-control': 'no-cache',
    'last-modified': status.mtime.toUTCString(),
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serves `folder` under `prefix` (which begins and ends with a slash), on the first free port of
 * `ports` (0: any). Resolves with the address and a function that stops the server.
 */
export async function serve(folder, { ports = [0], prefix = '/' } = {}) {
  for (const port of ports) {
    const server = createServer((request, response) => {
      try {
        answer(folder, prefix, request, response);
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
