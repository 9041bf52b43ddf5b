// The browser of these tests: found, unpacked where it comes as an npm package, and started.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { ROOT } from '../support/knowledge.ts';

const ARGS = (
  '--no-sandbox --no-zygote --disable-gpu --disable-quic --no-first-run --disable-sync --disable-background-networking ' +
  '--disable-component-update --font-render-hinting=none --force-color-profile=srgb --disable-lcd-text'
).split(' ');

/** What the package holds: the browser, libraries that a bare machine lacks, and fonts. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

const packageFolder = (): URL => new URL('../', import.meta.resolve('@sparticuz/chromium'));

/** In a process of its own, because the package unpacks into the temporary folder, and only there. */
const UNPACK = `import { inflate } from '@sparticuz/chromium';
await Promise.all(JSON.parse(process.argv[1]).map(inflate));`;

const unpackInto = (folder: string): void => {
  const archives = ARCHIVES.map((name) => fileURLToPath(new URL(`bin/${name}`, packageFolder())));
  const args = ['--input-type=module', '-e', UNPACK, JSON.stringify(archives)];
  execFileSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, TMPDIR: folder }, stdio: 'pipe' });
};

const isWritable = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** The folder with the unpacked package. Several processes may want it at once: each unpacks beside it, and the first one counts. */
const unpacked = (): string => {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('package.json', packageFolder()), 'utf8'));
  const cache = join(ROOT, 'node_modules', '.cache');
  const parent = isWritable(cache) ? cache : tmpdir();
  const folder = join(parent, `primum-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(`${folder}-`);
  try {
    unpackInto(own);
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/** The same fonts on every machine, so that a page has the same lines and the same size everywhere. */
const fontsIn = (folder: string): Readonly<Record<string, string>> => {
  const file = join(folder, 'fonts.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;
  if (!existsSync(file)) writeFileSync(file, text);
  return { FONTCONFIG_FILE: file };
};

const lacksLibraries = (program: string): boolean =>
  spawnSync('ldd', [program], { encoding: 'utf8' }).stdout?.includes('not found') ?? false;

const fromPackage = (): LaunchOptions => {
  const folder = unpacked();
  const executablePath = join(folder, 'chromium');
  const libraries = lacksLibraries(executablePath) ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {};
  return { executablePath, env: { ...process.env, ...fontsIn(folder), ...libraries } };
};

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const onPath = (): readonly string[] =>
  PROGRAMS.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))).filter(
    existsSync,
  );

type Way = readonly [name: string, options: () => LaunchOptions];

const ways = (): readonly Way[] => [
  ...(process.platform === 'linux' && process.arch === 'x64' ? [['@sparticuz/chromium', fromPackage] as const] : []),
  ...onPath().map((executablePath) => [executablePath, () => ({ executablePath })] as const),
  ...['chrome', 'msedge'].map((channel) => [channel, () => ({ channel })] as const),
];

const launch = (options: LaunchOptions): Promise<Browser> =>
  chromium.launch({ args: ARGS, handleSIGINT: false, ...options });

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

/**
 * Starts the browser that PRIMUM_CHROMIUM names; where it names none, that of the npm package, else one of this machine.
 * @returns the browser, or why there is none
 * @throws {Error} when the one that was named does not start
 * @example const browser = await startBrowser(); if (typeof browser === 'string') skip(browser);
 */
export const startBrowser = async (): Promise<Browser | string> => {
  const named = process.env['PRIMUM_CHROMIUM'];
  if (named !== undefined && named !== '') return launch({ executablePath: named });
  const reasons: string[] = [];
  for (const [name, options] of ways()) {
    try {
      return await launch(options());
    } catch (error) {
      reasons.push(`${name}: ${firstLine(error)}`);
    }
  }
  return `no Chromium starts here; name one in PRIMUM_CHROMIUM (${reasons.join('; ')})`;
};
