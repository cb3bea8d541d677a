using System.Text.Json.Serialization;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Flow;

/// <summary>
/// One step of a lead's process log (LEAD-36, DIST-55, decision 13): what was done, how it ended, why, and how long it took.
/// The detail of a skipped candidate may quote a value of the lead ("State is NV, wants AZ"): steps are stored with the lead's
/// data, are erased with it, and never reach an application log (ADR 0010). Names are looked up when shown. The JSON names are the
/// stored form of <c>flow_log.steps</c> and never change.
/// </summary>
public sealed record FlowStep
{
    /// <summary>One of <see cref="FlowStepKind"/>. Readers show a kind that they do not know as it is.</summary>
    [JsonPropertyName("step")]
    public required string Step { get; init; }

    /// <summary>One of <see cref="FlowStepResult"/>.</summary>
    [JsonPropertyName("result")]
    public required string Result { get; init; }

    /// <summary>Number of the reason (<see cref="RejectReason"/>); absent when nothing was refused.</summary>
    [JsonPropertyName("reason")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RejectReason Reason { get; init; }

    /// <summary>In words, at most 500 characters; e.g. "State is NV, wants AZ" or "12 of 14 not eligible".</summary>
    [JsonPropertyName("detail")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    /// <summary>When the step began.</summary>
    [JsonPropertyName("at")]
    public required DateTimeOffset At { get; init; }

    /// <summary>Milliseconds from begin to end of the step, with at most three decimals.</summary>
    [JsonPropertyName("ms")]
    public decimal ElapsedMs { get; init; }

    /// <summary>The part of <see cref="ElapsedMs"/> spent waiting on others (buyer, disk flush, another owner's turn).</summary>
    [JsonPropertyName("waitMs")]
    public decimal WaitMs { get; init; }

    /// <summary>The client that the step is about.</summary>
    [JsonPropertyName("client")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ClientId { get; init; }

    /// <summary>The delivery account that the step is about.</summary>
    [JsonPropertyName("account")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AccountId { get; init; }

    /// <summary>The delivery attempt that the step is about.</summary>
    [JsonPropertyName("attempt")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? AttemptId { get; init; }
}
