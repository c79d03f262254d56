/** @file Copies a text that is no secret. */

/**
 * The session refuses every permission, the asynchronous clipboard's included; the copy that a click asks for
 * needs none. Answers whether it was done.
 */
export function copyText(text: string): boolean {
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', write, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', write);
  return isDone;
}
