// A product's form: the attributes of the chosen category, and variants that come and go. What is hidden is not sent, and keeps what was typed.
(function () {
  const attributes = document.getElementById("attributes");
  const category = document.getElementById("id_category");
  if (attributes && category) {
    const fields = [...attributes.querySelectorAll("[data-categories]")];
    const none = attributes.querySelector("[data-none]");
    const offer = () => {
      let shown = 0;
      for (const field of fields) {
        const asked = field.dataset.categories.split(" ").includes(category.value);
        field.hidden = !asked;
        for (const input of field.querySelectorAll("input, select, textarea")) input.disabled = !asked;
        shown += asked ? 1 : 0;
      }
      none.hidden = shown > 0;
    };
    category.addEventListener("change", offer);
    offer();
  }

  const variants = document.getElementById("variants");
  if (!variants) return;
  const rows = variants.querySelector("[data-rows]");
  const total = variants.querySelector("[name=variants-TOTAL_FORMS]");
  const blank = variants.querySelector("[data-blank]");

  variants.querySelector("[data-add]").addEventListener("click", () => {
    const made = document.createElement("template");
    made.innerHTML = blank.innerHTML.replaceAll("__prefix__", total.value);
    const row = made.content.firstElementChild;
    rows.append(row);
    total.value = Number(total.value) + 1;
    row.querySelector("input").focus();
  });

  rows.addEventListener("click", (event) => {
    const button = event.target.closest("[data-remove]");
    if (!button) return;
    const row = button.closest(".product-row");
    const mark = row.querySelector("[name$=-DELETE]");
    mark.checked = !mark.checked;
    show(row, mark.checked);
  });

  function show(row, goes) {
    row.classList.toggle("is-going", goes);
    row.querySelector("[data-remove]").textContent = goes ? "Keep" : "Remove";
    for (const input of row.querySelectorAll(".product-cell input[type=text]")) input.readOnly = goes;
  }
  for (const mark of rows.querySelectorAll("[name$=-DELETE]:checked")) show(mark.closest(".product-row"), true);
})();
