import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expectProblem } from '../support/expectProblem.ts';
import { type Answered, answered, startService, type TestedService } from '../support/service.ts';

describe('connections', () => {
  let limited: TestedService;
  beforeAll(async () => {
    limited = await startService({ limits: { TIME_LIMIT: 300 } });
    await limited.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => limited.app.close());

  /** Sends bytes, and reads until the service ends the connection. */
  function exchange(bytes: string): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const socket = connect((limited.app.server.address() as AddressInfo).port, '127.0.0.1', () =>
        socket.write(bytes),
      );
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', reject);
      socket.on('close', () => {
        const [head = '', payload = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
        const [status = '', ...lines] = head.split('\r\n');
        const headers = lines.map((line) => line.split(': ')).map(([name = '', value]) => [name.toLowerCase(), value]);
        resolve(answered({ statusCode: Number(status.split(' ')[1]), headers: Object.fromEntries(headers), payload }));
      });
    });
  }

  const head = 'POST /build HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

  it('that speak no HTTP are refused', async () => {
    expectProblem(await exchange('GARBAGE\r\n\r\n'), 'malformed-request');
    expectProblem(await exchange(`${head}Content-Length: -1\r\n\r\n`), 'malformed-request');
    expectProblem(await exchange('BREW /build HTTP/1.1\r\nHost: localhost\r\n\r\n'), 'malformed-request');
  });

  it('whose requests are unusual are answered like others', async () => {
    const end = 'Connection: close\r\n\r\n';
    expectProblem(await exchange(`PROPFIND /build HTTP/1.1\r\nHost: localhost\r\n${end}`), 'unknown-route');
    expectProblem(await exchange(`GET /nowhere HTTP/1.1\r\n${end}`), 'unknown-route');
    expectProblem(
      await exchange(`GET /nowhere HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\n${end}`),
      'unknown-route',
    );
    expectProblem(await exchange(`${head}Expect: coffee\r\nContent-Length: 1\r\n${end}{`), 'malformed-request');
  });

  it('with too much before the body are refused', async () => {
    expectProblem(await exchange(`${head}Cookie: ${'x'.repeat(20_000)}\r\n\r\n`), 'headers-too-large');
  });

  it('that do not send what they said in time are refused', async () => {
    expectProblem(await exchange(`${head}Content-Length: 100\r\n\r\n{`), 'request-not-received');
    expectProblem(await exchange(head), 'request-not-received');
  });
});
