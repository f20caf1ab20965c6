import { Agent, request } from 'node:http';
import { PROBLEMS, type ProblemName, problemType } from '../src/problems.ts';

/** Connections are kept, as a caller that sends much would keep them. */
const agent = new Agent({ keepAlive: true, maxSockets: 2000 });

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** @throws {Error} What Node says of a connection that is refused or breaks. */
export function send(
  url: string,
  body?: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(url, { method, agent, headers: { 'content-type': 'application/json', ...headers } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.end(body);
  });
}

const NAMES = new Map(Object.keys(PROBLEMS).map((name) => [problemType(name as ProblemName), name as ProblemName]));

/** @returns Which problem a refusal names. @throws {Error} Where it is no problem document. */
export function problemIn({ status, type, text }: Reply): ProblemName {
  const document = JSON.parse(text);
  const name = NAMES.get(document.type);
  if (!type.startsWith('application/problem+json') || !name || document.status !== status) {
    throw new Error(`No problem document: ${status} ${type} ${text.slice(0, 200)}`);
  }
  return name;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
