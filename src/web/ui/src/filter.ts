import { type CriteriaGroupJson, type CriteriaJson, type CriteriaTestJson, joinOf, shapeOf } from './criteria.ts';

/** What a search takes at most, as the server does. */
export const mostFilterNodes = 200;
export const mostFilterDepth = 8;

/** Reads a nested filter of fields from an address; undefined when it is none or larger than the server takes. */
export function readFilter(value: unknown): CriteriaJson | undefined {
  let left = mostFilterNodes;
  const fits = (node: unknown, depth: number): boolean => {
    if (typeof node !== 'object' || node === null || Array.isArray(node) || depth > mostFilterDepth || --left < 0) {
      return false;
    }
    const entries = Object.entries(node);
    const join = joinOf(node as CriteriaJson);
    if (join !== undefined) {
      const [, nodes] = entries[0] ?? [];
      return entries.length === 1 && Array.isArray(nodes) && nodes.every((child) => fits(child, depth + 1));
    }
    const { field, op, values = [], ...rest } = node as Partial<CriteriaTestJson> & object;
    return (
      typeof field === 'string' &&
      field !== '' &&
      typeof op === 'string' &&
      Object.keys(rest).length === 0 &&
      Array.isArray(values) &&
      values.length <= 200 &&
      values.every((one) => typeof one === 'string')
    );
  };
  return fits(value, 1) ? (value as CriteriaJson) : undefined;
}

/** The parts of a filter that can be taken away one by one: the nodes of an "all" group, else the whole of it. */
export function filterParts(filter: CriteriaJson | undefined): readonly CriteriaJson[] {
  const group = filter as CriteriaGroupJson | undefined;
  return filter === undefined ? [] : (group?.all ?? [filter]);
}

/** The filter of these parts; undefined for none. */
export const filterOf = (parts: readonly CriteriaJson[]): CriteriaJson | undefined =>
  parts.length === 0 ? undefined : { all: [...parts] };

/** Adds a test to what a filter asks for already. */
export const withPart = (filter: CriteriaJson | undefined, part: CriteriaJson): CriteriaJson => ({
  all: [...filterParts(filter), part],
});

/** The fields that a filter tests. */
export function fieldsOf(filter: CriteriaJson | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: CriteriaJson) => {
    const join = joinOf(node);
    if (join) {
      (node as CriteriaGroupJson)[join]?.forEach(walk);
    } else if ('field' in node && node.field) {
      found.add(node.field);
    }
  };
  if (filter) {
    walk(filter);
  }
  return found;
}

/** The same filter without tests that lack their values, and without the groups that this empties. */
export function complete(node: CriteriaJson): CriteriaJson | undefined {
  const join = joinOf(node);
  if (join) {
    const nodes = ((node as CriteriaGroupJson)[join] ?? []).map(complete).filter((child) => child !== undefined);
    return nodes.length === 0 ? undefined : { [join]: nodes };
  }
  const { op, values = [] } = node as CriteriaTestJson;
  const given = values.filter((value) => value.trim() !== '').length;
  const needed = { none: 0, between: 2, distance: 2, one: 1, list: 1, many: 1 }[shapeOf(op)];
  return given >= needed ? node : undefined;
}
