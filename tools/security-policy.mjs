// What a page may load, said once: webpack writes it into the pages, `npm start` sends it, docs/deploy.md recommends it.

/**
 * Everything comes from the page's own host, and office.js from `officeOrigin` where that is another one. Fluent and Univer
 * write their styles at run time, hence 'unsafe-inline' there.
 */
export function contentSecurityPolicy(officeOrigin = null) {
  const allowed = ["'self'", ...(officeOrigin === null || officeOrigin === "'self'" ? [] : [officeOrigin])].join(" ");
  return [
    "default-src 'none'",
    // WebAssembly for the solver's kernel; it allows no eval.
    `script-src ${allowed} 'wasm-unsafe-eval'`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${allowed}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The headers that docs/deploy.md tells an administrator to send. */
export const securityHeaders = { "Content-Security-Policy": contentSecurityPolicy(), "X-Content-Type-Options": "nosniff" };
