/** HTML that the engine made from Markdown: it holds no script and no style, so it may stand as it is. */

export function Prose({ html, className = "" }: { html: string; className?: string }) {
  return <div className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}
