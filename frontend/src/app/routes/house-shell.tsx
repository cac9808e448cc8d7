import { Outlet } from "react-router";
import { HouseFrame } from "#/app/house-frame";

/** Around the pages of the house that are somebody's own. */
export function HouseShell() {
  return (
    <HouseFrame>
      <Outlet />
    </HouseFrame>
  );
}
