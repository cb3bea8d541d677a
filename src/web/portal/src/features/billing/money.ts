/** "200" becomes "200.00": what the server reads as money. */
export const money = (text: string) => (/^\d+$/.test(text.trim()) ? `${text.trim()}.00` : text.trim());
