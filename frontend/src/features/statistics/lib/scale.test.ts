import { expect, test } from "vitest";
import { findChange, findMarks, listLabelled } from "#/features/statistics/lib/scale";

test("marks are round, begin at nothing and hold everything", () => {
  expect(findMarks([0, 3, 7])).toEqual([0, 2, 4, 6, 8]);
  expect(findMarks([1])).toEqual([0, 1]);
  expect(findMarks([380])).toEqual([0, 100, 200, 300, 400]);
  expect(findMarks([0.031], 0.001)).toEqual([0, 0.01, 0.02, 0.03, 0.04]);
});

test("an empty chart has a scale as well", () => {
  expect(findMarks([])).toEqual([0, 1]);
  expect(findMarks([0, 0, 0])).toEqual([0, 1]);
});

test("whole things have whole marks", () => {
  for (const most of [2, 3, 5, 9, 10, 11, 26, 101]) expect(findMarks([most]).every(Number.isInteger)).toBe(true);
});

test("a change is in percent of what was before", () => {
  expect(findChange(150, 100)).toBe(50);
  expect(findChange(0, 8)).toBe(-100);
  expect(findChange(5, 0)).toBeNull();
});

test("few columns are named, the last always", () => {
  expect(listLabelled(30, 6)).toEqual([4, 9, 14, 19, 24, 29]);
  expect(listLabelled(3, 6)).toEqual([0, 1, 2]);
  expect(listLabelled(52, 5)).toEqual([7, 18, 29, 40, 51]);
});
