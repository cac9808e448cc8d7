// The link in the letter said "stop": press the button. Mail programs that only fetch the page do not get here.
document.querySelector("form[data-presses] button[value=stop]")?.click();
