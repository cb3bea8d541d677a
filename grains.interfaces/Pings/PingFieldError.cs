using LeadExec.Domain.LeadTypes;
using Orleans;

namespace LeadExec.Grains.Interfaces.Pings;

/// <summary>A pinged field that was refused; never with its value.</summary>
[GenerateSerializer]
[Immutable]
[Alias("ping-field-error")]
public sealed record PingFieldError
{
    [Id(0)] public required string Field { get; init; }

    [Id(1)] public required FieldErrorCode Code { get; init; }

    [Id(2)] public required string Message { get; init; }
}
