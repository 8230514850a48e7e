/** Where it is recorded that somebody was told of a serious adverse event, as far as it is known already. */
export function notifyPath(
  study: string,
  patient: string,
  { adverseEventId, to }: { readonly adverseEventId: string; readonly to: string },
): string {
  const search = new URLSearchParams({ adverseEventId, to });
  return `/s/${study}/patients/${patient}/record/notify-serious-adverse-event?${search}`;
}
