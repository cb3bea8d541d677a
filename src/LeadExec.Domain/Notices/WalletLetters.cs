using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Letters about wallets.</summary>
public static class WalletLetters
{
    /// <summary>An automatic recharge was declined and stopped (SET-15).</summary>
    /// <param name="scene">For whom.</param>
    /// <param name="amount">What was to be paid in.</param>
    /// <param name="why">In words for people.</param>
    public static NoticeLetter Declined(NoticeScene scene, Money amount, string why)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return new NoticeLetter
        {
            Subject = $"Card declined: wallet{(scene.ForStaff ? $" ({scene.Client})" : "")}",
            Opening = (scene.ForStaff ? $"{scene.Client}: the" : "Your") + " card was declined, so the wallet is not recharged any more until the settings of the recharge are saved again.",
            Rows = [new LetterRow("Recharge", scene.Amount(amount)), new LetterRow("Reason", why)],
            Page = scene.Page,
            Sender = scene.Sender,
        };
    }
}
