namespace LeadExec.Domain.Delivery;

/// <summary>What a search found; <see cref="Unreadable"/> when the answer could not be searched at all. Prints nothing.</summary>
internal readonly record struct SearchOutcome(string? Value, bool Unreadable = false)
{
    public static SearchOutcome Missing { get; } = new(null);

    /// <summary>Not JSON, not XML, or a pattern that ran out of time.</summary>
    public static SearchOutcome Garbage { get; } = new(null, Unreadable: true);

    public bool Found => Value is not null;

    public override string ToString() => Found ? "[found]" : "[not found]";
}
