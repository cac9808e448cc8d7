/** What looks like an e-mail address: whether it is one, a letter shows. */
export const EMAIL_ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
