/** Short notices. The library behind them is fetched with the first one. */

/** What can be done about a notice while it stands there. */
export interface ToastAction {
  label: string;
  onClick: () => void;
}

export async function notify(message: string, action?: ToastAction): Promise<void> {
  const { showToast } = await import("#/ui/toaster");
  showToast(message, action);
}
