import type { Edge } from './graph.ts';
import { BANNED_PACKAGES, RULES, SEAM_PACKAGES } from './rules.ts';
import type { Rule } from './rules.ts';

const covers = (part: string, path: string): boolean =>
  part.endsWith('/') ? path.startsWith(part) : path === part;

const matches = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );

/** The rule of the longest part that the file is under. */
function ruleOf(path: string): Rule | undefined {
  return RULES.filter(({ part }) => covers(part, path)).sort((a, b) => b.part.length - a.part.length)[0];
}

/** Why this import is not allowed, or null. */
function fault({ from, to, typeOnly, reExport, specifier }: Edge): string | null {
  const rule = ruleOf(from);
  if (!rule) return 'stands in no part of the table';
  if (to.kind === 'unknown')
    return specifier === null ? 'loads a computed module' : `finds no '${specifier}'`;
  if (to.kind === 'package') {
    if (reExport && matches(SEAM_PACKAGES, to.name)) return `exports '${to.name}' again`;
    if (matches(BANNED_PACKAGES, to.name)) return `imports '${to.name}'`;
    if (matches(rule.packages, to.name)) return null;
    if (!matches(rule.packageTypes ?? [], to.name)) return `imports '${to.name}'`;
    return typeOnly ? null : `imports '${to.name}' by value, types only are allowed`;
  }
  const part = ruleOf(to.path)?.part;
  if (part === undefined) return `imports ${to.path}, which stands in no part of the table`;
  if (part === rule.part || rule.may.includes(part)) return null;
  if (!rule.mayTypes?.includes(part)) return `imports ${to.path}`;
  return typeOnly ? null : `imports ${to.path} by value, types only are allowed`;
}

/** Every import that the table does not allow, as `file:line what is wrong`. */
export function importBreaches(edges: readonly Edge[]): readonly string[] {
  return edges.flatMap((edge) => {
    const wrong = fault(edge);
    return wrong === null ? [] : [`${edge.from}:${edge.line} ${wrong}`];
  });
}

/** Cycles between files, through types as well, each as `a → b → a`. */
export function cycles(edges: readonly Edge[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (to.kind === 'file') next.set(from, [...(next.get(from) ?? []), to.path]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
}
