namespace LeadExec.Postgres.Payments;

/// <summary>A row of <see cref="RefundSql.Surplus"/>.</summary>
internal sealed class SurplusRow
{
    /// <summary>Cents that no refund takes yet.</summary>
    public long Free { get; init; }

    /// <summary>Cents that the client still has as credit.</summary>
    public long Credit { get; init; }

    /// <summary>Cents that have paid a later charge.</summary>
    public long Used => Math.Max(0, Free - Credit);
}
