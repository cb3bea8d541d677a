using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Reading;
using LeadExec.Api.Intake.Refusals;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using LeadExec.Ports.Queue;

namespace LeadExec.Api.Intake;

/// <summary>What the receivers have in common.</summary>
internal sealed record IntakeServices(ReceiverGuard Guard, Refuser Refuser, SourceAccess Access, SourceRateLimiter Rates)
{
    public required ClientAddress Addresses { get; init; }

    public required TimeProvider Clock { get; init; }

    public required IQueueGate Queue { get; init; }

    /// <summary>503 when the campaign's leads join the delivery queue and the queue takes no more; nothing is stored (FM-14, FM-81).</summary>
    public ReceiverAnswer? WhyNotQueued(AnswerDialect dialect, Campaign campaign) => campaign.UseDeliveryQueue && Queue.IsFull
        ? Refuser.Refuse(dialect, RejectReason.Overloaded, retryAfterSeconds: Queue.Limits.RetryAfterSeconds)
        : null;

    /// <summary>The limits of one body that may hold so many leads; ids and properties have room beside the fields.</summary>
    public static ReadingLimits LimitsOf(IntakeOptions options, int leads) => new()
    {
        MaximumBodyBytes = options.MaximumBodyBytes,
        MaximumValues = leads == 1 ? options.MaximumFields : Math.Max(options.MaximumFields + 50, 100 * leads),
        MaximumValueBytes = options.MaximumValueBytes,
    };
}
