export const surface = {
  label: 'Graph of the cost as a surface.',
  keys: 'Arrow keys turn and tilt it, plus and minus move it nearer and away, 0 brings back the first sight.',
  near: 'Nearer',
  far: 'Farther',
  first: 'Back to the first sight',
  tangent: 'Tangent plane',
  model: 'Quadratic model',
  compress: 'Compressed heights',
  turn: 'Turn',
  tilt: 'Tilt',
  noWebgl:
    'This browser cannot draw in three dimensions (WebGL is missing or switched off). The other figures and the table show the same runs.',
  lost: 'The graphics card has stopped drawing this surface. It comes back by itself, or after reloading the page.',
  cut: 'Steep walls are cut off at the top.',
};
