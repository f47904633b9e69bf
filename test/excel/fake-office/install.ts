import type { FakeExcel, Message } from "./fake-excel.ts";

/** The requirement sets of Excel LTSC 2021, the oldest that is supported; 1.7 of the functions' own protocol is newer than none. */
const requirementSets = { ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", CustomFunctions: "1.7" };

const messageEvent = 33;
/** Flags of the host: the page is a shared runtime (1) and runs worksheet functions (2). */
const sharedRuntimeWithFunctions = 3;

/** What Office.js finds in the window of a page that Excel on Windows shows. */
interface HostWindow {
  external: unknown;
  Excel?: unknown;
  OfficeExtension?: { readonly ClientRequestContext: { readonly prototype: { _requestExecutor?: unknown } } };
}

/**
 * Makes a window one that Excel on Windows shows. To be called before office.js is loaded, in Node or in a browser;
 * uses nothing but the window.
 */
export function install(window: HostWindow, excel: FakeExcel, locale = "zh-CN", excelApi = requirementSets.ExcelApi): void {
  Object.defineProperty(window, "external", { value: externalOf(excel, locale, excelApi), configurable: true });
  let Excel: unknown;
  Object.defineProperty(window, "Excel", {
    configurable: true,
    get: () => Excel,
    set: (value: unknown) => {
      Excel = value;
      window.OfficeExtension!.ClientRequestContext.prototype._requestExecutor = excel;
    },
  });
}

function externalOf(excel: FakeExcel, locale: string, excelApi: string): unknown {
  const answers: Readonly<Record<string, unknown>> = {
    GetAppType: 1,
    GetSolutionRef: "qianyan",
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: locale,
    GetAppDataLocale: locale,
    GetDocUrl: "Book1.xlsx",
    GetAppCapabilities: 0,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: "",
    GetSupportedMatrix: JSON.stringify({ ...requirementSets, ExcelApi: excelApi }),
    GetSettings: { Read: () => [] },
  };
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${locale}||||${sharedRuntimeWithFunctions}`,
    GetContext: () => Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer])),
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (id: number, messages: SafeArray<SafeArray<Message[number]>>) => void,
      done: (status: number) => void,
    ) => {
      if (id === messageEvent) excel.listen((messages) => handler(id, safeArray(messages.map(safeArray))));
      done(0);
    },
    UnregisterEvent: (_id: number, _target: string, done: (status: number) => void) => done(0),
  };
}

/** Excel on Windows hands lists over in a wrapping of its own. */
interface SafeArray<T> {
  toArray(): readonly T[];
}

const safeArray = <T>(items: readonly T[]): SafeArray<T> => ({ toArray: () => items });
