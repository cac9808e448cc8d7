/** Five stars, as far as they are filled. What they say is said in words beside them. */

const PLACES = [0, 1, 2, 3, 4];

export function Stars({ value, className = "" }: { value: number; className?: string }) {
  return (
    <svg className={`stars ${className}`} viewBox="0 0 120 24" aria-hidden focusable="false">
      <Row className="stars-all" />
      <svg width={24 * value} height="24">
        <Row className="stars-given" />
      </svg>
    </svg>
  );
}

export function Star() {
  return (
    <svg className="star" viewBox="0 0 24 24" aria-hidden focusable="false">
      <Shape />
    </svg>
  );
}

/** Each in a square of 24. `galleria/pages/templatetags/readable.py` draws the same. */
function Row({ className }: { className: string }) {
  return (
    <g className={className}>
      {PLACES.map((place) => (
        <svg key={place} x={24 * place} width="24" height="24">
          <Shape />
        </svg>
      ))}
    </g>
  );
}

function Shape() {
  return <path d="M12 2.2l2.9 6.6 7.1.7-5.4 4.8 1.6 7-6.2-3.7-6.2 3.7 1.6-7-5.4-4.8 7.1-.7z" />;
}
