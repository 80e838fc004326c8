export const csr = false;
export const actions = { default: async ({ request }) => ({ a: String((await request.formData()).get('a')) }) };
