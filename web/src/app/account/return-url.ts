/** Only paths of this app: an address from elsewhere in the link must not send people away after signing in. */
export function safeReturnUrl(url: string | undefined): string {
  return url && /^\/(?![/\\])/.test(url) && !url.startsWith('/sign-') ? url : '/';
}
