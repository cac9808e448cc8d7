/** What both sides and the shop have said, with their pictures. */
import { Trans, useLingui } from "@lingui/react/macro";
import { disputePicturePath } from "@galleria/sdk/disputes";
import type { DisputePost } from "@galleria/sdk/types";
import type { Side } from "#/features/sales/market/disputes/dispute-words";
import { formatDate } from "#/lib/format";
import "#/styles/pictures.css";

interface DisputePostsProps {
  sale: string;
  posts: DisputePost[];
  side: Side;
  openedBy: string | undefined;
}

export function DisputePosts({ sale, posts, side, openedBy }: DisputePostsProps) {
  const { t } = useLingui();
  return (
    <ol className="dispute-posts">
      {posts.map((post) => (
        <li key={`${post.at} ${post.side} ${post.code}`} data-own={post.side === side || undefined}>
          <p className="dispute-who">
            <strong>
              <Who post={post} side={side} />
            </strong>{" "}
            <time dateTime={post.at}>{formatDate(post.at, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" })}</time>
          </p>
          <p className="dispute-words">{post.words}</p>
          {post.pictures.length > 0 && (
            <ul className="picture-thumbs">
              {post.pictures.map(({ ref, width, height }, place) => (
                <li key={ref} className="picture-thumb">
                  <a href={disputePicturePath(sale, ref, "large", openedBy)} target="_blank" rel="noreferrer">
                    <img src={disputePicturePath(sale, ref, "small", openedBy)} alt={t`What was shown, ${place + 1} of ${post.pictures.length}`} width={width} height={height} loading="lazy" />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Who({ post, side }: { post: DisputePost; side: Side }) {
  if (post.side === side) return <Trans>You</Trans>;
  if (post.side === "house") return <Trans>The shop</Trans>;
  return post.side === "buyer" ? <Trans>The buyer</Trans> : <Trans>The seller</Trans>;
}
