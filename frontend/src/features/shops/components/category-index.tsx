/** All rooms of the shop. Themes set it as a table of contents, a parts list, a wall of words, a row of plates or tiles: see styles/. */
import type { Category } from "@galleria/sdk/types";
import { Link } from "react-router";
import { shopPath, useShop } from "#/lib/current-shop";
import { formatNumber } from "#/lib/format";
import { Icon } from "#/ui/icon";
import { Picture } from "#/ui/picture";

export function CategoryIndex({ categories }: { categories: readonly Category[] }) {
  const shop = useShop().slug;
  const rooms = categories.filter((category) => category.parent === null);
  return (
    <ul className="rooms">
      {rooms.map((room) => (
        <li key={room.slug} className="room" style={{ "--room-color": room.color }}>
          <Link to={shopPath(shop, `products?category=${room.slug}`)} className="room-link">
            <Icon name={room.icon} className="room-icon" />
            {room.picture && <Picture picture={room.picture} sizes="(min-width: 64rem) 16rem, 45vw" alt="" className="room-picture" />}
            <span className="room-name">{room.name}</span>
            <span className="room-text">{room.description}</span>
            <span className="room-count">{formatNumber(room.product_count)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
