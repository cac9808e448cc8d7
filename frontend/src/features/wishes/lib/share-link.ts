/** Hands a link to the device's own sharing where a finger points; else to the clipboard. */
type Shared = "shared" | "copied" | "closed" | "failed";

export async function shareLink(link: { title: string; url: string }, { bySheet }: { bySheet: boolean }): Promise<Shared> {
  try {
    if (bySheet) {
      await navigator.share(link);
      return "shared";
    }
    await navigator.clipboard.writeText(link.url);
    return "copied";
  } catch (error) {
    // Closing the device's sheet is an answer, not a failure.
    return error instanceof DOMException && error.name === "AbortError" ? "closed" : "failed";
  }
}

export function canShareBySheet(): boolean {
  return "share" in navigator && matchMedia("(pointer: coarse)").matches;
}
