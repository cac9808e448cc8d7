import { countPieces, describePieces, isInParts, leftOf, listLeft, titlesInOrder } from "#/features/sales/market/parcel-words";

const parcel = (number: number) => ({ number, tracking: "", sent_at: "2026-11-27T10:00:00Z", pieces: [{ position: 0, quantity: 1 }] });

describe("what is left", () => {
  it("is what was neither sent nor given back", () => {
    expect(leftOf({ quantity: 5, sent: 2, unsent: 1 })).toBe(2);
  });

  it("names lines of which something is left", () => {
    const line = { sku: "a", slug: "a", title: "A", maker: "", options: {}, picture: null, price_minor: 1, total_minor: 2, quantity: 2, unsent: 0 };
    const left = listLeft([
      { ...line, position: 0, sent: 2 },
      { ...line, position: 3, sent: 1 },
    ]);
    expect([...left]).toEqual([[3, 1]]);
    expect(countPieces(left.values())).toBe(1);
  });
});

describe("parcels", () => {
  it("are told apart when it did not all leave at once", () => {
    expect(isInParts({ status: "shipped", parcels: [parcel(1)], unsent: 0 })).toBe(false);
    expect(isInParts({ status: "paid", parcels: [], unsent: 0 })).toBe(false);
    expect(isInParts({ status: "paid", parcels: [parcel(1)], unsent: 0 })).toBe(true);
    expect(isInParts({ status: "shipped", parcels: [parcel(1), parcel(2)], unsent: 0 })).toBe(true);
    expect(isInParts({ status: "shipped", parcels: [parcel(1)], unsent: 1 })).toBe(true);
  });

  it("say what is in them", () => {
    expect(describePieces([{ position: 1, quantity: 2 }], titlesInOrder([{ title: "A" }, { title: "B" }]))).toEqual(["2 × B"]);
  });
});
