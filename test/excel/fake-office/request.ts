/** A request of Office.js to its host, as far as it is used. Excel's own names, capitalised. */
export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Arguments {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object, the id of its path. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

/** Kinds: 1 instantiate an object, 2 query properties, 3 call a method, 4 set a property, 5 trace. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

/** Kinds: 1 the root, 2 a service, 3 what a method gives, 4 a property that is an object, 5 a member of a collection. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Response {
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: {
    readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
    readonly Error: { readonly Code: string; readonly Message: string; readonly ActionIndex: number } | null;
  };
}

export const refused = (code: string): Response => ({ ErrorCode: code, ErrorMessage: code, Headers: {}, Body: { Results: [], Error: null } });
