/**
 * Settings that libraries read when they first run: the nonce under which this page may make style sheets, and
 * that zod must not compile code from text, which the policy of the page forbids.
 */
export function prepareLibraries(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce(), __zod_globalConfig: { jitless: true } })
}

/** Empty where the page was not served with one. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
