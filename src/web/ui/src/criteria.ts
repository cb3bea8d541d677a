/** Criteria as the API stores them: groups of nodes, and tests of a field, of an expression or by a function. */
export type CriteriaJson = CriteriaGroupJson | CriteriaTestJson | CriteriaFunctionJson;
export type GroupJoin = 'all' | 'any' | 'notAll' | 'none';
export const groupJoins = ['all', 'any', 'notAll', 'none'] as const satisfies readonly GroupJoin[];

export type CriteriaGroupJson = { [Join in GroupJoin]?: CriteriaJson[] };
export interface CriteriaTestJson {
  field?: string;
  expression?: string;
  op: string;
  values?: string[];
}
export interface CriteriaFunctionJson {
  function: string;
  arguments: string[];
}

export type ValueShape = 'none' | 'one' | 'many' | 'between' | 'distance' | 'list';

const shapes: Record<string, ValueShape> = {
  isAnyOf: 'many',
  isNoneOf: 'many',
  contains: 'many',
  doesNotContain: 'many',
  startsWith: 'many',
  endsWith: 'many',
  isBlank: 'none',
  isNotBlank: 'none',
  between: 'between',
  withinMilesOf: 'distance',
  inDistributionList: 'list',
};

/** The operators, in the order in which they are offered. */
export const criteriaOperators = [
  'is',
  'isNot',
  'isAnyOf',
  'isNoneOf',
  'contains',
  'doesNotContain',
  'startsWith',
  'endsWith',
  'isBlank',
  'isNotBlank',
  'lessThan',
  'atMost',
  'greaterThan',
  'atLeast',
  'between',
  'withinMilesOf',
  'inDistributionList',
  'matchesPattern',
] as const;
export type CriteriaOperator = (typeof criteriaOperators)[number];

export const shapeOf = (op: string): ValueShape => shapes[op] ?? 'one';

export function joinOf(node: CriteriaJson): GroupJoin | undefined {
  return groupJoins.find((join) => join in node);
}

/** Values that still mean something after the operator changed. */
export function valuesFor(op: string, values: readonly string[]): string[] {
  switch (shapeOf(op)) {
    case 'none':
      return [];
    case 'one':
    case 'list':
      return [values[0] ?? ''];
    case 'between':
    case 'distance':
      return [values[0] ?? '', values[1] ?? ''];
    case 'many':
      return values.filter((value) => value !== '');
  }
}

/** What is stored of what was built: a group without nodes at the top is no criteria at all. */
export function stored(node: CriteriaJson): CriteriaJson | undefined {
  const join = joinOf(node);
  return join && (node as CriteriaGroupJson)[join]?.length === 0 ? undefined : node;
}
