using System.Diagnostics.CodeAnalysis;

namespace LeadExec.Domain.Invoices;

/// <summary>The answer of the state machine: the stage after the step, or why there is none.</summary>
public sealed record InvoiceMove
{
    private InvoiceMove(InvoiceStage? stage, string? why) => (Stage, Why) = (stage, why);

    /// <summary>Null when refused.</summary>
    public InvoiceStage? Stage { get; }

    /// <summary>The refusal in words for people; null when accepted.</summary>
    public string? Why { get; }

    [MemberNotNullWhen(true, nameof(Stage))]
    [MemberNotNullWhen(false, nameof(Why))]
    public bool Accepted => Stage is not null;

    public static InvoiceMove To(InvoiceStage stage) => new(stage, null);

    public static InvoiceMove Refuse(string why) => new(null, why);
}
