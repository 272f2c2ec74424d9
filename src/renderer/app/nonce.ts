/** The nonce under which this page may make style sheets; empty where the page was not served with one. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/** Tells the libraries that make style sheets themselves, by the name they look for. */
export function passStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
