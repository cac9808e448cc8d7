import { useShop } from "#/lib/current-shop";
import { Skeleton } from "#/ui/skeleton";

export function ProductSkeleton() {
  const { ratio } = useShop().theme;
  return (
    <div className="page product" aria-busy="true">
      <div className="gallery">
        <div style={{ aspectRatio: ratio.replace(":", " / ") }}>
          <Skeleton className="h-full" />
        </div>
      </div>
      <div className="product-head">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="mt-4 h-12 w-full" />
        <Skeleton className="mt-3 h-12 w-2/3" />
      </div>
      <div className="product-side">
        <Skeleton className="h-10 w-40" />
        <Skeleton className="mt-6 h-40 w-full" />
      </div>
    </div>
  );
}
