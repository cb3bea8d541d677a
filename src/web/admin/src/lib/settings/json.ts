export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json | undefined;
}

/** A stored value as JSON; everything that the API sends is. */
export function asJson(value: object): JsonObject {
  return value as JsonObject;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parts = (pointer: string) => pointer.split('/').slice(1);

/** The value at a pointer such as /limits/perDay; undefined where nothing is. */
export function valueAt(root: Json | undefined, pointer: string): Json | undefined {
  let at: Json | undefined = root;
  for (const part of parts(pointer)) {
    at = Array.isArray(at) ? at[Number(part)] : isObject(at) ? at[part] : undefined;
  }
  return at;
}

/** A copy in which the pointer holds the value; undefined takes the member out. */
export function withValue(root: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  const [first = '', ...rest] = parts(pointer);
  return put(root, [first, ...rest], value) as JsonObject;
}

function put(target: Json | undefined, path: readonly string[], value: Json | undefined): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) {
    return value;
  }
  if (Array.isArray(target)) {
    return target.map((item, at) => (String(at) === name ? (put(item, rest, value) ?? null) : item));
  }
  const copy: JsonObject = isObject(target) ? { ...target } : {};
  const next = put(copy[name], rest, value);
  if (next === undefined) {
    delete copy[name];
  } else {
    copy[name] = next;
  }
  return copy;
}

/** The merge patch (RFC 7396) that makes one object of another. Absent and null are the same. */
export function mergePatch(from: JsonObject, to: JsonObject): JsonObject {
  const patch: JsonObject = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [before, after] = [from[name] ?? null, to[name] ?? null];
    if (isObject(before) && isObject(after)) {
      const inner = mergePatch(before, after);
      if (Object.keys(inner).length > 0) {
        patch[name] = inner;
      }
    } else if (!same(before, after)) {
      patch[name] = after;
    }
  }
  return patch;
}

/** The object after the patch: what the server will make of it. */
export function patched(target: JsonObject, patch: JsonObject): JsonObject {
  const result: JsonObject = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null || value === undefined) {
      delete result[name];
    } else {
      const before = result[name];
      result[name] = isObject(value) ? patched(isObject(before) ? before : {}, value) : value;
    }
  }
  return result;
}

function same(left: Json, right: Json): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => same(item, right[at] ?? null));
  }
  return isObject(left) && isObject(right) ? Object.keys(mergePatch(left, right)).length === 0 : left === right;
}
