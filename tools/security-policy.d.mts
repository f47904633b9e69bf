export function contentSecurityPolicy(officeOrigin?: string | null): string;
export const securityHeaders: Readonly<Record<string, string>>;
