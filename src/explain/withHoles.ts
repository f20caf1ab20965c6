/**
 * Fills the holes of a text, "{to}", with texts: a name, or a figure in its unit ("{to:amount}"). Placeholders, which
 * have a format, stay.
 *
 * @throws {Error} For a hole that is not filled: a defect of the texts.
 */
export function withHoles(text: string, holes: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const filling = holes[name];
    if (filling === undefined) throw new Error(`Cannot fill ${hole} of "${text}"`);
    return filling;
  });
}
