// The playground: what helps to set up a comparison, as a student uses it.
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { LabPage } from './lab.ts';

const open = useBrowser();
const PAGE = 'lessons/13-playground/';
const LAB = 'playground';
const at = (settings: string) => `${PAGE}#v=1&lab=${LAB}&${settings}`;

describe('the window that fits the runs', () => {
  it('stays put while a start moves, and follows another formula', async () => {
    const { page } = await open(PAGE);
    const lab = await LabPage.of(page, LAB);
    const ticks = async () => (await lab.root.locator('.axes').first().textContent()) ?? '';
    // The lesson's window is one of two inputs: a formula of one has none.
    await lab.formula.fill('x^2');
    await lab.until(ticks, (now) => !now.includes('y'));
    await lab.formula.fill('x^2 + 3y^2');
    await lab.until(ticks, /xy$/);
    const [before, path] = [await ticks(), await lab.path()];
    await lab.field(/^Start x$/).fill('1.5');
    await page.keyboard.press('Enter');
    await lab.until(
      () => lab.path(),
      (now) => now !== path,
    );
    expect(await ticks()).toBe(before);
    await lab.formula.fill('(x - 90)^2 + 2(y - 40)^2');
    await lab.until(ticks, (now) => now !== before);
  });
});

describe('the formula', () => {
  it('comes from the examples, the keypad and what was typed before; its parameters get sliders', async () => {
    const { page, complaints } = await open(PAGE);
    const lab = await LabPage.of(page, LAB);
    await lab.root.getByText('Examples', { exact: true }).click();
    const search = lab.root.getByRole('searchbox');
    await search.fill('himmelblau');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await lab.until(() => lab.formula.inputValue(), /x\^2 \+ y - 11/);
    await lab.until(async () => page.url(), /f=.*start=.*view=-/);
    // The menu has closed and given the focus back.
    expect(await search.count()).toBe(0);

    await lab.formula.fill('');
    await lab.button('Keypad').click();
    const keypad = lab.root.getByRole('group', { name: 'Keypad' });
    for (const key of ['sin', 'x'])
      await keypad.getByRole('button', { name: key, exact: true }).click();
    await lab.formula.press('End');
    for (const key of ['+', 'y', 'x²', '7', 'Delete'])
      await keypad.getByRole('button', { name: key, exact: true }).click();
    expect(await lab.formula.inputValue()).toBe('sin(x)+y^2');
    await lab.formula.pressSequentially('*c');
    const slider = lab.slider(/^c$/);
    await slider.waitFor();
    await lab.root.getByText('0 … 5', { exact: true }).click();
    await lab.field('c to').fill('3');
    await lab.field('c step').fill('0.5');
    await page.keyboard.press('Escape');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await lab.field(/^c$/).inputValue()).toBe('1.5');
    await lab.until(async () => page.url(), /p=c:1\.5.*r=c:0:3:0\.5/);

    await lab.root.getByText('Recent', { exact: true }).click();
    await lab.button(/x\^2 \+ y - 11/).click();
    await lab.until(() => lab.formula.inputValue(), /y - 11/);
    expect(complaints).toEqual([]);
  });
});

describe('the methods', () => {
  it('are duplicated, moved, hidden and removed by keyboard, and keep their looks', async () => {
    const { page, complaints } = await open(PAGE);
    const lab = await LabPage.of(page, LAB);
    const titles = () =>
      lab.root
        .getByRole('combobox', { name: /^Method \d$/ })
        .evaluateAll((pickers) =>
          pickers
            .map((picker) => (picker as HTMLSelectElement).selectedOptions[0]?.text)
            .join(', '),
        );
    const colours = () =>
      lab.root
        .locator('.figure')
        .first()
        .locator('path.now')
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke')).join(' '));
    await lab.until(colours, /^var\(--run-1\) var\(--run-2\) var\(--run-3\)$/);
    await lab.button('Hide method 2').focus();
    await page.keyboard.press('Enter');
    await lab.until(colours, /^var\(--run-1\) var\(--run-3\)$/);
    await lab.until(async () => page.url(), /off=1/);
    expect(await lab.root.locator('.status p').count()).toBe(2);

    const menu = lab.root.locator('summary[aria-label^="Method 3"]');
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await lab.until(titles, /^Gradient descent, Momentum.*, Adam, Adam$/);
    await lab.root.locator('summary[aria-label^="Method 4"]').press('Enter');
    await lab.button('Move up').press('Enter');
    await lab.button('Remove method 1').press('Enter');
    await lab.until(titles, /^Momentum.*, Adam, Adam$/);
    // The hidden one is still hidden, and the focus is in the list.
    expect(await lab.button('Show method 1').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Method 1',
    );
    await lab.button('Show method 1').press('Enter');
    await lab.until(colours, /^var\(--run-1\) var\(--run-2\) var\(--run-3\)$/);
    expect(complaints).toEqual([]);
  });

  it('have an equal budget of steps or of evaluations', async () => {
    const { page } = await open(PAGE);
    const lab = await LabPage.of(page, LAB);
    await lab.root.getByRole('combobox', { name: 'Kind of budget' }).selectOption('evaluations');
    await lab.field('Number of evaluations').fill('20');
    await lab.until(() => lab.status(), /step 9:.*Ended after 9 steps/s);
    await lab.until(async () => page.url(), /steps=20&stop=\(evaluations=20\)/);
    // The history shows it by what it has cost, and the address keeps that.
    await lab.root
      .getByRole('combobox', { name: 'Quantity' })
      .selectOption('Gradient norm by gradient evaluations');
    const history = page.getByRole('group', { name: 'Gradient norm by gradient evaluations' });
    const words = history.getByRole('img');
    await lab.until(
      async () => (await words.getAttribute('aria-label')) ?? '',
      /at step 9, after 10 gradient evaluations/,
    );
    expect(await history.locator('path.run').first().getAttribute('d')).toMatch(/^M[\d.]+ .*L/);
    await lab.until(async () => page.url(), /history=gradient(-log)?-by-gradients/);
    await history.getByLabel('Table and downloads').click();
    await history.getByRole('button', { name: 'Show as a table' }).click();
    await lab.until(() => history.locator('tr.current').innerText(), /^9\s+10\s/);
  });
});

describe('a teacher', () => {
  it('hides controls by the address, and Reset does not bring them back', async () => {
    const { page, complaints } = await open(at('hide=formula,methods,figures,nonsense&steps=7'));
    const lab = await LabPage.of(page, LAB);
    const gone = async () =>
      (await lab.formula.count()) +
      (await lab.root.locator('select[aria-label="Method 1"]').count()) +
      (await lab.root.locator('summary', { hasText: /^Figures/ }).count());
    expect(await gone()).toBe(0);
    expect(await lab.root.locator('.problem').innerText()).toContain('“nonsense”');
    await lab.button('Reset').click();
    await lab.until(() => lab.status(), /step 100/);
    expect(await gone()).toBe(0);
    await page.evaluate(() => {
      location.hash = '#v=1&lab=playground&steps=5';
    });
    await lab.until(() => lab.status(), /step 5/);
    await lab.until(async () => String(await gone()), /^3$/);

    // The figures are chosen behind one button, which says what is shown.
    await lab.root.getByText('Figures: Contour, History', { exact: true }).click();
    await lab.root.getByRole('button', { name: 'Comparison', exact: true }).click();
    await page.keyboard.press('Escape');
    await lab.root.getByText(/^Figures: .*Comparison/).waitFor();
    await lab.root.getByRole('group', { name: 'Comparison', exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a step', () => {
  it('is explained with its numbers and in words, and the run goes on from it', async () => {
    const { page, complaints } = await open(at('off=2&k=30'));
    const lab = await LabPage.of(page, LAB);
    await lab.root.getByText('Explain this step', { exact: true }).click();
    const panel = lab.root.locator('details.panel').first();
    await panel.getByRole('combobox').selectOption({ label: 'Momentum' });
    await panel.locator('.numbers .katex').nth(1).waitFor();
    // Two statements, each with symbols, numbers and result.
    expect(await panel.locator('ol > li').count()).toBe(2);
    const annotation = await panel.locator('.numbers annotation').first().textContent();
    expect(annotation).toMatch(/= \{?0\.9\}?.*pmatrix.*= \\begin\{pmatrix\}/);
    expect(await panel.locator('ul').innerText()).toMatch(
      /The gradient has .*\n.*The slope promised/s,
    );
    const before = await lab.root.locator('.status p').nth(1).innerText();

    await lab.root.getByText('Go on from here', { exact: true }).click();
    await lab.button('from Momentum').click();
    await lab.until(
      async () => (await lab.root.locator('.on p').innerText()) ?? '',
      /Momentum was at step 30/,
    );
    await lab.button('To the start').click();
    // The new run starts at the point, and so at the cost, where the old one was.
    const cost = /→ ([\d.e−]+)/.exec(before)?.[1] as string;
    await lab.until(
      () => lab.status(),
      (text) => text.includes(`g ${cost},`),
    );
    await lab.button('Back to the whole run').click();
    await lab.until(() => lab.start(), /-1\.2|−1\.2/);
    await lab.until(() => lab.status(), /step 30:/);
    expect(complaints).toEqual([]);
  });
});

describe('a race', () => {
  it('sweeps the steplength of each method, shows it and uses it; and goes back', async () => {
    const { page, complaints } = await open(PAGE);
    const lab = await LabPage.of(page, LAB);
    const steplengths = () =>
      lab.root
        .getByRole('textbox', { name: 'steplength' })
        .evaluateAll((fields) =>
          fields.map((field) => (field as HTMLInputElement).value).join(' '),
        );
    expect(await steplengths()).toBe('0.01 0.005 0.2');
    const ends = async () =>
      [...(await lab.status()).matchAll(/→ ([\d.e−]+)/g)].map(([, cost]) =>
        Number(cost?.replace('−', '-')),
      );
    const before = await ends();
    await lab.root.getByText('Fair race', { exact: true }).click();
    await lab.button('Find the steplengths and race').click();
    const curves = lab.root.getByRole('img', { name: /lowest at/ });
    await lab.until(async () => String(await curves.count()), /^3$/);
    await lab.until(steplengths, (text) => text !== '0.01 0.005 0.2');
    await lab.until(
      async () => (await ends()).map((cost, i) => cost <= (before[i] as number)).join(' '),
      /^true true true$/,
    );
    // What was found is told from what would be found now, and going back leaves what was set since.
    const told = lab.root.getByText('Found with other settings');
    expect(await told.count()).toBe(0);
    await lab.root.getByLabel('Noise of the gradient').selectOption({ label: 'Gaussian noise' });
    await lab.until(async () => String(await told.count()), /^3$/);
    await lab.button('Remove method 2').click();
    await lab.button('Back to the steplengths before').click();
    expect(await steplengths()).toMatch(/^0\.01 \S+$/);
    expect(await lab.root.getByLabel('Noise of the gradient').inputValue()).toBe('gaussian');
    expect(complaints).toEqual([]);
  });
});

describe('a rule of one’s own', () => {
  it('begins with a template, marks errors in their line, asks for values and runs beside the others', async () => {
    const { page, complaints } = await open(PAGE);
    const lab = await LabPage.of(page, LAB);
    await lab.root.getByRole('combobox', { name: 'Method 1' }).selectOption('custom');
    const rule = lab.root.locator('.rule');
    const text = rule.locator('textarea');
    await rule.getByRole('combobox', { name: 'Begin with …' }).selectOption({ label: 'Momentum' });
    expect(await text.inputValue()).toBe('m = beta*m + g\nw = w - alpha*m');
    await lab.until(() => lab.status(), /^Your own rule/);
    // Beside the built-in method with the same steplength it does the same.
    await lab.field('steplength').first().fill('0.005');
    const ends = async () =>
      (await lab.root.locator('.status p').allInnerTexts()).map((line) =>
        line.replace(/.*step/s, ''),
      );
    await lab.until(async () => {
      const [own, built] = await ends();
      return String(own === built);
    }, /^true$/);

    await text.fill('m = rho*m + g\nw = w - alpha*m)');
    await rule.locator('.error').waitFor();
    expect(await rule.locator('.error').innerText()).toMatch(/Line 2, column 16/);
    await rule.getByText('still show the last rule that could run').waitFor();
    const [mark, field] = [
      await rule.locator('.caret mark').boundingBox(),
      await text.boundingBox(),
    ];
    expect((mark?.y ?? 0) - (field?.y ?? 0)).toBeGreaterThan(25);
    await text.fill('m = rho*m + g\nw = w - alpha*m');
    await rule.getByRole('button', { name: 'Give rho a value' }).click();
    await rule.getByRole('textbox', { name: 'rho' }).fill('0.5');
    await lab.until(async () => page.url(), /custom\(.*rho=0\.5/);
    expect(await rule.locator('.error').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
