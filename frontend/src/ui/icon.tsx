/** An icon by the name that a manifest gives it, in the colour of the text around it. */

export function Icon({ name, className = "size-6" }: { name: string; className?: string }) {
  const mask = `url("${__ICONS_PATH__}${encodeURIComponent(name)}.svg")`;
  return <span aria-hidden className={`icon ${className}`} style={{ maskImage: mask, WebkitMaskImage: mask }} />;
}
