// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { paneTexts } from "../../../src/locale/pane/pane.ts";
import { ErrorBoundary } from "../../../src/taskpane/remarks/error-boundary.tsx";

afterEach(cleanup);

describe.each(["zh-CN", "en"] as const)("a fault while the pane is drawn, in %s", (locale) => {
  it("leaves a sentence and a way back, which works once the fault is gone", () => {
    const texts = paneTexts(locale);
    const silent = vi.spyOn(console, "error").mockImplementation(() => {});
    let broken = true;
    const Fragile = () => {
      if (broken) throw new Error("on purpose");
      return <p>drawn</p>;
    };
    render(
      <ErrorBoundary locale={locale}>
        <Fragile />
      </ErrorBoundary>,
    );
    expect(screen.getByRole("alert").textContent).toContain(texts.crashed);
    fireEvent.click(screen.getByRole("button", { name: texts.reopen }));
    expect(screen.getByRole("alert").textContent).toContain(texts.crashed);
    broken = false;
    fireEvent.click(screen.getByRole("button", { name: texts.reopen }));
    expect(screen.getByText("drawn").textContent).toBe("drawn");
    silent.mockRestore();
  });
});
