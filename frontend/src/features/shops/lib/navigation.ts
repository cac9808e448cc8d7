/** Whether a menu entry leads to where we are: same page, and every parameter that the entry names. */
export function isCurrentTarget(location: { pathname: string; search: string }, address: string): boolean {
  const [path = "", query = ""] = address.split("?", 2);
  if (location.pathname !== path) return false;
  const here = new URLSearchParams(location.search);
  const wanted = [...new URLSearchParams(query)];
  // "Everything" is not where we are when a category narrows the list.
  if (!wanted.some(([name]) => name === "category") && here.has("category")) return false;
  return wanted.every(([name, value]) => here.getAll(name).includes(value));
}
