using LeadExec.Ports.Books;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Yes-or-no parts of a hold in one number; the bits are those of <c>p_h_mode</c>.</summary>
internal static class HoldMode
{
    public static int Of(AttemptHold hold, LeadReceipt? receipt) =>
        Bit(hold.Exclusive, 1) | Bit(hold.Instant, 2) | Bit(hold.ReleaseSlotIfOrphaned, 4) | Bit(hold.HoldsNothing, 8)
        | Bit(hold.SeveralPerClient, 16) | Bit(hold.OverCap, 32) | Bit(hold.DelayedUntil is not null, 64)
        | Bit(hold.DelayedUntil is null && hold is { Instant: true, ConfirmUntil: not null }, 128)
        | Bit(Qualifies(receipt, new BookRow(BookKind.QualifiedOfAccount, hold.AccountId.Value)), 256)
        | Bit(Qualifies(receipt, new BookRow(BookKind.QualifiedOfClient, hold.ClientId.Value)), 512)
        | Bit(hold.OutOfTurn, 1024);

    private static bool Qualifies(LeadReceipt? receipt, BookRow row) => receipt is { Qualified.IsEmpty: false } && receipt.Qualified.Any(lead => lead.Row == row);

    private static int Bit(bool set, int value) => set ? value : 0;
}
