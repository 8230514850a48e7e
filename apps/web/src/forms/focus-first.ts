/** Where the first complaint is, for those who can't see it. */
export function focusFirst(paths: readonly string[]): void {
  requestAnimationFrame(() => {
    const controls = paths.map((path) => `[name="${CSS.escape(path)}"], [name^="${CSS.escape(path)}."]`);
    const first = document.querySelector<HTMLElement>(controls.join(', '));
    if (first) first.focus();
    else document.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  });
}
