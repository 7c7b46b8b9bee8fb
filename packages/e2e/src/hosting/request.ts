import type { IncomingHttpHeaders } from 'node:http';
import http from 'node:http';
import https from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface HostRequest {
  /** The site's name, whatever machine answers. */
  host: string;
  /** As it is sent: nothing is resolved or encoded. */
  path: string;
  method?: string;
  headers?: Record<string, string>;
  secure?: boolean;
}

export interface HostAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came: compressed if it is. */
  body: Buffer;
}

export type Ask = (request: HostRequest) => Promise<HostAnswer>;

/** Asks a host of this machine, which has no certificate that anyone knows. */
export function asker(ports: { http: number; https: number }): Ask {
  return ({ host, path, method = 'GET', headers = {}, secure = true }) =>
    new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: secure ? ports.https : ports.http,
        path,
        method,
        headers: { host, ...headers },
        agent: false,
        timeout: 10_000,
      };
      const answered = (response: http.IncomingMessage) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
        });
      };
      const request = secure
        ? https.request({ ...options, servername: host, rejectUnauthorized: false }, answered)
        : http.request(options, answered);
      request.on('error', reject).on('timeout', () => request.destroy(new Error('no answer')));
      request.end();
    });
}

/** What a browser reads of an answer. */
export function decoded({ headers, body }: HostAnswer): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
