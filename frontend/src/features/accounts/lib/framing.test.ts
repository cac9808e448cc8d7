import { drag, MIDDLE, squareOf } from "#/features/accounts/lib/framing";

const wide = { width: 1600, height: 900 };

test("the middle of a wide picture, as high as it is", () => {
  expect(squareOf(wide, MIDDLE)).toEqual({ left: 350, top: 0, side: 900 });
});

test("closer means a smaller square, and never closer than there is to see", () => {
  expect(squareOf(wide, { ...MIDDLE, zoom: 2 })).toEqual({ left: 575, top: 225, side: 450 });
  expect(squareOf(wide, { ...MIDDLE, zoom: 99 }).side).toBe(225);
  expect(squareOf(wide, { ...MIDDLE, zoom: 0.1 }).side).toBe(900);
});

test("the square stays inside the picture", () => {
  expect(squareOf(wide, { x: 0, y: 1, zoom: 1 })).toEqual({ left: 0, top: 0, side: 900 });
  expect(squareOf(wide, { x: 1, y: 0.5, zoom: 1 })).toEqual({ left: 700, top: 0, side: 900 });
});

test("dragging takes the picture along, up to its edge", () => {
  const right = drag(wide, MIDDLE, 0.1, 0.5);
  expect(squareOf(wide, right)).toEqual({ left: 260, top: 0, side: 900 });
  expect(squareOf(wide, drag(wide, right, 5, 0)).left).toBe(0);
  // At the edge it turns round at once: what went beyond it is not saved up.
  expect(squareOf(wide, drag(wide, drag(wide, right, 5, 0), -0.1, 0)).left).toBe(90);
});
