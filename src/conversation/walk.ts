import { rowName } from '../case/answers.ts';
import type { Answer, Answers } from '../case/answers.ts';
import type { Case } from '../case/case.ts';
import { caseOf } from '../case/case-of.ts';
import { PERHAPS } from './infer.ts';
import type { Folded } from './journal.ts';
import type {
  AskNode,
  EachNode,
  Fields,
  MenuNode,
  Node,
  Outline,
  QuestionNode,
  TellNode,
} from './outline.ts';

/** The first question still without an answer. For `each`, `rows` are those still blank. */
export interface OpenQuestion {
  readonly node: QuestionNode;
  readonly rows: readonly string[];
  /** Its answer is being changed, and stands until another is given. */
  readonly reopened: boolean;
}

export interface Told {
  readonly node: TellNode;
  /** Tells inside a menu are told anew each time they are chosen. */
  readonly key: string;
}

/** Where a person stands in a conversation. */
export interface Walked {
  /** The answers that count, by name; rows gathered into one record. */
  readonly fields: Fields;
  /** Every answer by name, whether or not it counts: what the case is made of. */
  readonly all: Fields;
  readonly case: Case;
  /** Names of the questions answered on the way or ahead of it, in order: what *change* can offer. */
  readonly answered: readonly string[];
  readonly told: readonly Told[];
  readonly open: OpenQuestion | null;
  /** Set when no question is open. */
  readonly outcome: string | null;
}

/**
 * Replays answers over a conversation. Pure: the same answers always lead to the same place, whatever the order in which
 * they were given, and an answer to a question that is not (or not yet) on the way is kept but does not count.
 * @param force id of the force the case belongs to.
 */
export function walk(outline: Outline, { answers, reopened }: Folded, force: string): Walked {
  const all = gather(answers);
  const walker = new Walker(answers, reopened, caseOf(all, force));
  for (const name of outline.knows ?? []) walker.fields[name] = all[name];
  const first = walker.through(outline.nodes, '');
  const { fields, passed, told, kase } = walker;
  const ahead = answeredAhead(outline.nodes, passed, all);
  const onRequest = outline.nodes.filter(
    (node): node is AskNode => node.type === 'ask' && node.onRequest === true,
  );
  const changing = [...ahead, ...onRequest].find(({ name }) => name === reopened);
  const open = changing === undefined ? first : { node: changing, rows: [], reopened: true };
  return {
    fields,
    all,
    case: kase,
    answered: [...new Set([...passed, ...[...ahead, ...onRequest].map(({ name }) => name)])],
    told,
    open,
    outcome: open === null ? outline.ends(fields, kase) : null,
  };
}

/**
 * Questions not reached yet that the person's own words have answered: they can be changed already. Conditions and rows
 * rest on answers that may be missing still, so only questions that are always asked are among them.
 */
const answeredAhead = (nodes: readonly Node[], passed: readonly string[], all: Fields): readonly AskNode[] =>
  nodes.filter(
    (node): node is AskNode =>
      node.type === 'ask' &&
      node.when === undefined &&
      node.onRequest === undefined &&
      !passed.includes(node.name) &&
      all[node.name] !== undefined,
  );

/** Every answer by name, whether or not its question has been reached: what the case is made of. */
export function gather(answers: Answers): Fields {
  const fields: Record<string, unknown> = {};
  for (const [name, { value, source }] of Object.entries(answers)) {
    if (source === 'skipped') continue;
    const [question = name, row] = name.split('/');
    if (row === undefined) fields[question] = value;
    else fields[question] = { ...(fields[question] as object | undefined), [row]: value };
  }
  return fields;
}

const isInWords = (answer: Answer | undefined): boolean =>
  answer?.source === 'typed' || answer?.source === 'inferred';

class Walker {
  readonly fields: Record<string, unknown> = {};
  readonly passed: string[] = [];
  readonly told: Told[] = [];
  readonly kase: Case;
  private readonly inWords: ReadonlySet<string>;
  private readonly answers: Answers;
  private readonly reopened: string | null;

  constructor(answers: Answers, reopened: string | null, kase: Case) {
    this.answers = answers;
    this.inWords = new Set(Object.keys(answers).filter((name) => isInWords(answers[name])));
    this.reopened = reopened;
    this.kase = kase;
  }

  /** Passes nodes until one is open. */
  through(nodes: readonly Node[], prefix: string): OpenQuestion | null {
    for (const node of nodes) {
      const open = this.at(node, prefix);
      if (open !== null) return open;
    }
    return null;
  }

  private at(node: Node, prefix: string): OpenQuestion | null {
    if (node.type === 'each') return this.rowsOf(node);
    if (node.when !== undefined && !node.when(this.fields, this.kase)) return null;
    if (node.type === 'tell') {
      this.told.push({ node, key: prefix + node.name });
      return null;
    }
    if (node.type === 'menu') return this.menu(node);
    const answer = this.answers[node.name];
    if (answer !== undefined) {
      if (node.onRequest === undefined) this.passed.push(node.name);
      if (answer.source !== 'skipped') this.fields[node.name] = answer.value;
    }
    if (node.onRequest === true) return null;
    const reopened = this.reopened === node.name;
    return answer === undefined || reopened ? { node, rows: [], reopened } : null;
  }

  private rowsOf(node: EachNode): OpenQuestion | null {
    const rows = node.rows(this.fields, {
      case: this.kase,
      inWords: this.inWords,
      perhaps: (row) => this.answers[rowName(PERHAPS, row)] !== undefined,
    });
    const answered = rows.filter((row) => this.answers[rowName(node.name, row)] !== undefined);
    this.fields[node.name] = Object.fromEntries(
      answered.map((row) => [row, this.answers[rowName(node.name, row)]?.value]),
    );
    if (rows.length > 0 && answered.length > 0) this.passed.push(node.name);
    if (this.reopened === node.name && rows.length > 0) return { node, rows, reopened: true };
    const blank = rows.filter((row) => !answered.includes(row));
    return blank.length > 0 ? { node, rows: blank, reopened: false } : null;
  }

  private menu(node: MenuNode): OpenQuestion | null {
    const answer = this.answers[node.name];
    const option = typeof answer?.value === 'string' ? node.options[answer.value] : undefined;
    const again = { node, rows: [], reopened: false };
    if (answer === undefined || option === undefined) return again;
    const inner = this.through(option.part ?? [], `${node.name}.${String(answer.turn)}.`);
    if (inner !== null) return inner;
    return option.leaves === true ? null : again;
  }
}
