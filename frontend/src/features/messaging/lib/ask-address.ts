/** In a piece's address: the form to ask its seller is open. */
export const ASK = "ask";
