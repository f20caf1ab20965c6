import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../dist/server.js', import.meta.url));
const ADDRESS = /Listening on (http:\S+),/;

/** The service as a process of its own. */
export interface ServiceProcess {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it wrote so far. */
  readonly output: () => string;
  /** Ends it by a signal, and waits until it has. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>;
}

type Environment = Readonly<Record<string, string>>;

/** Runs the built program until it ends. */
export async function runService(environment: Environment): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(environment);
  const [code] = await once(child, 'close');
  return { code, output: output() };
}

/** Starts the built program, and waits until it listens. */
export async function startProcess(environment: Environment, options: readonly string[] = []): Promise<ServiceProcess> {
  const { child, output } = launch({ PORT: '0', ...environment }, options);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = ADDRESS.exec(output())?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', look);
    ended.then(() => reject(new Error(`The service ended: ${output()}`)));
  });
  return {
    child,
    address,
    output,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function launch(environment: Environment, options: readonly string[] = []) {
  const child = spawn(process.execPath, [...options, PROGRAM], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(String(chunk)));
  return { child, output: () => chunks.join('') };
}
