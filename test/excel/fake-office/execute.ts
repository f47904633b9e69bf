import { ExcelError } from "./fake-workbook.ts";
import { FakeGap, isFakeObject, type FakeObject } from "./objects.ts";
import type { Action, Arguments, Request, Response } from "./request.ts";

/**
 * Carries out the actions of a request one after the other, as Excel does: what came before a failing action stays
 * done, what comes after it is not begun.
 */
export function execute(request: Request, root: FakeObject, services: Readonly<Record<string, FakeObject>> = {}): Response {
  const known = new Map<number, FakeObject | null>();
  const results: { ActionId: number; Value: unknown }[] = [];

  const resolve = (id: number): FakeObject | null => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id)!;
  };

  const find = (id: number): FakeObject | null => {
    const { ObjectPathType: kind, Name: name, ParentObjectPathId: parentId, ArgumentInfo } = request.ObjectPaths[id];
    if (kind === 1) return root;
    if (kind === 2) return services[name] ?? raise(`the fake Excel knows no service ${name}`);
    const parent = resolve(parentId!);
    if (parent === null) return null;
    switch (kind) {
      case 3: {
        const found = member(parent, "methods", name)(...argumentsOf(ArgumentInfo));
        if (found !== null && !isFakeObject(found)) throw new FakeGap(`${parent.type}.${name} gives no object`);
        return found;
      }
      case 4:
        return member(parent, "objects", name)();
      case 5:
        if (!parent.item) throw new FakeGap(`the fake Excel knows no member of ${parent.type}`);
        return parent.item(argumentsOf(ArgumentInfo)[0]);
      default:
        throw new FakeGap(`the fake Excel knows no object path of kind ${kind}`);
    }
  };

  const argumentsOf = ({ Arguments = [], ReferencedObjectPathIds = [] }: Arguments = {}): readonly unknown[] =>
    Arguments.map((value, k) => (ReferencedObjectPathIds[k] ? resolve(ReferencedObjectPathIds[k]) : value));

  const act = ({ ActionType: kind, Name: name, ObjectPathId: id, ArgumentInfo, QueryInfo }: Action): unknown => {
    if (kind === 5) return null;
    const object = resolve(id);
    if (object === null) return null;
    switch (kind) {
      case 1:
        return {};
      case 2:
        return query(object, QueryInfo?.Select ?? []);
      case 3:
        return member(object, "methods", name)(...argumentsOf(ArgumentInfo)) ?? null;
      case 4: {
        const { set } = member(object, "properties", name);
        if (!set) throw new FakeGap(`the fake Excel cannot set ${object.type}.${name}`);
        set(argumentsOf(ArgumentInfo)[0]);
        return null;
      }
      default:
        throw new FakeGap(`the fake Excel knows no action of kind ${kind}`);
    }
  };

  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: act(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return failed(error, index, results);
    }
  }
  return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results: results, Error: null } };
}

/** The answer where an action failed: what came before it has been done. */
export const failed = ({ code, message }: ExcelError, index: number, results: Response["Body"]["Results"]): Response => ({
  ErrorCode: "",
  ErrorMessage: "",
  Headers: {},
  Body: { Results: results, Error: { Code: code, Message: message, ActionIndex: index } },
});

function query(object: FakeObject, select: readonly string[]): unknown {
  if (object.items) {
    const names = select.map((name) => name.replace(/^items\//, ""));
    return { _Items: object.items().map((item) => query(item, names)) };
  }
  if (select.length === 0) throw new FakeGap(`every property of ${object.type} was asked for: name those that are needed`);
  return Object.fromEntries(
    select.map((name) => {
      const capital = `${name[0].toUpperCase()}${name.slice(1)}`;
      const { get } = member(object, "properties", capital);
      if (!get) throw new FakeGap(`the fake Excel cannot tell ${object.type}.${capital}`);
      return [capital, get()];
    }),
  );
}

function raise(message: string): never {
  throw new FakeGap(message);
}

type Members = "properties" | "objects" | "methods";

function member<M extends Members>(object: FakeObject, kind: M, name: string): NonNullable<FakeObject[M]>[string] {
  const found = object[kind]?.[name];
  if (!found) throw new FakeGap(`the fake Excel does not know ${object.type}.${name}`);
  return found as NonNullable<FakeObject[M]>[string];
}
