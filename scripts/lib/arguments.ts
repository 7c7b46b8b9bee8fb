import type { ParseArgsOptionsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { suggest } from '@echosciences/schemas';
import { tellFaults } from './faults.ts';

/** What a command may be given, and the lines that say so. */
export interface Command<Options extends OptionTable> {
  /** That of its other messages: French where coordinators and administrators read them. */
  language: keyof typeof LANGUAGES;
  /** One line for each way to call it: `pnpm bench:map [--pins N]`. */
  usage: string;
  /** What `--help` says besides. */
  details?: string;
  /** How many words it takes besides options, at least and at most; none without. */
  words?: readonly [least: number, most: number];
  options?: Options;
}

/** One option: what stands after it, and what becomes of that. */
export interface Option<Value> {
  type: 'boolean' | 'string';
  /** When it is not given. */
  fallback: Value;
  /** @throws {UsageError} that says what is expected */
  read(given: string, language: Language): Value;
}

type OptionTable = Readonly<Record<string, Option<unknown>>>;
type Values<Options extends OptionTable> = {
  [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never;
};

export interface Arguments<Options extends OptionTable> {
  values: Values<Options>;
  words: string[];
}

/** An order that cannot be understood: `message` is in the language of the command. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Reads the command line before any work begins. Ends the process with the usage where `--help` asks
 * for it, with code 2 where something is not as the command has it; later, with a sentence in its
 * language at what `tellFaults` knows.
 */
export function readArguments<Options extends OptionTable>(
  command: Command<Options>,
  argv: readonly string[] = process.argv.slice(2),
): Arguments<Options> {
  tellFaults(command.language);
  return orRefuse(command, () => parseArguments(command, argv));
}

/** The same for what a command reads of its arguments itself. */
export function orRefuse<Read>(command: Command<OptionTable>, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof HelpAsked) {
      console.log([usageOf(command), command.details].filter(Boolean).join('\n\n'));
      process.exit(0);
    }
    if (error instanceof UsageError) refuse(command, error.message);
    throw error;
  }
}

/** Ends the process: the order itself is wrong, nothing was done. */
export function refuse(command: Command<OptionTable>, message: string): never {
  console.error(`${message}\n${usageOf(command)}`);
  process.exit(2);
}

/** @throws {UsageError} */
export function parseArguments<Options extends OptionTable>(
  command: Command<Options>,
  argv: readonly string[],
): Arguments<Options> {
  const { language, options = {} as Options, words: [least, most] = [0, 0] } = command;
  const says = LANGUAGES[language];
  const { values: given, positionals: words } = parseStrictly(options, argv, says);
  if (given.help) throw new HelpAsked();
  const surplus = words[most];
  if (surplus !== undefined) throw new UsageError(says.surplus(surplus));
  if (words.length < least) throw new UsageError(says.missing);
  const values = Object.entries(options).map(([name, option]) => {
    const text = given[name];
    return [
      name,
      text === undefined ? option.fallback : readValue(name, option, String(text), says),
    ];
  });
  return { values: Object.fromEntries(values) as Values<Options>, words };
}

/** What is there or not: `--merged`. */
export const flag: Option<boolean> = { type: 'boolean', fallback: false, read: () => true };

export function text<Fallback extends string | undefined>(
  fallback: Fallback,
): Option<string | Fallback> {
  return { type: 'string', fallback, read: (given) => given };
}

/** A whole number, of 1 at least unless told otherwise. */
export function whole<Fallback extends number | undefined>(
  fallback: Fallback,
  least = 1,
): Option<number | Fallback> {
  return {
    type: 'string',
    fallback,
    read: (given, { whole }) => {
      const number = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
      if (number >= least) return number;
      throw new UsageError(whole(least));
    },
  };
}

/** One or more whole numbers with commas between: `300,3000`. */
export function wholes(...fallback: number[]): Option<number[]> {
  const one = whole(1);
  return {
    type: 'string',
    fallback,
    read: (given, says) => given.split(',').map((word) => one.read(word, says)),
  };
}

export function oneOf<Name extends string, Fallback extends Name | undefined>(
  names: readonly Name[],
  fallback: Fallback,
): Option<Name | Fallback> {
  return { type: 'string', fallback, read: (given, says) => nameAmong(names, given, says) };
}

/** One or more of some names, with commas between. */
export function someOf<Name extends string>(
  names: readonly Name[],
  fallback: readonly Name[] = names,
): Option<readonly Name[]> {
  return {
    type: 'string',
    fallback,
    read: (given, says) => given.split(',').map((word) => nameAmong(names, word.trim(), says)),
  };
}

function nameAmong<Name extends string>(
  names: readonly Name[],
  given: string,
  says: Language,
): Name {
  const name = names.find((known) => known === given);
  if (name !== undefined) return name;
  throw new UsageError(says.among(given, names));
}

class HelpAsked extends Error {}

const LANGUAGES = {
  fr: {
    usage: 'Usage :',
    unknown: (option: string, near?: string) =>
      `Option inconnue « ${option} »${near ? `, peut-être --${near}` : ''}.`,
    value: (option: string) =>
      `L’option ${option} est mal écrite : sa valeur manque, ou est de trop.`,
    option: (name: string, given: string, expected: string) => `--${name} ${given} : ${expected}.`,
    surplus: (word: string) =>
      `« ${word} » est en trop (un nom avec des espaces se met entre guillemets).`,
    missing: 'Il manque quelque chose.',
    whole: (least: number) => `un nombre entier est attendu, ${least} au moins`,
    among: (given: string, names: readonly string[]) =>
      `« ${given} » n’est pas parmi ${names.join(', ')}`,
  },
  en: {
    usage: 'Usage:',
    unknown: (option: string, near?: string) =>
      `Unknown option ${option}${near ? `, perhaps --${near}` : ''}.`,
    value: (option: string) => `${option} has no value, or one that it does not take.`,
    option: (name: string, given: string, expected: string) => `--${name} ${given}: ${expected}.`,
    surplus: (word: string) => `Unexpected argument "${word}".`,
    missing: 'Something is missing.',
    whole: (least: number) => `a whole number is expected, ${least} at least`,
    among: (given: string, names: readonly string[]) =>
      `"${given}" is not one of ${names.join(', ')}`,
  },
} as const;

type Language = (typeof LANGUAGES)[keyof typeof LANGUAGES];

function parseStrictly(options: OptionTable, argv: readonly string[], says: Language) {
  const types: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type }] of Object.entries(options)) types[name] = { type };
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: types });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const [, option = ''] = /'(?:-\w, )?(--?[^' ]+)/.exec(message) ?? [];
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(says.value(option));
    const near = suggest(option.replace(/^-+/, ''), Object.keys(options));
    throw new UsageError(says.unknown(option, near));
  }
}

function readValue(name: string, option: Option<unknown>, given: string, says: Language): unknown {
  try {
    return option.read(given, says);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(says.option(name, given, error.message));
  }
}

function usageOf({ language, usage }: Command<OptionTable>): string {
  const { usage: word } = LANGUAGES[language];
  return `${word} ${usage.replaceAll('\n', `\n${' '.repeat(word.length + 1)}`)}`;
}
