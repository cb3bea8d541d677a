using LeadExec.Domain.Returns;
using LeadExec.Ports.Returns;
using LeadExec.Postgres.Queries;

namespace LeadExec.Postgres.Returns;

/// <summary>Reads the return beside a delivery or a lead, whose row <c>t</c> may be missing.</summary>
internal static class ReturnMarks
{
    public const string Columns = "t.state as ReturnState, t.reason as ReturnReason, t.requested_at as ReturnRequestedAt, t.decided_at as ReturnDecidedAt";

    /// <summary>Of a lead: the latest of its returns.</summary>
    public const string OfLead = "left join lateral (select r.state, r.reason, r.requested_at, r.decided_at from lead_return r where r.lead_id = l.id order by r.requested_at desc limit 1) t on true";

    public static ReturnMark? Of(short? state, string? reason, DateTime? requestedAt, DateTime? decidedAt) => state is { } known && requestedAt is { } at
        ? new ReturnMark((ReturnState)known, reason ?? "", Utc.At(at), Utc.At(decidedAt))
        : null;
}
