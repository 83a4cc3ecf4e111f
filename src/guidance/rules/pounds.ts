/** `£413,000`, rounded to the pound. */
export const pounds = (amount: number): string =>
  `£${String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',')}`;
