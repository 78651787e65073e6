import ts from 'typescript';

/** One way in which a file names another module, as written in it. */
export interface Import {
  /** The module as written; null when it is computed, so that nobody can say what is loaded. */
  readonly specifier: string | null;
  /** Whether it vanishes when the types are stripped. */
  readonly typeOnly: boolean;
  /** Whether a name of that module is exported again. */
  readonly reExport: boolean;
  readonly line: number;
}

type Found = Omit<Import, 'line'>;

const literal = (node: ts.Node | undefined): string | null =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;

function ofDeclaration(node: ts.Node, exported: ReadonlySet<string>): Found | null {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause;
    return {
      specifier: literal(node.moduleSpecifier),
      typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      reExport: clause !== undefined && importedNames(clause).some((name) => exported.has(name)),
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly, reExport: true };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    return {
      specifier: literal(node.moduleReference.expression),
      typeOnly: node.isTypeOnly,
      reExport: false,
    };
  }
  return null;
}

function ofExpression(node: ts.Node): Found | null {
  if (ts.isImportTypeNode(node)) {
    const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
    return { specifier: literal(argument), typeOnly: true, reExport: false };
  }
  if (ts.isCallExpression(node) && loadsModule(node.expression)) {
    return { specifier: literal(node.arguments[0]), typeOnly: false, reExport: false };
  }
  // A worker's entry: new URL('./worker.ts', import.meta.url)
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const target = literal(node.arguments?.[0]);
    if (target && /\.[cm]?[jt]s$/.test(target))
      return { specifier: target, typeOnly: false, reExport: false };
  }
  return null;
}

/** `import(…)`, `require(…)` and `anything.require(…)`. */
function loadsModule(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return ts.isIdentifier(name) && name.text === 'require';
}

function importedNames(clause: ts.ImportClause): string[] {
  const names = clause.name ? [clause.name.text] : [];
  const bindings = clause.namedBindings;
  if (!bindings) return names;
  if (ts.isNamespaceImport(bindings)) return [...names, bindings.name.text];
  return [...names, ...bindings.elements.map((element) => element.name.text)];
}

/** Local names that `export { … }` sends out again. */
function exportedNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier || !statement.exportClause) continue;
    if (!ts.isNamedExports(statement.exportClause)) continue;
    for (const element of statement.exportClause.elements) {
      names.add((element.propertyName ?? element.name).text);
    }
  }
  return names;
}

/** Everything a source file loads or names from elsewhere: static, dynamic, required, re-exported, in types. */
export function importsOf(path: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const exported = exportedNames(source);
  const imports: Import[] = source.typeReferenceDirectives.map(({ fileName, pos }) => ({
    ...{ specifier: fileName, typeOnly: true, reExport: false },
    line: source.getLineAndCharacterOfPosition(pos).line + 1,
  }));
  const visit = (node: ts.Node): void => {
    const found = ofDeclaration(node, exported) ?? ofExpression(node);
    if (found) {
      imports.push({ ...found, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}
