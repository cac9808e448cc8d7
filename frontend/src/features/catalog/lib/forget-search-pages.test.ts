import { forgetSearchPages } from "#/features/catalog/lib/forget-search-pages";
import { listSeenPages, recordSeenPage } from "#/lib/line";

const pages = ["/baker/products?q=Old+mine", "/baker/products?category=cakes&q=rye", "/search?q=rye", "/baker/products?category=cakes", "/jeweller/products?q=rye"];
const paths = () => listSeenPages().map(({ path }) => path);

beforeEach(() => {
  localStorage.clear();
  for (const path of [...pages].reverse()) recordSeenPage({ path, title: path, at: new Date().toISOString() });
});

test("the pages of one search are forgotten, however it was spelled", async () => {
  await forgetSearchPages("baker", "old  mine ");
  expect(paths()).toEqual(pages.slice(1));
});

test("the pages of all searches are forgotten, but not those of another shop", async () => {
  await forgetSearchPages("baker");
  expect(paths()).toEqual(pages.slice(3));
});
