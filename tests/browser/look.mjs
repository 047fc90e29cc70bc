// Opens pages in headless Chromium at a phone's and a screen's width, and prints them: no request leaves the folder, no
// error is told, nothing is wider than the page, no text of a picture leaves it or covers another, and axe finds nothing.
// look.sh makes the pages of the examples and runs this; what is found is printed, and the exit code is 1.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, ...files] = process.argv.slice(2);
const required = createRequire(path.join(path.resolve(modules), 'look.js'));
const puppeteer = required('puppeteer-core');
const axe = fs.readFileSync(required.resolve('axe-core/axe.min.js'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

// What is wider than the page, and not within what is moved sideways.
const wide = () => {
  const width = document.documentElement.clientWidth;
  const found = [...document.querySelectorAll('body *')].filter(
    (one) => one.getBoundingClientRect().right > width + 1 && !one.closest('.wide, svg'),
  );
  return found.slice(0, 3).map((one) => `wider than the page: ${one.outerHTML.slice(0, 120)}`);
};

const pictures = () => {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    const page = svg.viewBox.baseVal;
    const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBBox()]);
    texts.forEach(([text, box], at) => {
      const within =
        box.x > -0.5 && box.y > -0.5 && box.x + box.width < page.width + 0.5 && box.y + box.height < page.height + 0.5;
      if (!within) found.push(`leaves the picture: ${text}`);
      for (const [other, its] of texts.slice(at + 1)) {
        const across = Math.min(box.x + box.width, its.x + its.width) - Math.max(box.x, its.x);
        const down = Math.min(box.y + box.height, its.y + its.height) - Math.max(box.y, its.y);
        if (across > 0.5 && down > 2.5) found.push(`covers another: ${text} | ${other}`);
      }
    });
  }
  return found;
};

const accessible = async () => {
  const { violations } = await axe.run(document);
  return violations.map(({ id, nodes }) => `axe ${id}, ${nodes.length} times: ${nodes[0].html.slice(0, 120)}`);
};

let count = 0;
for (const file of files) {
  for (const [name, width, scheme] of [['phone', 360, 'light'], ['screen', 1280, 'dark'], ['paper', 718, 'light']]) {
    const page = await browser.newPage();
    const found = [];
    page.on('console', (said) => said.type() === 'error' && found.push(`console: ${said.text()}`));
    page.on('pageerror', (error) => found.push(`error: ${error}`));
    page.on('request', (asked) => asked.url().startsWith('file:') || found.push(`asks for ${asked.url()}`));
    // Either undoes the other.
    if (name === 'paper') await page.emulateMediaType('print');
    else await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 900 });
    await page.goto(pathToFileURL(path.resolve(file)));
    found.push(...(await page.evaluate(wide)), ...(await page.evaluate(pictures)));
    if (name === 'paper') {
      // A table that is cut off on paper cannot be moved sideways.
      found.push(...(await page.evaluate(() => {
        const cut = [...document.querySelectorAll('.wide')].filter((one) => one.scrollWidth > one.clientWidth + 1);
        return cut.map((one) => `cut off on paper: ${one.getAttribute('aria-label')}`);
      })));
      await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
    } else {
      await page.evaluate(axe);
      found.push(...(await page.evaluate(accessible)));
      await page.screenshot({ path: `${file}.${name}.png`, fullPage: true });
    }
    await page.close();
    count += found.length;
    for (const one of found) console.log(`${file} ${name}: ${one}`);
  }
}
await browser.close();
console.log(`${files.length} pages, ${count} findings`);
process.exit(count > 0 || files.length === 0 ? 1 : 0);
