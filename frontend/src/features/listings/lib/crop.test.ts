import { cropOf, dragCrop, turnCrop, WHOLE, type Grip } from "#/features/listings/lib/crop";

const half = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };

test("the frame moves as a whole up to the picture's edge", () => {
  expect(dragCrop(half, "all", 0.1, -0.1)).toEqual({ ...half, left: 0.35, top: 0.15 });
  expect(dragCrop(half, "all", 2, -2)).toEqual({ ...half, left: 0.5, top: 0 });
});

test("a corner moves, and the one across stays", () => {
  expect(dragCrop(half, "nw", -0.25, -0.25)).toEqual({ left: 0, top: 0, width: 0.75, height: 0.75 });
  expect(dragCrop(half, "se", 0.25, -0.25)).toEqual({ left: 0.25, top: 0.25, width: 0.75, height: 0.25 });
});

test.each<Grip>(["all", "nw", "ne", "sw", "se"])("%s never leaves the picture and leaves something to see", (grip) => {
  for (const dx of [-3, -0.3, 0, 0.3, 3])
    for (const dy of [-3, -0.3, 0, 0.3, 3]) {
      const { left, top, width, height } = dragCrop(half, grip, dx, dy);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1 + 1e-9);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(0.1 - 1e-9);
    }
});

test("nothing cut off is no cut", () => {
  expect(cropOf(WHOLE)).toBeNull();
  expect(cropOf(half)).toEqual(half);
});

test("four quarters turn the frame to where it was", () => {
  const frame = { left: 0.125, top: 0.25, width: 0.5, height: 0.25 };
  expect(turnCrop(frame)).toEqual({ left: 0.5, top: 0.125, width: 0.25, height: 0.5 });
  expect(turnCrop(turnCrop(turnCrop(turnCrop(frame))))).toEqual(frame);
});
