import Handlebars from 'handlebars';
import { helperNames } from '../render.js';
import type { Type } from './types.js';

/** Something wrong in a tag of a template. Line from 1, column from 1. */
export interface TagFault {
  code: string;
  message: string;
  line: number;
  column: number;
  hint?: string;
}

interface Scope {
  type: Type;
  /** Paths that `given` has made sure of, as written. */
  given: string[];
  inLoop: boolean;
}

type Expression = hbs.AST.Expression;

/**
 * Checks every path and helper of a template against the type of its context and the terms of law.
 * @param partFault what is wrong with a tag on a line that includes a part
 */
export function checkTags(
  text: string,
  root: Type,
  terms: ReadonlySet<string>,
  partFault: (name: string, line: number) => string,
): TagFault[] {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    return [parseFault(error as Error)];
  }
  const checker = new Checker(root, terms, partFault);
  checker.program(program, [{ type: root, given: [], inLoop: false }]);
  return checker.faults;
}

/** What keeps a text from being read as a template, if anything does. */
export function brokenTag(text: string): TagFault | undefined {
  try {
    Handlebars.parse(text);
    return undefined;
  } catch (error) {
    return parseFault(error as Error);
  }
}

function parseFault(error: Error): TagFault {
  const line = Number(
    /on line (\d+)/.exec(error.message)?.[1] ?? /- (\d+):\d+/.exec(error.message)?.[1] ?? 1,
  );
  const column = Number(/- \d+:(\d+)/.exec(error.message)?.[1] ?? 0) + 1;
  return {
    code: 'broken-tag',
    message: `a tag is not complete: ${error.message
      .split('\n')
      .at(-1)
      ?.replace(/ - \d+:\d+$/, '')}`,
    line,
    column,
  };
}

class Checker {
  readonly faults: TagFault[] = [];
  readonly #root: Type;
  readonly #terms: ReadonlySet<string>;
  readonly #partFault: (name: string, line: number) => string;

  constructor(root: Type, terms: ReadonlySet<string>, partFault: (name: string, line: number) => string) {
    this.#root = root;
    this.#terms = terms;
    this.#partFault = partFault;
  }

  program(program: hbs.AST.Program | undefined, scopes: Scope[]): void {
    for (const statement of program?.body ?? []) this.#statement(statement, scopes);
  }

  #statement(statement: hbs.AST.Statement, scopes: Scope[]): void {
    switch (statement.type) {
      case 'MustacheStatement':
        this.#mustache(statement as hbs.AST.MustacheStatement, scopes);
        break;
      case 'BlockStatement':
        this.#block(statement as hbs.AST.BlockStatement, scopes);
        break;
      case 'PartialStatement':
      case 'PartialBlockStatement': {
        const { name } = statement as hbs.AST.PartialStatement;
        this.#fault(statement, 'part', this.#partFault(textOf(name), statement.loc.start.line));
        break;
      }
      case 'Decorator':
      case 'DecoratorBlock':
        this.#fault(statement, 'not-allowed', 'decorators are not part of the template language');
    }
  }

  #mustache(tag: hbs.AST.MustacheStatement, scopes: Scope[]): void {
    if (!tag.escaped) this.#fault(tag, 'not-allowed', 'three braces print an answer as markup; use two');
    const name = textOf(tag.path);
    if (tag.params.length > 0 || helperNames.print.includes(name)) {
      this.#helper(tag, name, tag.params, scopes, helperNames.print);
      return;
    }
    const type = this.#type(tag.path, scopes);
    if (!type) return;
    if (type.kind !== 'leaf') {
      this.#fault(tag, 'not-printable', `${name} holds several answers; print one of its fields`);
      return;
    }
    const scope = scopes.at(-1);
    if (type.optional && !scope?.inLoop && !scopes.some((one) => one.given.includes(name)))
      this.#fault(
        tag,
        'optional-answer',
        `${name} may be left out of a profile`,
        `put it under {{#when (given ${name})}}`,
      );
  }

  #block(block: hbs.AST.BlockStatement, scopes: Scope[]): void {
    const name = textOf(block.path);
    const [param] = block.params;
    const scope = scopes.at(-1) as Scope;
    if (!helperNames.block.includes(name)) {
      this.#fault(
        block,
        'unknown-helper',
        `there is no {{#${name}}}`,
        `use ${helperNames.block.map((one) => `{{#${one}}}`).join(' or ')}`,
      );
    } else if (!param || block.params.length > 1) {
      this.#fault(block, 'wrong-arguments', `{{#${name}}} takes one argument`);
    } else if (name === 'each') {
      const type = this.#type(param, scopes);
      if (type && type.kind !== 'list')
        this.#fault(block, 'not-a-list', `${textOf(param)} is not a list of things that repeat`);
      const item = type?.kind === 'list' ? type.item : undefined;
      if (item) this.program(block.program, [...scopes, { type: item, given: [], inLoop: true }]);
      this.program(block.inverse, scopes);
      return;
    } else {
      this.#condition(param, scopes);
    }
    const known = param?.type === 'SubExpression' ? givenPath(param as hbs.AST.SubExpression) : undefined;
    this.program(block.program, [
      ...scopes.slice(0, -1),
      { ...scope, given: known ? [...scope.given, known] : scope.given },
    ]);
    this.program(block.inverse, scopes);
  }

  #condition(param: Expression, scopes: Scope[]): void {
    if (param.type === 'SubExpression') {
      const { path, params } = param as hbs.AST.SubExpression;
      this.#helper(param, textOf(path), params, scopes, helperNames.test);
      return;
    }
    const type = this.#type(param, scopes);
    if (type?.kind === 'object') this.#fault(param, 'not-a-condition', `${textOf(param)} is not an answer`);
  }

  #helper(node: hbs.AST.Node, name: string, params: Expression[], scopes: Scope[], allowed: string[]): void {
    if (!allowed.includes(name)) {
      this.#fault(node, 'unknown-helper', `there is no helper "${name}" here`, `use ${allowed.join(', ')}`);
      return;
    }
    const [first, second, third] = params;
    const wanted = {
      term: 1,
      given: 1,
      eq: 2,
      has: 2,
      plural: 3,
      list: first && second ? 2 : 1,
      cells: 2,
      columns: 1,
    }[name];
    if (params.length !== wanted) this.#fault(node, 'wrong-arguments', `${name} takes ${wanted} arguments`);
    if (!first) return;
    if (name === 'term') {
      const id = literal(first);
      if (id === undefined || !this.#terms.has(id))
        this.#fault(first, 'unknown-term', `law.yaml has no printable term "${id ?? textOf(first)}"`);
      return;
    }
    const type = this.#type(first, scopes);
    if (!type) return;
    if (name === 'eq' || name === 'has') this.#choice(name, first, type, second);
    if (
      name === 'plural' &&
      (type.kind !== 'leaf' || literal(second) === undefined || literal(third) === undefined)
    )
      this.#fault(node, 'wrong-arguments', 'plural takes a number and two words');
    if (name === 'list' || name === 'cells') this.#listed(first, type, second);
    if (name === 'columns' && type.kind !== 'list')
      this.#fault(node, 'not-a-list', `${textOf(first)} is not a list of things that repeat`);
  }

  #choice(name: string, node: Expression, type: Type, second: Expression | undefined): void {
    const value = literal(second);
    if (type.kind !== 'leaf' || !type.choices || type.many !== (name === 'has'))
      this.#fault(
        node,
        'wrong-arguments',
        `${name} takes ${name === 'eq' ? 'a choice' : 'a list of choices'}, and ${textOf(node)} is none`,
      );
    else if (value === undefined || !type.choices.includes(value))
      this.#fault(
        second ?? node,
        'unknown-choice',
        `${textOf(node)} has no choice "${value}"`,
        `choices: ${type.choices.join(', ')}`,
      );
  }

  #listed(node: Expression, type: Type, field: Expression | undefined): void {
    if (type.kind === 'leaf') return;
    const name = literal(field);
    const fields = type.kind === 'list' && type.item.kind === 'object' ? type.item.fields() : {};
    if (type.kind === 'object' || name === undefined || fields[name]?.kind !== 'leaf')
      this.#fault(node, 'unknown-path', `${textOf(node)} is a list whose items have no "${name}"`);
  }

  /** The type at a path, or nothing, with a fault, when there is no such path. */
  #type(expression: Expression, scopes: Scope[]): Type | undefined {
    if (expression.type !== 'PathExpression') {
      this.#fault(expression, 'wrong-arguments', `expected a path, found ${textOf(expression)}`);
      return undefined;
    }
    const path = expression as hbs.AST.PathExpression;
    const parts = path.parts as string[];
    const fromRoot = path.data && parts[0] === 'root';
    if (path.data && !fromRoot) return this.#unknown(path);
    let type: Type | undefined = fromRoot ? this.#root : scopes.at(-1 - path.depth)?.type;
    for (const part of fromRoot ? parts.slice(1) : parts)
      type = type?.kind === 'object' && Object.hasOwn(type.fields(), part) ? type.fields()[part] : undefined;
    return type ?? this.#unknown(path);
  }

  #unknown(path: hbs.AST.PathExpression): undefined {
    this.#fault(path, 'unknown-path', `the profile has no "${path.original}" here`);
    return undefined;
  }

  #fault(node: hbs.AST.Node, code: string, message: string, hint?: string): void {
    const { line, column } = node.loc.start;
    this.faults.push({ code, message, line, column: column + 1, ...(hint !== undefined && { hint }) });
  }
}

function givenPath({ path, params }: hbs.AST.SubExpression): string | undefined {
  return textOf(path) === 'given' && params[0] ? textOf(params[0]) : undefined;
}

function literal(expression: Expression | undefined): string | undefined {
  return expression?.type === 'StringLiteral' ? (expression as hbs.AST.StringLiteral).value : undefined;
}

function textOf(expression: Expression | hbs.AST.PathExpression): string {
  return String(
    (expression as hbs.AST.PathExpression).original ?? (expression as hbs.AST.StringLiteral).value ?? '',
  );
}
