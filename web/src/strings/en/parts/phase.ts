export const phase = {
  label: 'Phase plane: last step against place.',
  coordinate: 'Coordinate',
  at: (name: string, step: number, input: string, place: string, velocity: string) =>
    `${name}, step ${step}: ${input} ${place}, moving by ${velocity} per step.`,
};
