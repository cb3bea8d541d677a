import type { ProviderPage } from '@leadexec/api-client';

/** Goes to a page of the payment provider: by its address, or by a form when it asks for a token. */
export function openPage(page: ProviderPage): void {
  if (!page.token) {
    window.location.assign(page.address);
    return;
  }
  const form = document.createElement('form');
  form.method = 'post';
  form.action = page.address;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'token';
  field.value = page.token;
  form.append(field);
  document.body.append(form);
  form.submit();
}
