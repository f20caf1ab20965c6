import { describe, expect, it } from 'vitest';
import { roomOf, type SourceFile, sourceFiles } from './sources.ts';

/** From the ground up: a room imports only from those before it. */
const ROOMS = [
  'money',
  'calendar',
  'rates',
  'schedule',
  'returns',
  'input',
  'account',
  'affordability',
  'policy',
  'plans',
  'offers',
  'calculators',
  'explain',
  'tables',
  'testing',
  'schemas',
] as const;

/** What others import; all that ships stands behind one of them. */
const DOORS = ['src/index.ts', 'src/policies.ts', 'src/explain.ts', 'src/testing.ts'];
/** What every room may use. */
const GROUND = ['src/errors.ts', 'src/trace.ts'];

const sources = sourceFiles('src');
const own = (file: SourceFile): readonly string[] => file.imports.filter((path) => path.startsWith('src/'));

describe('the rooms of src', () => {
  it('are the ones that are listed, and nothing else', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)).filter((room) => room !== ''));
    expect([...rooms].sort()).toEqual([...ROOMS].sort());
    expect(sources.filter(({ path }) => roomOf(path) === '').map(({ path }) => path)).toEqual(
      [...DOORS, ...GROUND].sort(),
    );
  });

  it.each(sources.filter(({ path }) => roomOf(path) !== ''))('$path imports only from rooms below its own', (file) => {
    const height = ROOMS.indexOf(roomOf(file.path) as (typeof ROOMS)[number]);
    const outside = own(file).filter((path) => roomOf(path) !== roomOf(file.path) && !GROUND.includes(path));
    for (const path of outside) {
      expect(ROOMS.indexOf(roomOf(path) as (typeof ROOMS)[number]), path).toBeLessThan(height);
      expect(path, 'the only door of a room is its index.ts').toBe(`src/${roomOf(path)}/index.ts`);
    }
  });

  it('have no circle of imports between files, types included', () => {
    const edges = new Map(sources.map((file) => [file.path, own(file)]));
    const circle = (path: string, way: readonly string[]): readonly string[] | undefined => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      for (const next of edges.get(path) ?? []) {
        const found = circle(next, [...way, path]);
        if (found) return found;
      }
      edges.set(path, []);
      return undefined;
    };
    expect(sources.map(({ path }) => circle(path, [])).find((found) => found !== undefined)).toBeUndefined();
  });

  it('put nothing into what is imported that only the build needs: schemas are written, and then are files', () => {
    const reached = new Set<string>();
    const reach = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      const file = sources.find((source) => source.path === path);
      for (const next of file ? own(file) : []) reach(next);
    };
    DOORS.forEach(reach);
    expect([...reached].filter((path) => roomOf(path) === 'schemas')).toEqual([]);
    expect(sources.filter(({ text }) => text.includes('toJSONSchema')).map(({ path }) => path)).toEqual([
      'src/schemas/generateSchema.ts',
    ]);
    expect(sources.map(({ path }) => path).filter((path) => !reached.has(path) && roomOf(path) !== 'schemas')).toEqual(
      [],
    );
  });

  it('import themselves through no door of their own', () => {
    const back = sources.filter((file) => own(file).includes(`src/${roomOf(file.path)}/index.ts`));
    expect(back.map(({ path }) => path)).toEqual([]);
  });
});

describe('packages', () => {
  const importers = (name: string): readonly string[] =>
    sources.filter(({ imports }) => imports.includes(name)).map(({ path }) => path);

  it('decimal.js has no importer: whole numbers do its work, and tests hold them to it', () => {
    expect(importers('decimal.js')).toEqual([]);
  });

  it('zod stands at the edge only: money, calendar, rates, schedule and returns know nothing of it', () => {
    const inside = ['money', 'calendar', 'rates', 'schedule', 'returns'];
    expect(
      [...importers('zod/mini'), ...importers('zod/v4/core')].filter((path) => inside.includes(roomOf(path))),
    ).toEqual([]);
  });

  it('are zod, and nothing else', () => {
    const names = new Set(sources.flatMap(({ imports }) => imports.filter((path) => !path.startsWith('src/'))));
    expect([...names].sort()).toEqual(['zod/mini', 'zod/v4/core']);
  });
});

describe('purity', () => {
  /** What would make a result depend on when or where it was computed, or put a float into money. */
  const FORBIDDEN = [
    /Date\.now\(/,
    /new Date\(\)/,
    /\.get(FullYear|Month|Date|Day|Hours|TimezoneOffset)\(/,
    /Math\.random\(/,
    /\bconsole\./,
    /\bprocess\./,
    /\bglobalThis\b/,
    /toLocale/,
    /parseFloat\(/,
    /Math\.(round|pow|exp|log)/,
    /\*\* ?-?\d*\.\d/,
    /Decimal\.set\(/,
    /z\.config\(/,
    /^(export )?let /m,
  ];

  it.each(sources)('$path has no clock, chance, environment, locale, module state or float in money', ({ text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    expect(FORBIDDEN.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });

  it('no class but the one error, and the handle that hides what was read before', () => {
    const classes = sources.filter(({ text }) => /^(export )?(abstract )?class /m.test(text)).map(({ path }) => path);
    expect(classes.sort()).toEqual(['src/errors.ts', 'src/input/readBefore.ts']);
  });
});

describe('figures in words', () => {
  it('are written by Intl in one file, which names its locale', () => {
    expect(
      sources.filter(({ text }) => /\bIntl\./.test(text.replace(/\/\*[\s\S]*?\*\//g, ''))).map(({ path }) => path),
    ).toEqual(['src/explain/figures.ts']);
  });
});

describe('size', () => {
  it.each(sources)('$path has at most 300 lines', ({ text }) => {
    expect(text.split('\n').length).toBeLessThanOrEqual(300);
  });

  it('no room is named for what it is not', () => {
    expect(sources.filter(({ path }) => /\/(utils?|helpers?|common|core|shared|misc)[/.]/i.test(path))).toEqual([]);
  });
});
