using System.Diagnostics.CodeAnalysis;

namespace LeadExec.Domain.Values;

/// <summary>What a function that can refuse returns: a value, or a reason with words for people. Exceptions are for bugs.</summary>
public readonly record struct Decision<T>
{
    private Decision(T? value, RejectReason reason, string? detail) => (Value, Reason, Detail) = (value, reason, detail);

    /// <summary>The value; null when refused.</summary>
    public T? Value { get; }

    /// <summary><see cref="RejectReason.None"/> when accepted.</summary>
    public RejectReason Reason { get; }

    /// <summary>The refusal in words, without personal data.</summary>
    public string? Detail { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Accepted => Reason == RejectReason.None;

    public static Decision<T> Accept(T value) => new(value, RejectReason.None, null);

    public static Decision<T> Refuse(RejectReason reason, string detail) => new(default, reason, detail);
}
