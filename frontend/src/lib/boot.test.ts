test("an inlined answer is given once, however its address is spelled", async () => {
  document.body.innerHTML = `<script type="application/json" id="galleria">${JSON.stringify({
    shop: "jeweller",
    base: "/jeweller",
    answers: { "/api/v1/shops/jeweller/products?category=rings&q=old%20mine": { items: [] } },
  })}</script>`;
  const { hostShop, takeAnswer } = await import("#/lib/boot");
  expect(hostShop).toBeNull();
  expect(takeAnswer("/api/v1/shops/jeweller/products?q=old+mine&category=rings")).toEqual({ items: [] });
  expect(takeAnswer("/api/v1/shops/jeweller/products?q=old+mine&category=rings")).toBeUndefined();
});
