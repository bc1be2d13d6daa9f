// The playground: what helps to set up a comparison, as a student uses it.
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { LabPage } from './lab.ts';

const open = useBrowser();
const PAGE = 'lessons/13-playground/';
const LAB = 'playground';
const at = (settings: string) => `${PAGE}#v=1&lab=${LAB}&${settings}`;

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
  });
});

describe('a teacher', () => {
  it('hides controls by the address, and Reset does not bring them back', async () => {
    const { page, complaints } = await open(at('hide=formula,methods,figures,nonsense&steps=7'));
    const lab = await LabPage.of(page, LAB);
    const gone = async () =>
      (await lab.formula.count()) +
      (await lab.root.locator('select[aria-label="Method 1"]').count()) +
      (await lab.root.getByRole('group', { name: 'Figures' }).count());
    expect(await gone()).toBe(0);
    expect(await lab.root.locator('.problem').innerText()).toContain('“nonsense”');
    await lab.button('Reset').click();
    await lab.until(() => lab.status(), /step 100/);
    expect(await gone()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
