using LeadExec.Domain.Flow;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Which parts of a command count at all.</summary>
internal static class CommandRules
{
    /// <summary>Accepted leads count, those in quality control included; tests and rejected ones do not (E-29).</summary>
    public static bool CountsOnCampaign(LeadReceipt receipt) =>
        !receipt.Test && receipt.CampaignLimits.Any && (receipt.Validity is LeadValidity.Valid or LeadValidity.InQualityControl);

    /// <summary>Days by which a claim is judged; null leaves the mark without judging it.</summary>
    public static int? JudgedDays(DuplicateClaim claim) => claim.MarkOnly || claim.Days <= 0 ? null : claim.Days;
}
