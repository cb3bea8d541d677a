using LeadExec.Api.Intake.Access;
using LeadExec.Api.Intake.Reading;
using LeadExec.Api.Intake.Refusals;

namespace LeadExec.Api.Intake;

/// <summary>What the receivers have in common.</summary>
internal sealed record IntakeServices(ReceiverGuard Guard, Refuser Refuser, SourceAccess Access, SourceRateLimiter Rates)
{
    public required ClientAddress Addresses { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>The limits of one body that may hold so many leads; ids and properties have room beside the fields.</summary>
    public static ReadingLimits LimitsOf(IntakeOptions options, int leads) => new()
    {
        MaximumBodyBytes = options.MaximumBodyBytes,
        MaximumValues = leads == 1 ? options.MaximumFields : Math.Max(options.MaximumFields + 50, 100 * leads),
        MaximumValueBytes = options.MaximumValueBytes,
    };
}
