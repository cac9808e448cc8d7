import { forgetIntent, rememberIntent, takeIntent } from "#/features/wishes/lib/wish-intent";

const wanted = { shop: "halden", slug: "oolong", title: "Oolong" };

test("is there once, for its own shop", () => {
  rememberIntent(wanted, 1000);
  expect(takeIntent("elsewhere", 2000)).toBeNull();
  expect(takeIntent("halden", 2000)).toEqual(wanted);
  expect(takeIntent("halden", 2000)).toBeNull();
});

test("is forgotten after an hour, and when it is given up", () => {
  rememberIntent(wanted, 0);
  expect(takeIntent("halden", 3_600_001)).toBeNull();
  rememberIntent(wanted, 0);
  forgetIntent();
  expect(takeIntent("halden", 1)).toBeNull();
});

test("what an older version wrote is nothing", () => {
  sessionStorage.setItem("galleria:wish-intent", "{oops");
  expect(takeIntent("halden")).toBeNull();
});
