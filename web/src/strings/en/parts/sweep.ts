export const sweep = {
  label: (name: string) => `Runs by ${name}.`,
  at: (name: string, quantity: string, value: string) => `${name} here: ${quantity} ${value}.`,
  none: (name: string, reason: string) => `${name} here: ${reason}.`,
  lowest: (name: string, quantity: string, value: string, key: string, at: string) =>
    `${name}: least ${quantity} ${value} at ${key} ${at}.`,
};
