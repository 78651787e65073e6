import { lightMarkdown } from '../../markup/light-markdown.ts';
import { MARKS } from '../../redaction/marks.ts';

/** Words as somebody typed them; what was removed from them stands out. */
export function TypedText({ text }: { readonly text: string }) {
  return (
    <p class="typed">
      {text.split(MARKS).map((part, index) =>
        index % 2 === 1 ? (
          <mark key={index} class="removed">
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </p>
  );
}

/** The bot's words, with their light Markdown. Only `lightMarkdown` makes the markup, which escapes what it is given. */
export function BotText({ text }: { readonly text: string }) {
  const markup = lightMarkdown(text)
    .map((block) => block.markup)
    .join('');
  return <div class="bot-text" dangerouslySetInnerHTML={{ __html: markup }} />;
}
