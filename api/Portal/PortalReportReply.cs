using LeadExec.Domain.Values;

namespace LeadExec.Api.Portal;

/// <summary>The client's report (PORT-25); a row for each period, also those without leads.</summary>
public sealed record PortalReportReply(DateOnly From, DateOnly To, IReadOnlyList<PortalReportReply.PortalReportRow> Rows, PortalReportReply.PortalReportRow Total)
{
    /// <summary>A period within the asked days. Leads count returned ones; the spend is without those.</summary>
    public sealed record PortalReportRow(DateOnly From, DateOnly To, int Leads, int Returned, Money Spend);
}
