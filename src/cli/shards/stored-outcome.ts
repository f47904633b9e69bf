import type { Outcome } from "../../engine/method/outcome.ts";
import { statuses } from "../../engine/declare/status.ts";

/** What the outcomes of a shard are about. */
export interface OutcomeSize {
  readonly variables: number;
  readonly rows: number;
}

const isNumber = (value: unknown) => typeof value === "number";
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether what was read of a shard can be an outcome: a file may have been changed, and its hash with it. */
export function isOutcome(value: unknown, { variables, rows }: OutcomeSize): value is Outcome {
  if (!isRecord(value)) return false;
  const { status, score, slacks, targets, peers, multipliers, extras, certificates } = value;
  const perVariable = (list: unknown) => Array.isArray(list) && list.length === variables && list.every(isNumber);
  const isPeer = (peer: unknown) =>
    isRecord(peer) && Number.isInteger(peer["row"]) && (peer["row"] as number) >= 0 && (peer["row"] as number) < rows && isNumber(peer["lambda"]);
  const isCertificate = (one: unknown) => isRecord(one) && ["primal", "dual", "gap"].every((name) => isNumber(one[name]));
  return (
    statuses.some((known) => known === status) &&
    (score === null || isNumber(score)) &&
    (slacks === null || perVariable(slacks)) &&
    (targets === null || perVariable(targets)) &&
    Array.isArray(peers) &&
    peers.every(isPeer) &&
    (multipliers === undefined || perVariable(multipliers)) &&
    (extras === undefined || (isRecord(extras) && Object.values(extras).every((one) => one === null || isNumber(one) || typeof one === "string"))) &&
    Array.isArray(certificates) &&
    certificates.every(isCertificate)
  );
}
