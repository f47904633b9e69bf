import type { FakeExcel } from "./fake-excel.ts";
import { noEffect, type FakeObject } from "./objects.ts";

/** What a call of a worksheet function came to: its value, or an error's number and message. */
export type CallResult = { readonly value: unknown } | { readonly failed: number; readonly message: string };

/** The services outside the workbook: the functions' own runtime hands its results to one of them. */
export function servicesOf(excel: FakeExcel): Readonly<Record<string, FakeObject>> {
  return {
    "Microsoft.InternalService.AddinInternalService": { type: "AddinInternalService", methods: noEffect("NotifyActionHandlerReady") },
    // Office.js reports to Excel itself how it fares; nothing of it leaves the computer by way of the page.
    "Microsoft.Telemetry.TelemetryService": { type: "TelemetryService", methods: noEffect("SendTelemetryEvent") },
    "Microsoft.ExcelServices.CustomFunctions": {
      type: "CustomFunctions",
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => void (excel.callsFunctions = true),
        SetInvocationArrayResults: (results) => {
          for (const [id, succeeded, value, code] of results as [number, boolean, unknown, number?][]) {
            excel.finish(id, succeeded ? { value } : { failed: code ?? 0, message: String(value) });
          }
        },
      },
    },
  };
}
