import { initialsOf } from "#/features/accounts/lib/initials";

test.each([
  ["Ada Byron", "AB"],
  ["  ada king  of lovelace ", "AL"],
  ["plato", "P"],
  ["ada-byron-3", "A3"],
  ["Ödön", "Ö"],
  ["🦊 fox", "🦊F"],
  ["", ""],
])("%j is %s", (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
