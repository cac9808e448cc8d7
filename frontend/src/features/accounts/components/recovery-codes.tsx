import { Trans, useLingui } from "@lingui/react/macro";
import { Notice } from "#/ui/form/notice";
import { notify } from "#/ui/toast";

/** Codes that open the account once each: shown once, to be kept elsewhere. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useLingui();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      await notify(t`The codes are copied`);
    } catch {
      await notify(t`Mark the codes and copy them by hand`);
    }
  };
  return (
    <>
      <Notice kind="note" title={<Trans>Keep these codes where the telephone is not</Trans>}>
        <Trans>Each of them lets you in once, should the app be gone.</Trans>
      </Notice>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="form-foot">
        <button type="button" className="button" onClick={() => void copy()}>
          <Trans>Copy</Trans>
        </button>
        <button type="button" className="text-button" onClick={onDone}>
          <Trans>I have them</Trans>
        </button>
      </div>
    </>
  );
}
