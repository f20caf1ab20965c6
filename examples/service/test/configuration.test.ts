import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/configuration.ts';

describe('readConfiguration()', () => {
  it('has a default for everything, on this machine alone', () => {
    const configuration = readConfiguration({ PATH: '/bin' });
    expect(configuration).toEqual({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_FOLDER: expect.stringMatching(/examples\/service\/data$/),
      BODY_LIMIT: 1_048_576,
      RATE_LIMIT: 600,
      TIME_LIMIT: 10_000,
      WORKERS: expect.any(Number),
      LOG_LEVEL: 'info',
    });
    expect(configuration.WORKERS).toBeGreaterThan(0);
  });

  it('reads what the environment says', () => {
    const environment = { PORT: '8080', DATABASE_URL: 'postgresql://u:p@h:5432/d', LOG_LEVEL: 'silent' };
    expect(readConfiguration(environment)).toMatchObject({ ...environment, PORT: 8080 });
  });

  it('names everything that is wrong in one message, and repeats no value', () => {
    const wrong = {
      PORT: '70000',
      DATABASE_URL: 'mysql://user:S3CRET@h/d',
      TIME_LIMIT: 'soon',
      LOG_LEVEL: 'loud',
      HOST: '',
    };
    expect(() => readConfiguration(wrong)).toThrow(
      new Error(
        'the environment is wrong: HOST must NOT have fewer than 1 characters; PORT must be <= 65535; DATABASE_URL must match pattern "^postgres(ql)?://"; TIME_LIMIT must be integer; LOG_LEVEL must be equal to one of the allowed values',
      ),
    );
  });
});
