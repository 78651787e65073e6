import { z } from 'zod';

/** What a schema objects to, at one key. */
export interface Problem {
  readonly key: string;
  readonly problem: string;
}

type Issue = z.core.$ZodIssue;

/** More names than this hide the one that was meant. */
const MOST_NAMES = 24;

function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}

/** An unknown key is answered with the keys there could be, which only the schema at hand knows. */
const namingKeys: z.core.$ZodErrorMap = ({ code, inst }) => {
  if (code !== 'unrecognized_keys') return undefined;
  const keys = keysOf(inst);
  const few = keys.length > 0 && keys.length <= MOST_NAMES;
  return `is not a key that belongs here; ${few ? `the keys are ${keys.join(', ')}` : 'remove it or correct its spelling'}`;
};

/** How to parse what `problemsOf` is to explain. */
export const explained = { reportInput: true, error: namingKeys } as const;

const WANTS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
  record: 'a set of keys',
};
const want = (type: string): string => WANTS[type] ?? type;

function got(input: unknown): string {
  if (input === null) return 'is empty';
  if (Array.isArray(input)) return 'is a list';
  return `is ${want(typeof input)}`;
}

const keyOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'file';

/** Of a union's branches, the one that the value was meant for; else what all of them want. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion): Problem[] {
  const rootType = (branch: readonly Issue[]) =>
    branch.find(({ path, code }) => path.length === 0 && code === 'invalid_type');
  const meant = issue.errors.find((branch) => branch.length > 0 && rootType(branch) === undefined);
  if (meant !== undefined)
    return meant.flatMap((one) => issueProblems({ ...one, path: [...issue.path, ...one.path] }));
  const wants = issue.errors.flatMap((branch) => {
    const root = rootType(branch);
    return root?.code === 'invalid_type' ? [want(root.expected)] : [];
  });
  const what = issue.input === undefined ? 'is missing' : got(issue.input);
  return [{ key: keyOf(issue.path), problem: `${what}; it wants ${wants.join(' or ')}` }];
}

function issueProblems(issue: Issue): Problem[] {
  const key = keyOf(issue.path);
  switch (issue.code) {
    case 'invalid_type': {
      const what = issue.input === undefined ? 'is missing' : got(issue.input);
      return [{ key, problem: `${what}; it wants ${want(issue.expected)}` }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({
        key: keyOf([...issue.path, name]),
        problem: issue.message,
      }));
    case 'invalid_value': {
      const what = issue.input === undefined ? 'is missing' : `is ${JSON.stringify(issue.input)}`;
      return [{ key, problem: `${what}; it wants one of ${issue.values.join(', ')}` }];
    }
    case 'invalid_key':
      return [{ key, problem: 'is not one of the names that can stand here' }];
    case 'invalid_union':
      return unionProblems(issue);
    case 'too_small':
      return [{ key, problem: `is too short or too small; it wants at least ${issue.minimum}` }];
    case 'too_big':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return [{ key, problem: issue.message }];
  }
}

/** Everything a schema objects to, in plain words. Parse with `explained`, or values read as missing. */
export const problemsOf = (error: z.ZodError): Problem[] => error.issues.flatMap(issueProblems);
