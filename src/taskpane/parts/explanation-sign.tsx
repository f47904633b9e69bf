import { InfoLabel } from "@fluentui/react-components";

export interface ExplanationSignProps {
  readonly text: string;
  readonly help: string;
  /** What the sign is called to those who cannot see it. */
  readonly called: string;
}

export function ExplanationSign({ text, help, called, ...label }: ExplanationSignProps) {
  return (
    <InfoLabel {...label} info={help} infoButton={{ "aria-label": called }}>
      {text}
    </InfoLabel>
  );
}
