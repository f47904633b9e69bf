import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { Locale } from "../../engine/declare/text.ts";
import { paneTexts } from "../../locale/pane/pane.ts";

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** A fault of ours while the pane is drawn: a sentence and a way back, never a blank pane. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const texts = paneTexts(this.props.locale);
    return (
      <div role="alert" style={{ padding: "16px", display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "12px" }}>
        <p style={{ margin: 0 }}>{texts.crashed}</p>
        <Button onClick={() => this.setState({ broken: false })}>{texts.reopen}</Button>
      </div>
    );
  }
}
