/** Where the first complaint is, for those who can't see it. */
export function focusFirst(paths: readonly string[]): void {
  requestAnimationFrame(() => {
    for (const path of paths) {
      const control = document.querySelector<HTMLElement>(
        `[name="${CSS.escape(path)}"], [name^="${CSS.escape(path)}."]`,
      );
      if (control) {
        control.focus();
        return;
      }
    }
    document.querySelector<HTMLElement>('[role="alert"]')?.scrollIntoView({ block: 'center' });
  });
}
