/** Short notices. The library behind them is fetched with the first one. */

export async function notify(message: string): Promise<void> {
  const { showToast } = await import("#/ui/toaster");
  showToast(message);
}
