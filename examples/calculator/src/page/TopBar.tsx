import { FileMenu } from '../files/FileMenu.tsx';
import { type Audience, audience, LOCALES, locale } from '../language/locale.ts';
import { say } from '../language/say.ts';
import { Segments } from './Segments.tsx';
import { StorySelect } from './StorySelect.tsx';

const AUDIENCES = ['customer', 'staff'] as const satisfies readonly Audience[];
/** Each language is named in itself, whatever the page speaks. */
const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

/** What the page is, where it begins, and for whom it speaks. */
export function TopBar() {
  return (
    <header class="top">
      <div class="top-name">
        <h1>{say('title')}</h1>
        <p>{say('promise')}</p>
      </div>
      <div class="top-tools">
        <StorySelect />
        <FileMenu />
        <Segments
          name="audience"
          label={say('audience')}
          chosen={audience.value}
          options={AUDIENCES.map((value) => ({ value, label: say(`audience.${value}`) }))}
          choose={(value) => {
            audience.value = value;
          }}
        />
        <Segments
          name="language"
          label={say('language')}
          chosen={locale.value}
          options={LOCALES.map((value) => ({ value, label: LANGUAGES[value], lang: value }))}
          choose={(value) => {
            locale.value = value;
          }}
        />
      </div>
    </header>
  );
}
