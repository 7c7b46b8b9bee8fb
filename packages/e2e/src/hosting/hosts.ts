import type { ChildProcessByStdio } from 'node:child_process';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { caddyFiles } from '@echosciences/scripts/deploy/hosts/caddy.ts';
import { nginxFiles } from '@echosciences/scripts/deploy/hosts/nginx.ts';
import type { HostedSite } from '@echosciences/scripts/deploy/hosts/site.ts';
import type { Ask } from './request.ts';
import { asker } from './request.ts';

type Program = ChildProcessByStdio<null, null, Readable>;

/** A program that serves sites, with the configuration that is generated for it. */
export interface RunningHost {
  ask: Ask;
  ports: { http: number; https: number };
  /** What the program's own check says of its configuration: nothing but that it is right. */
  faults: string;
  stop(): Promise<void>;
}

export interface HostSetting {
  sites: readonly HostedSite[];
  /** Where they are published. */
  root: string;
  /** An empty folder, of this host alone. */
  folder: string;
  scheme?: 'http' | 'https';
}

export const hosts = { caddy: startCaddy, nginx: startNginx };

async function startCaddy(setting: HostSetting): Promise<RunningHost> {
  const { sites, root, folder, scheme = 'https' } = setting;
  const ports = await freePorts();
  write(folder, caddyFiles(sites, { root, scheme }));
  // Those that it makes itself now and then fail for a minute: as it starts, it tidies away the
  // empty folders into which it is about to write one.
  const certificate = scheme === 'https' ? makeCertificate(folder, sites) : undefined;
  const own = `{
	admin off
	http_port ${ports.http}
	https_port ${ports.https}
	log {
		level ERROR
	}
}
import echosciences.caddy
${certificate ? `https://certificate.invalid {\n\ttls ${certificate.chain} ${certificate.key}\n}\n` : ''}`;
  write(folder, { 'Caddyfile.test': own });
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const check = ['validate', '--adapter', 'caddyfile', '--config', 'Caddyfile.test'];
  const { status, stderr } = spawnSync('caddy', check, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  // Unchanged lines begin with two spaces.
  const format = spawnSync('caddy', ['fmt', '--diff', 'echosciences.caddy'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const unformatted = format.stdout.split('\n').filter((line) => /^[-+]/.test(line));
  const faults = unformatted.join('\n');
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', 'Caddyfile.test'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await listening(child, portsOf(ports, scheme));
  return running(child, ports, faults);
}

/** Debian puts it where not every PATH looks. */
const NGINX = '/usr/sbin/nginx';

async function startNginx(setting: HostSetting): Promise<RunningHost> {
  const { sites, root, folder, scheme = 'https' } = setting;
  const ports = await freePorts();
  const certificates = join(folder, 'certificates');
  const files = nginxFiles(sites, { root, scheme, certificates, brotli: true });
  // The ports of a server are for its administrator alone.
  const onTestPorts = (text: string) =>
    text
      .replaceAll(/listen \[::\].*\n/g, '\n')
      .replaceAll('listen 443', `listen 127.0.0.1:${ports.https}`)
      .replaceAll('listen 80', `listen 127.0.0.1:${ports.http}`);
  for (const [path, text] of Object.entries(files)) write(folder, { [path]: onTestPorts(text) });
  if (scheme === 'https') {
    const { key, chain } = makeCertificate(folder, sites);
    for (const { domain } of sites) {
      mkdirSync(join(certificates, domain), { recursive: true });
      for (const file of [key, chain])
        copyFileSync(file, join(certificates, domain, basename(file)));
    }
  }
  write(folder, { 'nginx.conf': nginxConf(folder) });
  const run = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  const { status, stderr } = spawnSync(NGINX, ['-t', '-q', ...run], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const child = spawn(NGINX, run, { stdio: ['ignore', 'ignore', 'pipe'] });
  await listening(child, portsOf(ports, scheme));
  return running(child, ports, stderr);
}

/** What Debian's nginx.conf says, but for places of which this process has no right. */
function nginxConf(folder: string): string {
  return `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${folder}/nginx.pid;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events { worker_connections 512; }
http {
  sendfile on;
  tcp_nopush on;
  access_log off;
  error_log ${folder}/error.log crit;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include /etc/nginx/mime.types;
  include conf.d/*.conf;
}
`;
}

/** One certificate for all names, which nobody has to trust. */
function makeCertificate(folder: string, sites: readonly HostedSite[]) {
  const [key, chain] = [join(folder, 'privkey.pem'), join(folder, 'fullchain.pem')];
  const names = sites.flatMap(({ domain, aliases }) => [domain, ...aliases]);
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const says = ['-subj', '/CN=test', '-addext', `subjectAltName=DNS:${names.join(',DNS:')}`];
  const files = ['-days', '2', '-keyout', key, '-out', chain];
  execFileSync('openssl', ['req', '-x509', ...kind, ...says, ...files], { stdio: 'pipe' });
  return { key, chain };
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function running(child: Program, ports: RunningHost['ports'], faults: string): RunningHost {
  return {
    ask: asker(ports),
    ports,
    faults,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function portsOf(ports: RunningHost['ports'], scheme: 'http' | 'https'): number[] {
  return scheme === 'http' ? [ports.http] : [ports.http, ports.https];
}

async function freePorts(): Promise<RunningHost['ports']> {
  const servers = [createServer(), createServer()];
  const [http = 0, https = 0] = await Promise.all(
    servers.map(async (server) => {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const address = server.address();
      return typeof address === 'object' && address ? address.port : 0;
    }),
  );
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return { http, https };
}

/**
 * Waits until a program listens.
 * @throws Error with what it said, when it has ended or half a minute is over
 */
async function listening(child: Program, ports: readonly number[]): Promise<void> {
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const end = performance.now() + 30_000;
  for (const port of ports) {
    while (!(await isOpen(port))) {
      if (child.exitCode !== null || performance.now() > end) {
        throw new Error(`nothing answers on port ${port}: ${said.join('')}`);
      }
      await setTimeout(50);
    }
  }
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
